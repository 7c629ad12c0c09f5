import { cut } from '../../platform/cut.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { approversToTell } from '../deciding.ts'
import { laterToLinked } from '../linking.ts'
import { maySettle } from '../rights.ts'
import { askersOf, serversToTell, tell, tellWatchers } from '../tell.ts'

/** The asker takes a request back while it is not completed. */
export async function cancelRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets } = opened.value
  if (!maySettle(context, targets)) return refuse('not_permitted')
  const recorded = await record(context, opened.value, {
    kind: 'cancelled',
    actorId: context.actor.personId,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  const others =
    standing.state === 'awaiting_approval'
      ? await approversToTell(context, opened.value)
      : await serversToTell(context, request)
  const told = [...others, ...askersOf(request)]
  await tell(context, told, 'notice.cancelled', request)
  await tellWatchers(context, request, 'notice.cancelled', told)
  await laterToLinked(context, request.id, recorded.value.eventId)
  return conclude(context, request.id, 'request.cancelled', { reason: cut(body.text, 500) })
}
