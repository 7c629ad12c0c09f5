import type { ActionContext } from '../platform/http/route.ts'
import type { EventKind, RequestView } from './contract.ts'
import type { ClockReading } from './domain/clock-reading.ts'
import { allowedNext } from './domain/request-standing.ts'
import { isWindowOpen } from './domain/windows.ts'
import {
  mayAssign,
  mayComment,
  mayCorrect,
  mayInvolve,
  mayLink,
  mayOverride,
  maySettle,
  mayServe,
  type RequestTargets,
} from './rights.ts'
import type { StoredRequest } from './store/requests.ts'

/** From when on a completion can be judged, and whether it came in with an import. */
interface Completion {
  readonly windowOpens: Date | null
  readonly elsewhere: boolean
}

/** What the actor may do with a request as it stands: rights and state together, so that no screen works them out again. */
export function whatIsPossible(
  context: ActionContext,
  request: StoredRequest,
  clock: ClockReading,
  targets: RequestTargets,
  { windowOpens, elsewhere }: Completion,
  approvalWaits: boolean,
): RequestView['may'] {
  const next = allowedNext(clock.standing)
  const serving = (kind: EventKind) => next.has(kind) && mayServe(context, targets)
  const asking = (kind: EventKind) => next.has(kind) && maySettle(context, targets)
  const withinWindow = isWindowOpen(windowOpens, context.now)
  const comment = mayComment(context, targets)
  const watches = targets.watching.some(({ personId }) => personId === context.actor.personId)
  return {
    take: next.has('assigned') && request.assigneeId === null && mayServe(context, targets),
    accept: serving('accepted'),
    assign: next.has('assigned') && mayAssign(context, targets),
    override: next.has('assigned') && mayOverride(context, targets),
    respond: serving('responded') && clock.answeredAt === null,
    comment,
    attach: comment,
    handOn: serving('handed_on'),
    pause: serving('paused'),
    resume: serving('resumed'),
    complete: serving('completed'),
    confirm: asking('confirmed'),
    reopen: asking('reopened') && withinWindow,
    cancel: asking('cancelled'),
    correct: mayCorrect(context, targets),
    rate: withinWindow && !elsewhere && isServed(context, request),
    approve: approvalWaits,
    decline: approvalWaits,
    watch: context.may('request:watch') && !watches,
    unwatch: context.may('request:watch') && watches,
    involve: mayInvolve(context, targets),
    link: mayLink(context, targets),
  }
}

/** Whether the actor is who was served, and neither worked on it nor works in the unit that would be rated. */
function isServed({ actor }: ActionContext, { askedForId, workedOnBy, unitId }: StoredRequest): boolean {
  return (
    askedForId === actor.personId && !workedOnBy.includes(askedForId) && !actor.memberUnits.includes(unitId)
  )
}
