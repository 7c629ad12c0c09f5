import { standingsOf, unitPaths } from '../organisation/index.ts'
import { permits, type Target } from '../platform/auth/permission.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { allApprovers } from './approvers.ts'
import { servicePolicy } from './policy.ts'
import type { StoredRequest } from './store/requests.ts'
import { watchersOf, type StoredWatcher } from './store/watchers.ts'

/** A request as the permission table sees it. */
export interface RequestTargets {
  /** The unit that promised. */
  readonly promising: Target
  /** The unit that holds it now. */
  readonly holder: Target
  /** Each unit that promised, holds or held it. */
  readonly units: readonly Target[]
  /** Who asked, and for whom. */
  readonly askers: Target
  /** Who has it. */
  readonly assignee: Target
  /** Who can give one of its approvals today, or gave one. */
  readonly approvers: Target
  /** Whom a colleague let watch it. */
  readonly watchers: Target
  /** Everybody who watches it, also by themselves. */
  readonly watching: readonly StoredWatcher[]
}

/** A request as far as rights go. */
export type Rightful = Pick<
  StoredRequest,
  | 'id'
  | 'unitId'
  | 'holderUnitId'
  | 'heldBy'
  | 'askerId'
  | 'askedForId'
  | 'assigneeId'
  | 'approvalUnits'
  | 'decidedBy'
>

export async function targetsOf(
  context: Pick<WorkContext, 'tx' | 'now'>,
  request: Rightful,
): Promise<RequestTargets> {
  const paths = await unitPaths(context.tx, [...request.heldBy, request.unitId, request.holderUnitId])
  const watching = await watchersOf(context.tx, request.id)
  const of = (unitId: string): Target => ({ unitPath: paths.get(unitId) ?? [unitId] })
  return {
    promising: of(request.unitId),
    holder: of(request.holderUnitId),
    units: request.heldBy.map(of),
    askers: { personIds: [request.askerId, request.askedForId] },
    assignee: { personIds: request.assigneeId === null ? [] : [request.assigneeId] },
    approvers: { personIds: [...request.decidedBy, ...(await allApprovers(context, request))] },
    watchers: { personIds: watching.filter(({ added }) => added).map(({ personId }) => personId) },
    watching,
  }
}

/** Whether the request exists for the actor. */
export function sees(context: ActionContext, targets: RequestTargets): boolean {
  return readersOf(targets).some((target) => context.may('request:read', target))
}

function readersOf({ units, askers, assignee, approvers, watchers }: RequestTargets): readonly Target[] {
  return [...units, askers, assignee, approvers, watchers]
}

/** For whom of some people the request exists today; for whoever left it does not. */
export async function whoSees(
  context: Pick<WorkContext, 'tx' | 'now'>,
  request: Rightful,
  personIds: readonly string[],
): Promise<string[]> {
  const people = await standingsOf(context.tx, [...new Set(personIds)], context.now)
  if (people.length === 0) return []
  const readers = readersOf(await targetsOf(context, request))
  const reads = servicePolicy['request:read']
  return people
    .filter((person) => readers.some((target) => permits(person, reads, target)))
    .map(({ personId }) => personId)
}

export function mayComment(context: ActionContext, targets: RequestTargets): boolean {
  return (
    isOfUnits(context, targets) ||
    [targets.askers, targets.approvers, targets.watchers].some((target) =>
      context.may('request:comment', target),
    )
  )
}

/** Whether the actor writes on it as one of the units that promised, hold or held it. */
export function isOfUnits(context: ActionContext, { units }: RequestTargets): boolean {
  return units.some((target) => context.may('request:comment', target))
}

/** Whether the actor says who watches it: who asked, and who serves. */
export function mayInvolve(context: ActionContext, { holder, askers }: RequestTargets): boolean {
  return [holder, askers].some((target) => context.may('request:involve', target))
}

/** Whether the actor says how it hangs together with others: who asked, and who serves. */
export function mayLink(context: ActionContext, { holder, askers }: RequestTargets): boolean {
  return [holder, askers].some((target) => context.may('request:link', target))
}

/** Whether the actor is of the unit that holds it, or heads it. */
export function mayServe(context: ActionContext, targets: RequestTargets): boolean {
  return context.may('request:serve', targets.holder)
}

/** Whether the actor may give it to somebody: the unit's head anybody's, who has it their own. */
export function mayAssign(context: ActionContext, targets: RequestTargets): boolean {
  return (
    context.may('request:assign', targets.holder) ||
    (mayServe(context, targets) && context.may('request:assign', targets.assignee))
  )
}

/** Whether the actor heads the unit that holds it, and may give it to somebody who is not ready. */
export function mayOverride(context: ActionContext, { holder }: RequestTargets): boolean {
  return context.may('request:override', holder)
}

/** Whether the actor asked for it, or it was asked for them. */
export function maySettle(context: ActionContext, targets: RequestTargets): boolean {
  return context.may('request:settle', targets.askers)
}

export function mayCorrect(context: ActionContext, targets: RequestTargets): boolean {
  return context.may('request:correct', targets.promising)
}

/** Whether the actor can give one of its approvals, or gave one; whether one waits for them is another question. */
export function mayApprove(context: ActionContext, targets: RequestTargets): boolean {
  return context.may('request:approve', targets.approvers)
}

/** Whether the actor may correct a decision: only their own, so that no unit served changes when its own clock began. */
export function mayCorrectDecision(context: ActionContext, decidedBy: string | null): boolean {
  return decidedBy !== null && context.may('request:correct', { personIds: [decidedBy] })
}
