import { Group } from '@mantine/core'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { shiftMessages } from './shift-messages.ts'
import { useShiftWords } from './use-shift-words.ts'

const refresh = ['GET /units/:unitId/shifts', 'GET /units/:unitId/cover', 'GET /shifts'] as const

/** What may be done about a shift: let the person stand it all the same, or cancel it. */
export function ShiftActs({ of }: { readonly of: ShiftView }) {
  const t = useText(shiftMessages)
  const { say } = useFormat()
  const { when } = useShiftWords()
  const tell = useTell()
  const cancel = useWrite('POST /shifts/:shiftId/cancel', { refresh: [...refresh] })
  const letStand = useWrite('POST /shifts/:shiftId/override', { refresh: [...refresh] })
  const params = { shiftId: of.id }
  const told = { person: of.person.name, touchpoint: say(of.touchpoint.name), when: when(of) }
  return (
    <Group gap="xs">
      {of.may.override && (
        <DangerousAct
          label={t('let.label')}
          title={t('let.title', told)}
          consequences={t('plan.despiteWhy')}
          act={t('let.label')}
          reason={{ min: 1, label: t('plan.despite') }}
          run={async (despite) => {
            await letStand.mutateAsync({ params, body: { despite } })
            tell.done(t('let.done', told))
          }}
          button={{ size: 'compact-md' }}
        />
      )}
      {of.may.cancel && (
        <DangerousAct
          label={t('cancel')}
          title={t('cancel.title', told)}
          consequences={t('cancel.what', told)}
          act={t('cancel.act')}
          keep={t('cancel.keep')}
          reason={{ min: of.state === 'running' ? 1 : 0 }}
          run={async (reason) => {
            await cancel.mutateAsync({ params, body: reason === '' ? {} : { reason } })
            tell.done(t('cancel.done'))
          }}
          button={{ size: 'compact-md' }}
        />
      )}
    </Group>
  )
}
