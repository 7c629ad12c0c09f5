import type { Instant } from '../../platform/time/instants.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import { advance, isPossible, standingAfterSubmission } from './request-standing.ts'
import type { EffectiveEvent, Timeline, TimelineEvent } from './timeline.ts'

/** Why an action may not add an event. */
export type AppendRefusal =
  | 'event_in_future'
  | 'event_before_submission'
  /** Not possible where the request stood at that moment. */
  | 'event_not_possible'
  /** Possible in itself, but something that happened later would no longer be. */
  | 'event_contradicts_later'
  | 'unit_holds_request_already'
  | 'corrected_event_unknown'
  /** Corrected before: the newest version is the one to correct. */
  | 'corrected_event_outdated'
  /** The submission can be moved in time, but neither voided nor be anything else. */
  | 'submission_stays'

/**
 * Whether an action may add an event to a request's rows: the timeline that results, or why not. Impossibilities that the
 * rows held before, as imports bring them, are not held against the new event.
 */
export function mayAppend(
  rows: readonly TimelineEvent[],
  event: TimelineEvent,
  now: Instant,
): Result<Timeline, AppendRefusal> {
  const before = effectiveTimeline(rows)
  const code = refusalInTime(before, event, now) ?? refusalOfCorrection(rows, before, event)
  if (code) return refuse(code)
  const after = effectiveTimeline([...rows, event])
  const known = impossibleSteps(before)
  for (const id of impossibleSteps(after)) {
    if (id === event.id) return refuse('event_not_possible', { kind: event.kind })
    if (!known.has(id)) return refuse('event_contradicts_later', { kind: event.kind })
  }
  return holderUnchanged(after, event) ? refuse('unit_holds_request_already') : accept(after)
}

/** Ids of the events that could not happen where the request stood. */
function impossibleSteps([submission, ...others]: Timeline): Set<string> {
  const impossible = new Set<string>()
  let standing = standingAfterSubmission(submission)
  for (const event of others) {
    if (!isPossible(standing, event)) impossible.add(event.id)
    standing = advance(standing, event)
  }
  return impossible
}

function refusalInTime(
  [submission, second]: Timeline,
  event: TimelineEvent,
  now: Instant,
): AppendRefusal | undefined {
  if (event.kind === 'corrected' && event.void) return undefined
  if (event.happenedAt > now) return 'event_in_future'
  if (event.replaces !== submission.id) {
    return event.happenedAt < submission.happenedAt ? 'event_before_submission' : undefined
  }
  return second && second.happenedAt < event.happenedAt ? 'event_contradicts_later' : undefined
}

function refusalOfCorrection(
  rows: readonly TimelineEvent[],
  [submission]: Timeline,
  event: TimelineEvent,
): AppendRefusal | undefined {
  if (event.replaces === undefined) return undefined
  if (rows.every(({ id }) => id !== event.replaces)) return 'corrected_event_unknown'
  if (rows.some(({ replaces }) => replaces === event.replaces)) return 'corrected_event_outdated'
  if (event.replaces !== submission.id) return undefined
  return event.kind === 'corrected' ? (event.void ? 'submission_stays' : undefined) : notSubmitted(event)
}

function notSubmitted({ kind }: TimelineEvent): AppendRefusal | undefined {
  return kind === 'submitted' ? undefined : 'submission_stays'
}

function holderUnchanged(timeline: readonly EffectiveEvent[], event: TimelineEvent): boolean {
  if (event.kind !== 'handed_on') return false
  const index = timeline.findIndex(({ id }) => id === event.id)
  return timeline[index - 1]?.unitId === event.unitId
}
