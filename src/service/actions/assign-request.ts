import { isMember, organisationDay, personNames, standInFor } from '../../organisation/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import type { ServiceProblem } from '../problems.ts'
import { readyToServe } from '../ready-to-serve.ts'
import { mayAssign } from '../rights.ts'
import { tell } from '../tell.ts'

/**
 * Gives a request to a colleague of the unit that holds it, or back to the queue. Who is away is skipped: their deputy gets
 * it, if the deputy is of the same unit.
 */
export async function assignRequest(
  context: ActionContext,
  {
    params,
    body,
  }: { params: { requestId: RequestId }; body: { personId: string | null; despite?: string | undefined } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, standing, targets } = opened.value
  if (!mayAssign(context, targets)) return refuse('not_permitted')
  const server =
    body.personId === null ? accept(null) : await serverFor(context, standing.unitId, body.personId)
  if (!server.ok) return server
  const ready =
    server.value === null ? accept({}) : await readyToServe(context, opened.value, server.value, body.despite)
  if (!ready.ok) return ready
  const recorded = await record(context, opened.value, {
    kind: 'assigned',
    actorId: context.actor.personId,
    assigneeId: server.value,
    ...ready.value,
  })
  if (!recorded.ok) return recorded
  if (server.value !== null) await tell(context, [server.value], 'notice.assigned', request)
  return conclude(context, request.id, 'request.assigned', {
    details: { to: server.value, named: body.personId },
  })
}

/** The person named, or who stands in for them in the same unit. */
async function serverFor(
  context: ActionContext,
  unitId: string,
  personId: string,
): Promise<Result<string, ServiceProblem>> {
  const day = await organisationDay(context.tx, context.now)
  const name = (await personNames(context.tx, [personId])).get(personId)?.name ?? '—'
  if (!(await isMember(context.tx, unitId, personId, day))) return refuse('person_not_in_unit', { name })
  const standIn = await standInFor(context.tx, personId, day)
  if (
    standIn === undefined ||
    (standIn !== personId && !(await isMember(context.tx, unitId, standIn, day)))
  ) {
    return refuse('person_away', { name })
  }
  return accept(standIn)
}
