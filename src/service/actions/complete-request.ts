import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { laterToLinked } from '../linking.ts'
import { readyToFinish } from '../ready-to-serve.ts'
import { mayServe } from '../rights.ts'
import { askersOf, tell, tellWatchers } from '../tell.ts'

/** The serving side says that it is done, which stops the second clock; the asker confirms or reopens. */
export async function completeRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets } = opened.value
  if (!mayServe(context, targets)) return refuse('not_permitted')
  const { personId } = context.actor
  const ready = await readyToFinish(context, opened.value)
  if (!ready.ok) return ready
  const recorded = await record(context, opened.value, {
    kind: 'completed',
    actorId: personId,
    assigneeId: standing.assigneeId ?? personId,
    text: body.text === '' ? null : body.text,
  })
  if (!recorded.ok) return recorded
  await tell(context, askersOf(request), 'notice.completed', request)
  await tellWatchers(context, request, 'notice.watched_completed', askersOf(request))
  await laterToLinked(context, request.id, recorded.value.eventId)
  return conclude(context, request.id, 'request.completed')
}
