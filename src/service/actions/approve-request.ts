import type { ActionContext } from '../../platform/http/route.ts'
import { conclude } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { openForDecision, recordDecision, stepsOf, tellApprovers } from '../deciding.ts'
import { askedSteps } from '../domain/approvals.ts'
import { askersOf, headsToTell, tell, tellAs } from '../tell.ts'

/**
 * Somebody gives the approvals that wait for them. Who is needed twice is asked once: every step that waits for them, and in
 * order every next one that comes to them too, is given by the same act, an event each. The last one brings the request
 * into the queue of the unit, and its promise begins.
 */
export async function approveRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const found = await openForDecision(context, params.requestId)
  if (!found.ok) return found
  const before = askedSteps(found.value.opened.standing.approvals)
  let open = found.value.opened
  const given: number[] = []
  for (
    let own = found.value.own;
    own.length > 0;
    own = await stepsOf(context, open, context.actor.personId)
  ) {
    for (const step of own) {
      const recorded = await recordDecision(
        context,
        open,
        'approved',
        step,
        given.length === 0 ? body.text : '',
      )
      if (!recorded.ok) return recorded
      open = { ...recorded.value, targets: open.targets }
      given.push(step.step)
    }
  }
  const { request, standing } = open
  await tell(context, askersOf(request), 'notice.approved', request)
  if (standing.state === 'awaiting_approval') await tellApprovers(context, open, before)
  else await tellAs(context, await headsToTell(context, request.unitId), 'notice.submitted', request)
  return conclude(context, request.id, 'request.approved', { details: { steps: given } })
}
