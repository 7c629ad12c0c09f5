import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { AbilityForm } from './kinds/ability-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'

/** Making an ability. */
export function Page() {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const abilities = useRead('GET /abilities')
  const make = useWrite('POST /abilities', { refresh: ['GET /abilities'] })
  return (
    <PageFrame title={t('new.ability')} back={{ to: '/readiness/kinds', label: t('back') }}>
      <Answered
        of={abilities}
        shape="form"
        empty={({ may }) => !may.change}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {() => (
          <AbilityForm
            ability={undefined}
            send={({ reason: _reason, ...body }) => make.mutateAsync({ body })}
            onDone={({ name }) => {
              tell.done(t('saved', { name: say(name) }))
              go('/readiness/kinds')
            }}
          />
        )}
      </Answered>
    </PageFrame>
  )
}
