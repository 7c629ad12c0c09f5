import type { Instant } from '../../platform/time/instants.ts'
import type { EventKind, RequestState } from '../contract.ts'
import { afterDecision, approvalsAtStart, areAllGiven, type ApprovalStanding } from './approvals.ts'
import type { EffectiveEvent, PauseOwner, Timeline } from './timeline.ts'

/** Where a request stands after its events. */
export interface RequestStanding {
  readonly state: RequestState
  readonly unitId: string
  readonly assigneeId: string | null
  /** When this state, or this pause, began. */
  readonly since: Instant
  readonly pause: { readonly whose: PauseOwner; readonly reason: string } | null
  /** The serving side took it on: said so, took it, or answered. */
  readonly accepted: boolean
  readonly confirmedBy: 'asker' | 'itself' | null
  /** Null where none is needed. */
  readonly approvals: ApprovalStanding | null
}

/** Where a request stands after everything in its timeline that has happened by `now`; after its submission at least. */
export function standingAt(timeline: Timeline, now: Instant): RequestStanding {
  const [submission, ...others] = timeline
  let standing = standingAfterSubmission(submission)
  for (const event of others) if (event.happenedAt <= now) standing = advance(standing, event)
  return standing
}

export function standingAfterSubmission(event: EffectiveEvent): RequestStanding {
  const accepted = event.kind === 'submitted' && event.accepted === true
  const approvals = event.kind === 'submitted' ? approvalsAtStart(event.approvals, event.happenedAt) : null
  return {
    state: approvals === null ? served(accepted) : 'awaiting_approval',
    unitId: event.unitId,
    assigneeId: event.assigneeId,
    since: event.happenedAt,
    pause: null,
    accepted,
    confirmedBy: null,
    approvals,
  }
}

function served(accepted: boolean): RequestState {
  return accepted ? 'in_progress' : 'open'
}

/**
 * One step on. Total: an event that makes no sense where the request stands changes nothing but who holds it. A hand-over
 * leaves a pause as it is, since whoever is waited for is waited for by the next unit as well; finishing ends it.
 */
export function advance(standing: RequestStanding, event: EffectiveEvent): RequestStanding {
  const changed = changeBy(standing, event)
  const { unitId, assigneeId } = event
  const held = standing.unitId === unitId && standing.assigneeId === assigneeId
  if (!changed) return held ? standing : { ...standing, unitId, assigneeId }
  const after = { ...standing, ...changed, unitId, assigneeId }
  const same = after.state === standing.state && after.pause === standing.pause
  return same ? after : { ...after, since: event.happenedAt }
}

function changeBy(standing: RequestStanding, event: EffectiveEvent): Change | undefined {
  if (isFinished(standing)) return afterFinish(standing, event)
  return standing.state === 'awaiting_approval'
    ? beforeApproval(standing, event)
    : beforeFinish(standing, event)
}

/** Completed, closed, cancelled or declined: no clock runs. */
export function isFinished({ state }: Pick<RequestStanding, 'state'>): boolean {
  return state === 'completed' || state === 'closed' || state === 'cancelled' || state === 'declined'
}

/** Whether this very event may happen next: a decision only on a step that is asked for. */
export function isPossible(standing: RequestStanding, event: EffectiveEvent): boolean {
  if (!allowedNext(standing).has(event.kind)) return false
  if (event.kind !== 'approved' && event.kind !== 'declined') return true
  return standing.approvals?.steps[event.step]?.state === 'asked'
}

/**
 * What may happen next in the ordinary course. A request confirmed by its asker is over; one that confirmed itself in the
 * asker's silence can still be reopened. Who may do it is the policy's question.
 */
export function allowedNext(standing: RequestStanding): ReadonlySet<EventKind> {
  if (standing.state === 'paused' && !standing.accepted) return pausedUnaccepted
  if (standing.state === 'closed' && standing.confirmedBy === 'itself') return closedByItself
  return next[standing.state]
}

type Change = Partial<Pick<RequestStanding, 'state' | 'pause' | 'accepted' | 'confirmedBy' | 'approvals'>>

/** Until all approvals are given the unit has nothing to do with it: what it is said to have done then changes nothing. */
function beforeApproval(standing: RequestStanding, event: EffectiveEvent): Change | undefined {
  if (event.kind === 'cancelled') return { state: 'cancelled' }
  if (event.kind !== 'approved' && event.kind !== 'declined') return undefined
  const approvals = standing.approvals && afterDecision(standing.approvals, event)
  if (!approvals) return undefined
  if (event.kind === 'declined') return { state: 'declined', approvals }
  return areAllGiven(approvals) ? { state: served(standing.accepted), approvals } : { approvals }
}

function beforeFinish(standing: RequestStanding, event: EffectiveEvent): Change | undefined {
  if (event.kind === 'paused') return { state: 'paused', pause: { whose: event.whose, reason: event.reason } }
  if (event.kind === 'confirmed') return { state: 'closed', pause: null, confirmedBy: event.by }
  if (event.kind === 'completed' || event.kind === 'cancelled') return { state: event.kind, pause: null }
  if (event.kind === 'resumed') return { state: standing.accepted ? 'in_progress' : 'open', pause: null }
  return takesOn(event) ? { accepted: true, state: standing.pause ? 'paused' : 'in_progress' } : undefined
}

function afterFinish(standing: RequestStanding, event: EffectiveEvent): Change | undefined {
  if (event.kind === 'reopened') return { state: 'in_progress', accepted: true, confirmedBy: null }
  if (event.kind === 'confirmed' && standing.state === 'completed')
    return { state: 'closed', confirmedBy: event.by }
  return undefined
}

function takesOn({ kind, assigneeId }: EffectiveEvent): boolean {
  return kind === 'accepted' || kind === 'responded' || (kind === 'assigned' && assigneeId !== null)
}

const always: readonly EventKind[] = [
  'commented',
  'attached',
  'corrected',
  'updated',
  'linked',
  'unlinked',
  'linked_changed',
]
const serving: readonly EventKind[] = [
  'assigned',
  'responded',
  'handed_on',
  'paused',
  'completed',
  'cancelled',
]
const next: Readonly<Record<RequestState, ReadonlySet<EventKind>>> = {
  awaiting_approval: new Set(['approved', 'declined', 'cancelled', ...always]),
  open: new Set([...serving, 'accepted', ...always]),
  in_progress: new Set([...serving, ...always]),
  paused: new Set([...serving, 'resumed', ...always]),
  completed: new Set(['confirmed', 'reopened', ...always]),
  closed: new Set(always),
  cancelled: new Set(always),
  declined: new Set(always),
}
const pausedUnaccepted: ReadonlySet<EventKind> = new Set([...next.paused, 'accepted'])
const closedByItself: ReadonlySet<EventKind> = new Set(['reopened', ...always])
