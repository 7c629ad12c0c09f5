import { personNames } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { OpenRequest } from './acting.ts'
import type { ServiceProblem } from './problems.ts'
import { readinessGate, type Unready } from './readiness-gate.ts'
import { mayOverride, type RequestTargets } from './rights.ts'
import type { StoredEvent } from './store/events.ts'

/** What the event says on which somebody has a request: nothing, or why they have it although they were not ready. */
type Said = { readonly payload?: StoredEvent['payload'] }

/**
 * Whether somebody may have a request: who is ready for what its service asks, and nobody else, unless a head of the unit says
 * why they have it all the same. Nobody says so of themselves.
 */
export async function readyToServe(
  context: ActionContext,
  { request, standing, targets }: OpenRequest & { readonly targets: RequestTargets },
  personId: string,
  despite?: string,
): Promise<Result<Said, ServiceProblem | 'not_permitted'>> {
  const { serviceId, id: requestId } = request
  const asked = { requestId, serviceId, unitId: standing.unitId, personId }
  const unready = await readinessGate().unready(context, asked)
  if (unready === undefined) return accept({})
  if (despite === undefined) return unreadyRefused(context, targets, personId, unready)
  if (!mayOverride(context, targets)) return refuse('not_permitted')
  const byId = context.actor.personId
  if (personId === byId) return refuse('readiness_overridden_oneself')
  await readinessGate().overridden(context, { ...asked, byId, reason: despite })
  await context.audit({
    action: 'request.readiness_overridden',
    subjectKind: 'request',
    subjectId: requestId,
    reason: despite,
    details: { personId, missing: unready.missing },
  })
  return accept({ payload: { despite } })
}

/** Whoever takes what nobody has, by answering or finishing it, has to be ready; what somebody has stays theirs. */
export async function readyToTakeOn(
  context: ActionContext,
  opened: OpenRequest & { readonly targets: RequestTargets },
): ReturnType<typeof readyToServe> {
  return opened.standing.assigneeId === null
    ? readyToServe(context, opened, context.actor.personId)
    : accept({})
}

/** Whoever finishes what a colleague has did the work in their stead, and has to be ready too, unless they head the unit. */
export async function readyToFinish(
  context: ActionContext,
  opened: OpenRequest & { readonly targets: RequestTargets },
): ReturnType<typeof readyToServe> {
  const { personId } = context.actor
  const { assigneeId } = opened.standing
  const inStead = assigneeId !== null && assigneeId !== personId && !mayOverride(context, opened.targets)
  return inStead ? readyToServe(context, opened, personId) : readyToTakeOn(context, opened)
}

/** What is missing is said to the person and to heads of the unit; colleagues hear that it is something. */
async function unreadyRefused(
  context: ActionContext,
  targets: RequestTargets,
  personId: string,
  { missing }: Unready,
) {
  const words = missing.map((one) => one[context.language]).join('; ')
  if (personId === context.actor.personId) return refuse('not_ready_oneself', { missing: words })
  const name = (await personNames(context.tx, [personId])).get(personId)?.name ?? '—'
  return mayOverride(context, targets)
    ? refuse('person_not_ready', { name, missing: words })
    : refuse('colleague_not_ready', { name })
}
