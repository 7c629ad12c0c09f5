import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { unitMessages } from './unit-messages.ts'

/** Closes a unit from a day on, saying what happens to whom. */
export function CloseUnit({ unit }: { readonly unit: UnitView }) {
  const t = useText(unitMessages)
  const { say } = useFormat()
  const tell = useTell()
  const today = useToday()
  const [on, setOn] = useState('')
  const name = say(unit.name)
  const close = useWrite('POST /units/:unitId/close', {
    refresh: ['GET /units', 'GET /units/:unitId'],
    onDone: () => tell.done(t('close.done', { name })),
  })
  return (
    <DangerousAct
      label={t('close.label')}
      title={t('close.title', { name })}
      consequences={t('close.consequences')}
      act={t('close.act')}
      reason={{ min: 3 }}
      run={(reason) => close.mutateAsync({ params: { unitId: unit.id }, body: { on: on || today, reason } })}
    >
      <TextInput
        type="date"
        label={t('close.on')}
        value={on || today}
        onChange={(event) => setOn(event.currentTarget.value)}
        required
        mb="md"
      />
    </DangerousAct>
  )
}
