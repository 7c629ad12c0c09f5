import type { Instant } from '../../platform/time/instants.ts'
import type { EventKind, RequestState } from '../contract.ts'
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
  return {
    state: accepted ? 'in_progress' : 'open',
    unitId: event.unitId,
    assigneeId: event.assigneeId,
    since: event.happenedAt,
    pause: null,
    accepted,
    confirmedBy: null,
  }
}

/**
 * One step on. Total: an event that makes no sense where the request stands changes nothing but who holds it. A hand-over
 * leaves a pause as it is, since whoever is waited for is waited for by the next unit as well; finishing ends it.
 */
export function advance(standing: RequestStanding, event: EffectiveEvent): RequestStanding {
  const changed = isFinished(standing) ? afterFinish(standing, event) : beforeFinish(standing, event)
  const { unitId, assigneeId } = event
  const held = standing.unitId === unitId && standing.assigneeId === assigneeId
  if (!changed) return held ? standing : { ...standing, unitId, assigneeId }
  const after = { ...standing, ...changed, unitId, assigneeId }
  const same = after.state === standing.state && after.pause === standing.pause
  return same ? after : { ...after, since: event.happenedAt }
}

/** Completed, closed or cancelled: no clock runs. */
export function isFinished({ state }: Pick<RequestStanding, 'state'>): boolean {
  return state === 'completed' || state === 'closed' || state === 'cancelled'
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

type Change = Partial<Pick<RequestStanding, 'state' | 'pause' | 'accepted' | 'confirmedBy'>>

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

const always: readonly EventKind[] = ['commented', 'attached', 'corrected', 'updated']
const served: readonly EventKind[] = [
  'assigned',
  'responded',
  'handed_on',
  'paused',
  'completed',
  'cancelled',
]
const next: Readonly<Record<RequestState, ReadonlySet<EventKind>>> = {
  open: new Set([...served, 'accepted', ...always]),
  in_progress: new Set([...served, ...always]),
  paused: new Set([...served, 'resumed', ...always]),
  completed: new Set(['confirmed', 'reopened', ...always]),
  closed: new Set(always),
  cancelled: new Set(always),
}
const pausedUnaccepted: ReadonlySet<EventKind> = new Set([...next.paused, 'accepted'])
const closedByItself: ReadonlySet<EventKind> = new Set(['reopened', ...always])
