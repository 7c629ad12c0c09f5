import type { PersonId } from '../../organisation/contract.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { mineMessages } from './mine/mine-messages.ts'
import { PersonBody, useMoment } from './mine/person-body.tsx'
import { Tabs } from './parts/tabs.tsx'

/** The same of somebody else, for their heads. */
export function Page() {
  const t = useText(mineMessages)
  const personId = useParam('personId') as PersonId
  const moment = useMoment()
  const of = useRead(
    'GET /people/:personId/readiness',
    { params: { personId }, query: moment.query },
    { keep: true },
  )
  return (
    <PageFrame
      title={of.error ? t('back') : of.data && t('title.of', { person: of.data.person.name })}
      back={{ to: '/readiness', label: t('back') }}
    >
      <Tabs />
      <Answered of={of} shape="card" rows={4}>
        {(known) => <PersonBody of={known} own={false} moment={moment} />}
      </Answered>
    </PageFrame>
  )
}
