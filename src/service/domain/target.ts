import { millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'
import {
  addWorkingMilliseconds,
  nextWorkingInstant,
  type CompiledCalendar,
} from '../../platform/time/working-time.ts'
import type { TargetReading, TargetStatus } from './clock-reading.ts'
import type { Course, Leg, Turn } from './course.ts'

type CalendarOf = (unitId: string) => CompiledCalendar

/**
 * Reads one target off a request's course: so many working minutes until `stoppedAt`, the first answer or the completion,
 * null while that is still to come. The other target plays no part in it.
 */
export function readTarget(
  course: Course,
  promisedMinutes: number | null,
  stoppedAt: Instant | null,
  calendarOf: CalendarOf,
): TargetReading {
  const legs = stoppedAt === null ? course.legs : course.legs.filter(({ from }) => from < stoppedAt)
  const used = legs.reduce((sum, { worked }) => sum + worked, 0)
  const turn = stoppedAt === null ? course.turn : 'finished'
  const measured = {
    promisedMinutes,
    usedMilliseconds: used,
    usedMinutes: shownMinutes(used),
    counting: turn === 'serving',
    stoppedAt,
  }
  if (promisedMinutes === null) return { ...measured, ...nothingSaid, status: 'none', noDue: 'no_promise' }

  const promised = promisedMinutes * millisecondsPerMinute
  const run = { legs, onward: onwardFrom(course, legs, stoppedAt), calendarOf }
  const lastInTime = momentExceeding(run, promised)
  const brokenAt = used > promised ? lastInTime : null
  if (course.standing.state === 'cancelled' || course.standing.state === 'declined') {
    return { ...measured, ...nothingSaid, status: 'none', noDue: 'cancelled', brokenAt }
  }
  const quarterLeftAt = momentReaching(run, (promised * 3) / 4)
  const status = statusOf(brokenAt !== null, turn)
  if (status === 'paused') {
    return { ...measured, ...nothingSaid, status, noDue: 'paused', quarterLeftAt }
  }
  const dueAt = momentReaching(run, promised)
  const noDue = dueAt === null ? 'no_working_time' : null
  return { ...measured, status, dueAt, noDue, lastInTime, quarterLeftAt, brokenAt }
}

/** Working milliseconds in whole minutes for people, rounded up: a minute begun is a minute used. */
export function shownMinutes(milliseconds: number): number {
  return Math.ceil(milliseconds / millisecondsPerMinute)
}

/** How much later than promised is asked about, and when it came to that, or will if nothing happens; null: not in sight. */
export interface LatenessMark {
  readonly minutes: number
  /** The last moment that is not yet later than that. */
  readonly at: Instant | null
  readonly reached: boolean
}

/**
 * When a target exceeds its promise by so many working minutes. `reached` is exact: later than promised by more than that.
 * What stopped in time, or before it came to that, never will.
 */
export function readMarks(
  course: Course,
  promisedMinutes: number,
  stoppedAt: Instant | null,
  { calendarOf, minutes }: { readonly calendarOf: CalendarOf; readonly minutes: readonly number[] },
): LatenessMark[] {
  const legs = stoppedAt === null ? course.legs : course.legs.filter(({ from }) => from < stoppedAt)
  const used = legs.reduce((sum, { worked }) => sum + worked, 0)
  const onward = stoppedAt === null ? onwardFrom(course, legs, null) : null
  return minutes.map((late) => {
    const limit = (promisedMinutes + late) * millisecondsPerMinute
    return { minutes: late, at: momentExceeding({ legs, onward, calendarOf }, limit), reached: used > limit }
  })
}

const nothingSaid = { dueAt: null, lastInTime: null, quarterLeftAt: null, brokenAt: null } as const

function statusOf(broken: boolean, turn: Turn): TargetStatus {
  if (broken) return 'broken'
  if (turn === 'finished') return 'kept'
  return turn === 'serving' ? 'running' : 'paused'
}

/** What was walked, and where the count goes on if nothing more happens. */
interface Run {
  readonly legs: readonly Leg[]
  readonly onward: { readonly from: Instant; readonly unitId: string } | null
  readonly calendarOf: CalendarOf
}

/** Also what was kept has an onward: when it would have been due. What waits for somebody has none. */
function onwardFrom(course: Course, legs: readonly Leg[], stoppedAt: Instant | null): Run['onward'] {
  if (stoppedAt !== null) return { from: stoppedAt, unitId: legs.at(-1)?.unitId ?? course.standing.unitId }
  return course.turn === 'serving' ? { from: course.endedAt, unitId: course.standing.unitId } : null
}

/** The earliest moment by which so many working milliseconds are used; null where none is in sight. */
function momentReaching({ legs, onward, calendarOf }: Run, milliseconds: number): Instant | null {
  let left = milliseconds
  for (const { from, unitId, worked } of legs) {
    if (worked > 0 && worked >= left) return momentAfter(calendarOf(unitId), from, left)
    left -= worked
  }
  return onward && momentAfter(calendarOf(onward.unitId), onward.from, left)
}

/** The last moment by which no more than so many working milliseconds are used; null where none is in sight. */
function momentExceeding({ legs, onward, calendarOf }: Run, milliseconds: number): Instant | null {
  let left = milliseconds
  for (const { from, unitId, worked } of legs) {
    if (worked > left) return openingAfter(calendarOf(unitId), from, left)
    left -= worked
  }
  return onward && openingAfter(calendarOf(onward.unitId), onward.from, left)
}

function momentAfter(calendar: CompiledCalendar, from: Instant, milliseconds: number): Instant | null {
  const moment = addWorkingMilliseconds(calendar, from, milliseconds)
  return moment.ok ? moment.at : null
}

function openingAfter(calendar: CompiledCalendar, from: Instant, milliseconds: number): Instant | null {
  const at = momentAfter(calendar, from, milliseconds)
  if (at === null) return null
  const opening = nextWorkingInstant(calendar, at)
  return opening.ok ? opening.at : null
}
