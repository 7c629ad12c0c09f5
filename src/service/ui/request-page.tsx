import { Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useSession } from '../../platform/ui/session/session.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RequestView } from '../contract.ts'
import { useRead } from './api.ts'
import { ApprovalsCard } from './request/approvals-card.tsx'
import { AnswersCard } from './request/answers-card.tsx'
import { ClocksCard } from './request/clocks-card.tsx'
import { CommentForm } from './request/comment-form.tsx'
import { FactsCard } from './request/facts-card.tsx'
import { HopsCard } from './request/hops-card.tsx'
import { LinksCard } from './links/links-card.tsx'
import { leadOf } from './request/lead.ts'
import { RequestActs } from './request/request-acts.tsx'
import { yourUnits } from './queue/your-units.ts'
import { requestMessages } from './request/request-messages.ts'
import classes from './request/request.module.css'
import { TimelineCard } from './request/timeline-card.tsx'
import { WatchersCard } from './request/watchers-card.tsx'

/** Clocks go on while nobody does anything. */
const readAnewEvery = 60_000

/** One request: where it stands, its clocks, its timeline, and what one may do. */
export function Page() {
  const t = useText(requestMessages)
  const { say } = useFormat()
  const requestId = useParam('requestId')
  const request = useRead('GET /requests/:requestId', { params: { requestId } }, { every: readAnewEvery })
  const view = request.data
  const back = useBack(view)
  return (
    <PageFrame
      title={request.error && view === undefined ? t('titlePlain') : view?.summary}
      subtitle={view && `${view.number} · ${say(view.service.name)}`}
      back={back}
      wide
      act={view && <RequestActs view={view} />}
    >
      <Answered of={request} shape="card">
        {(there) => <Request key={there.id} view={there} />}
      </Answered>
    </PageFrame>
  )
}

/** Whoever serves comes from the queue, everybody else from their own requests. */
function useBack(view: RequestView | undefined): { readonly to: string; readonly label: string } {
  const t = useText(requestMessages)
  const { say } = useFormat()
  const session = useSession()
  const mine = view === undefined || [view.asker.id, view.askedFor.id].some((id) => id === session.person.id)
  const serves = view !== undefined && yourUnits(session).some(({ id }) => id === view.holder.id)
  if (mine || !serves) return { to: '/requests', label: t('back') }
  return { to: `/queue/${view.holder.id}`, label: t('back.queue', { unit: say(view.holder.name) }) }
}

function Request({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const { say, short } = useFormat()
  const selfId = useSession().person.id
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        <Text className={classes['lead']} role="status">
          {leadOf(view, { selfId, say, when: short }, t)}
        </Text>
        <AnswersCard view={view} />
        <TimelineCard view={view} />
        {view.may.comment && <CommentForm view={view} />}
      </div>
      <div className={classes['aside']}>
        <ApprovalsCard view={view} />
        <ClocksCard view={view} />
        <PageParts on="/requests/$requestId" />
        <HopsCard view={view} />
        <LinksCard view={view} />
        <WatchersCard view={view} />
        <FactsCard view={view} />
      </div>
    </div>
  )
}
