import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { mayServe } from '../rights.ts'

/** The unit takes a request on, without saying yet who will do it. */
export async function acceptRequest(
  context: ActionContext,
  { params }: { params: { requestId: RequestId } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  if (!mayServe(context, opened.value.targets)) return refuse('not_permitted')
  const recorded = await record(context, opened.value, { kind: 'accepted', actorId: context.actor.personId })
  return recorded.ok ? conclude(context, params.requestId, 'request.accepted') : recorded
}
