import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { KindForm } from './kinds/kind-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { useSaved } from './kinds/use-saved.ts'

/** Making a kind of credential. */
export function Page() {
  const t = useText(kindsMessages)
  const saved = useSaved()
  const kinds = useRead('GET /credential-kinds')
  const abilities = useRead('GET /abilities')
  const make = useWrite('POST /credential-kinds', { refresh: ['GET /credential-kinds'] })
  return (
    <PageFrame title={t('new.kind')} back={{ to: '/readiness/kinds', label: t('back') }}>
      <Answered
        of={kinds}
        shape="form"
        empty={({ may }) => !may.change}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {({ rows }) => (
          <KindForm
            kind={undefined}
            kinds={rows}
            abilities={abilities.data?.rows ?? []}
            send={({ reason: _reason, ...body }) => make.mutateAsync({ body })}
            onDone={saved}
          />
        )}
      </Answered>
    </PageFrame>
  )
}
