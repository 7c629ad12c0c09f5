import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import type { PauseOwner } from '../domain/timeline.ts'
import { readyToTakeOn } from '../ready-to-serve.ts'
import { mayServe } from '../rights.ts'
import { askersOf, tell } from '../tell.ts'

/** Pauses a request, saying why and whose time it is. Whether that stops the clocks was settled when it was asked. */
export async function pauseRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { whose: PauseOwner; text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets } = opened.value
  if (!mayServe(context, targets)) return refuse('not_permitted')
  const ready = await readyToTakeOn(context, opened.value)
  if (!ready.ok) return ready
  const { personId } = context.actor
  const assigneeId = standing.assigneeId ?? personId
  // Who waits for somebody has taken the request on, even without saying so.
  const accepted = standing.accepted
    ? opened
    : await record(context, opened.value, { kind: 'accepted', actorId: personId, assigneeId })
  if (!accepted.ok) return accepted
  const recorded = await record(context, accepted.value, {
    kind: 'paused',
    actorId: personId,
    assigneeId,
    whose: body.whose,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  if (body.whose === 'asker') await tell(context, askersOf(request), 'notice.paused_for_you', request)
  return conclude(context, request.id, 'request.paused', { details: { whose: body.whose } })
}
