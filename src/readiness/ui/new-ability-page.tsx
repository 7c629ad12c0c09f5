import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { AbilityForm } from './kinds/ability-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { useSaved } from './kinds/use-saved.ts'

/** Making an ability. */
export function Page() {
  const t = useText(kindsMessages)
  const saved = useSaved()
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
            onDone={saved}
          />
        )}
      </Answered>
    </PageFrame>
  )
}
