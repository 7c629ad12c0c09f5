import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { maySettle } from '../rights.ts'

/** The asker, or the colleague for whom it was asked, confirms that it is done. */
export async function confirmRequest(
  context: ActionContext,
  { params }: { params: { requestId: RequestId } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  if (!maySettle(context, opened.value.targets)) return refuse('not_permitted')
  const recorded = await record(context, opened.value, { kind: 'confirmed', actorId: context.actor.personId })
  return recorded.ok ? conclude(context, params.requestId, 'request.confirmed') : recorded
}
