import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { readyToTakeOn } from '../ready-to-serve.ts'
import { mayServe } from '../rights.ts'
import { askersOf, tell, tellWatchers } from '../tell.ts'

/** The first answer to the asker, which stops the first clock. Who answers what nobody has, has it. */
export async function respondToRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, answered, targets } = opened.value
  if (!mayServe(context, targets)) return refuse('not_permitted')
  if (answered) return refuse('request_answered_already')
  const { personId } = context.actor
  const ready = await readyToTakeOn(context, opened.value)
  if (!ready.ok) return ready
  const recorded = await record(context, opened.value, {
    kind: 'responded',
    actorId: personId,
    assigneeId: standing.assigneeId ?? personId,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  await tell(context, askersOf(request), 'notice.responded', request)
  await tellWatchers(context, request, 'notice.responded', askersOf(request))
  return conclude(context, request.id, 'request.responded')
}
