import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { GroupForm } from './groups/group-form.tsx'
import { groupsMessages } from './groups/groups-messages.ts'

/** Defining a peer group. */
export function Page() {
  const t = useText(groupsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const groups = useRead('GET /leagues')
  const make = useWrite('POST /peer-groups', { refresh: ['GET /leagues'] })
  return (
    <PageFrame title={t('new.title')} back={{ to: '/scorecards/league/groups', label: t('backToGroups') }}>
      <Answered
        of={groups}
        shape="form"
        empty={({ may }) => !may.make}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {() => (
          <GroupForm
            initial={{ name: { id: '', en: '' }, members: [] }}
            submit={t('make')}
            send={(body) => make.mutateAsync({ body })}
            onDone={({ id, name }) => {
              tell.done(t('made', { name: say(name) }))
              go(`/scorecards/league?group=${id}`)
            }}
          />
        )}
      </Answered>
    </PageFrame>
  )
}
