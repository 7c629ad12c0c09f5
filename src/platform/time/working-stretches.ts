import { millisecondsPerDay, millisecondsPerMinute } from './instants.ts'
import { dayNumber, weekdayOf, type WorkingCalendar, type WorkingInterval } from './working-calendar.ts'

/** Working time from `start` until, but without, `end`; what the numbers count is the caller's business. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The hours of a day by its number since 1970-01-01: its own rule, else its weekday's. */
export type HoursOf = (day: number) => readonly WorkingInterval[]

/** Looks up a calendar's hours without touching text again. */
export function hoursOf(calendar: WorkingCalendar): HoursOf {
  const ownRule = new Map<number, readonly WorkingInterval[]>()
  for (const [day, rule] of calendar.days) {
    const number = dayNumber(day)
    if (number === undefined) throw new RangeError(`Not a day: ${day}`)
    if (!rule.working) ownRule.set(number, [])
    else if (rule.intervals) ownRule.set(number, inOrder(rule.intervals))
  }
  const week = [calendar.week[1], calendar.week[2], calendar.week[3], calendar.week[4]]
  week.push(calendar.week[5], calendar.week[6], calendar.week[7])
  const ordered = week.map(inOrder)
  return (day) => ownRule.get(day) ?? ordered[weekdayOf(day) - 1] ?? []
}

/**
 * Working stretches between two instants (epoch milliseconds), in order, merged where they touch.
 *
 * A moment is working time if, and only if, the clock on the wall in the calendar's zone shows a working minute. That is
 * the whole rule for daylight saving: an hour that the wall clock skips is not worked, one that it shows twice is worked
 * twice, so a shift 22:00–06:00 has seven real hours in the spring night and nine in the autumn night.
 */
export function workingStretches(zone: string, hours: HoursOf, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  for (const { start, end, offset } of offsetPeriods(zone, from, to)) {
    for (const wall of wallStretches(hours, start + offset, end + offset)) {
      appendStretch(found, Math.max(wall.start - offset, start), Math.min(wall.end - offset, end))
    }
  }
  return found
}

interface OffsetPeriod extends Stretch {
  /** What the wall clock is ahead of UTC, in milliseconds. */
  readonly offset: number
}

/** The span cut where the zone's offset from UTC changes. */
function offsetPeriods(zone: string, from: number, to: number): OffsetPeriod[] {
  const periods: OffsetPeriod[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  while (at.epochMilliseconds < to) {
    const next = at.getTimeZoneTransition('next')
    const start = at.epochMilliseconds
    const end = next === null ? to : Math.min(next.epochMilliseconds, to)
    periods.push({ start, end, offset: at.offsetNanoseconds / 1_000_000 })
    if (next === null) break
    at = next
  }
  return periods
}

/** Working stretches as the wall clock counts: milliseconds as if the zone were UTC, reaching beyond both ends at most. */
function wallStretches(hours: HoursOf, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  // An interval reaches at most to the end of the day after its own, so the day before the first can still matter.
  const lastDay = Math.floor((to - 1) / millisecondsPerDay)
  for (let day = Math.floor(from / millisecondsPerDay) - 1; day <= lastDay; day++) {
    for (const { start, end } of hours(day)) {
      const midnight = day * millisecondsPerDay
      appendStretch(found, midnight + start * millisecondsPerMinute, midnight + end * millisecondsPerMinute)
    }
  }
  return found
}

/** Adds a stretch that starts no earlier than the last; joins them where they touch. */
function appendStretch(stretches: Stretch[], start: number, end: number): void {
  if (end <= start) return
  const last = stretches.at(-1)
  if (last && start <= last.end)
    stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  else stretches.push({ start, end })
}

function inOrder(intervals: readonly WorkingInterval[]): WorkingInterval[] {
  return intervals.toSorted((one, other) => one.start - other.start)
}
