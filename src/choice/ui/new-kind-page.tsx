import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { KindForm } from './kinds/kind-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'

const nothing = { id: '', en: '' }

/** Making a kind of service. */
export function Page() {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const kinds = useRead('GET /service-kinds', { query: {} })
  const make = useWrite('POST /service-kinds', { refresh: ['GET /service-kinds'] })
  return (
    <PageFrame title={t('new.title')} back={{ to: '/market', label: t('back') }}>
      <Answered
        of={kinds}
        shape="form"
        empty={({ may }) => !may.make}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {() => (
          <KindForm
            initial={{ name: nothing, description: nothing, members: [] }}
            submit={t('make')}
            send={(body) => make.mutateAsync({ body })}
            onDone={({ id, name }) => {
              tell.done(t('made', { name: say(name) }))
              go(`/market/kinds/${id}`)
            }}
          />
        )}
      </Answered>
    </PageFrame>
  )
}
