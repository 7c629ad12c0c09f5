import {
  earlierOf,
  millisecondsPerDay,
  millisecondsPerMinute,
  type Instant,
} from '../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import { daysAfter } from './day-spans.ts'
import type { Moment, ReadinessFacts } from './facts.ts'
import { readiness } from './readiness.ts'
import type { Reason } from './reasons.ts'
import { personWrittenDown } from './written-down.ts'

/** From when to when somebody stands at a touchpoint; the last instant belongs to whoever follows. */
export interface ShiftSpan {
  readonly from: Instant
  readonly to: Instant
}

/** How short and how long a shift can be, in milliseconds, and how far ahead it is planned, in milliseconds. */
export const shortestShift = 15 * millisecondsPerMinute
export const longestShift = millisecondsPerDay
export const farthestShift = 366 * millisecondsPerDay

export type SpanFault = 'shift_too_short' | 'shift_too_long' | 'shift_in_past' | 'shift_too_far'

/** Why a shift cannot be planned for this time; undefined where it can. The minute that runs counts as not begun. */
export function spanFault({ from, to }: ShiftSpan, now: Instant): SpanFault | undefined {
  if (to - from < shortestShift) return 'shift_too_short'
  if (to - from > longestShift) return 'shift_too_long'
  if (from < now - (now % millisecondsPerMinute)) return 'shift_in_past'
  return from - now > farthestShift ? 'shift_too_far' : undefined
}

/** Whether two shifts share an instant. */
export function overlap(one: ShiftSpan, other: ShiftSpan): boolean {
  return one.from < other.to && other.from < one.to
}

/** What a touchpoint asks of whoever stands there: a job, and from when to when it asked for it. */
export interface AskedJob {
  readonly facts: ReadinessFacts
  readonly since: Instant
  readonly until: Instant | null
}

/** Whether somebody is ready at every moment of a shift; where not, the first moment of it, and all that lacks during the shift. */
export type Through =
  | { readonly ready: true }
  | { readonly ready: false; readonly from: Moment; readonly lacks: readonly Reason[] }

/**
 * Whether a person is ready through a whole shift. `judge` says from what: `as_known` takes for each moment what was known at
 * it, and for those after `knownAt` what was known by then; `in_hindsight` takes for all of them what is known by `knownAt`.
 * `zone` is the organisation's, whose days those of credentials are. A touchpoint that asks for nothing makes everybody ready.
 */
export function readyThrough(
  asked: readonly AskedJob[],
  span: ShiftSpan,
  { knownAt, zone, judge }: Judging,
): Through {
  const lacks = new Map<string, Reason>()
  let from: Moment | undefined
  for (const moment of turningMoments(asked, span, knownAt, zone)) {
    const reasons = lacksAt(asked, moment, knownAt, judge)
    if (reasons.length > 0) from ??= moment
    for (const reason of reasons)
      if (!lacks.has(reason.requirementId)) lacks.set(reason.requirementId, reason)
  }
  return from === undefined ? { ready: true } : { ready: false, from, lacks: [...lacks.values()] }
}

/** What lacks at one moment of a shift; nothing where ready. */
function lacksAt(
  asked: readonly AskedJob[],
  moment: Moment,
  knownAt: Instant,
  judge: Judging['judge'],
): readonly Reason[] {
  const earlier = earlierOf(moment.at, knownAt)
  return asked
    .filter(({ since, until }) => since <= earlier && (until === null || until > earlier))
    .flatMap(({ facts }) => {
      const answer = readiness(facts, moment, judge === 'as_known' ? earlier : knownAt)
      return answer.state === 'not_ready' ? answer.reasons : []
    })
}

export interface Judging {
  readonly knownAt: Instant
  readonly zone: string
  readonly judge: 'as_known' | 'in_hindsight'
}

/**
 * The moments of a shift at which the answer can turn, in order: its beginning, each day that begins in it, whenever something
 * was written down in it, and the end of what is known.
 */
function turningMoments(
  asked: readonly AskedJob[],
  { from, to }: ShiftSpan,
  knownAt: Instant,
  zone: string,
): readonly Moment[] {
  const days: Instant[] = []
  for (let day = daysAfter(localDay(from, zone), 1); ; day = daysAfter(day, 1)) {
    const begins = startOfLocalDay(day, zone)
    if (begins >= to) break
    days.push(begins)
  }
  const written = asked.flatMap(writtenDown).filter((at) => at <= knownAt)
  const within = [...days, ...written, knownAt].filter((at) => at > from && at < to)
  return [...new Set([from, ...within])]
    .toSorted((one, other) => one - other)
    .map((at) => ({ at, day: localDay(at, zone) }))
}

/** When anything of what the answer stands on was written down. */
function writtenDown({ facts, since, until }: AskedJob): Instant[] {
  const { person, requirements, kinds, abilities } = facts
  const all = [
    since,
    until,
    ...personWrittenDown(person),
    ...requirements.flatMap((one) => [one.since, one.until]),
    ...[...kinds, ...abilities].flatMap(({ terms }) => terms.map((one) => one.since)),
  ]
  return all.filter((at) => at !== null)
}

/** What of a shift that is planned or runs is still to come; undefined where nothing is. */
export function remaining({ from, to }: ShiftSpan, now: Instant): ShiftSpan | undefined {
  if (to <= now) return undefined
  return { from: from > now ? from : now, to }
}

/** What somebody lacks that no head let pass; empty where there is nothing to tell. */
export function newLacks(through: Through, letPass: ReadonlySet<string>): readonly Reason[] {
  return through.ready ? [] : through.lacks.filter(({ requirementId }) => !letPass.has(requirementId))
}
