import { cut } from '../../platform/cut.ts'
import { isMember, organisationDay, standInFor } from '../../organisation/index.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import type { RequestStanding } from '../domain/request-standing.ts'
import { isWindowOpen, windowDays, windowOpensAt } from '../domain/windows.ts'
import { laterToLinked } from '../linking.ts'
import { readinessGate } from '../readiness-gate.ts'
import { maySettle } from '../rights.ts'
import type { StoredRequest } from '../store/requests.ts'
import { serversToTell, tell, tellWatchers } from '../tell.ts'

/**
 * The asker says what is missing, and the request goes on where it was; its clock too, without the time between. Possible
 * for 14 days after completion, as rating is. Who had it has it again, unless they are away or no longer in that unit.
 */
export async function reopenRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets, events } = opened.value
  if (!maySettle(context, targets)) return refuse('not_permitted')
  const opens = windowOpensAt(request.completedAt, events)
  if (opens !== null && !isWindowOpen(opens, context.now)) {
    return refuse('request_reopening_over', { days: windowDays })
  }
  const assigneeId = await whoGoesOn(context, request, standing)
  const recorded = await record(context, opened.value, {
    kind: 'reopened',
    actorId: context.actor.personId,
    assigneeId,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  const servers = await serversToTell(context, { ...request, assigneeId })
  await tell(context, servers, 'notice.reopened', request)
  await tellWatchers(context, request, 'notice.reopened', servers)
  await laterToLinked(context, request.id, recorded.value.eventId)
  return conclude(context, request.id, 'request.reopened', { reason: cut(body.text, 500) })
}

async function whoGoesOn(
  context: ActionContext,
  { id: requestId, serviceId }: StoredRequest,
  { unitId, assigneeId }: Pick<RequestStanding, 'unitId' | 'assigneeId'>,
): Promise<string | null> {
  if (assigneeId === null) return null
  const day = await organisationDay(context.tx, context.now)
  const standIn = await standInFor(context.tx, assigneeId, day)
  if (standIn === undefined || !(await isMember(context.tx, unitId, standIn, day))) return null
  // Who is not ready any more has it no longer: it goes to the queue.
  const asked = { requestId, serviceId, unitId, personId: standIn }
  return (await readinessGate().unready(context, asked)) === undefined ? standIn : null
}
