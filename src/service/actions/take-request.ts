import { personNames } from '../../organisation/index.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { readyToServe } from '../ready-to-serve.ts'
import { mayServe } from '../rights.ts'

/** Somebody of the unit takes a request from the queue. Of two at once one gets it; the other is told who has it. */
export async function takeRequest(context: ActionContext, { params }: { params: { requestId: RequestId } }) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets } = opened.value
  if (!mayServe(context, targets)) return refuse('not_permitted')
  const { personId } = context.actor
  if (standing.assigneeId !== null && standing.assigneeId !== personId) {
    const name = (await personNames(context.tx, [standing.assigneeId])).get(standing.assigneeId)?.name ?? '—'
    return refuse('request_already_taken', { name })
  }
  if (standing.assigneeId === null) {
    const ready = await readyToServe(context, opened.value, personId)
    if (!ready.ok) return ready
    const recorded = await record(context, opened.value, {
      kind: 'assigned',
      actorId: personId,
      assigneeId: personId,
    })
    if (!recorded.ok) return recorded
  }
  return conclude(context, request.id, 'request.assigned')
}
