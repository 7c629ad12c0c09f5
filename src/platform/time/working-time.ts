import {
  endOfInstants,
  instant,
  millisecondsPerDay,
  millisecondsPerMinute,
  type Instant,
} from './instants.ts'
import { calendarProblems, type WorkingCalendar } from './working-calendar.ts'
import { hoursOf, workingStretches, type HoursOf } from './working-stretches.ts'

/**
 * A calendar made ready for counting: hand it to the functions of this file. It remembers the working stretches of the
 * spans it was asked about (about 13 months each), so one compiled calendar should serve many questions. Remembering
 * changes no answer.
 */
export interface CompiledCalendar {
  readonly zone: string
  /** For this file and its neighbours. */
  readonly hours: HoursOf
  readonly spans: Map<number, Span>
}

/** The stretches of one span as columns, with the working milliseconds of the span before each. */
interface Span {
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly workedBefore: Float64Array
  readonly total: number
}

/** A working moment, or why there is none: no working time at all within ten years, or not as much as was asked for. */
export type WorkingMoment =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly code: 'no_working_time' | 'beyond_horizon' }

const spanMilliseconds = 2 ** 35
const horizonMilliseconds = 3653 * millisecondsPerDay

/**
 * Makes a calendar ready for counting.
 * @throws RangeError where {@link calendarProblems} names anything but a day without hours: check before storing
 */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const problem = calendarProblems(calendar).find(({ code }) => code !== 'extra_day_without_hours')
  if (problem) throw new RangeError(`Working calendar: ${problem.code} at ${problem.where}`)
  return { zone: calendar.zone, hours: hoursOf(calendar), spans: new Map() }
}

/**
 * Working milliseconds between two instants; 0 where the second is not later. Real elapsed time of the working
 * stretches, so splitting an interval anywhere changes nothing: w(a, c) = w(a, b) + w(b, c).
 */
export function workingMilliseconds(calendar: CompiledCalendar, from: Instant, to: Instant): number {
  if (to <= from) return 0
  const first = Math.floor(from / spanMilliseconds)
  const last = Math.floor(to / spanMilliseconds)
  let worked = workedBefore(spanOf(calendar, last), to) - workedBefore(spanOf(calendar, first), from)
  for (let index = first; index < last; index++) worked += spanOf(calendar, index).total
  return worked
}

/**
 * The earliest instant at which so many working milliseconds have passed since `from`: `from` itself for 0, and closing
 * time, not the next opening, where they run out with the day. Gives up ten years after `from`.
 */
export function addWorkingMilliseconds(
  calendar: CompiledCalendar,
  from: Instant,
  milliseconds: number,
): WorkingMoment {
  if (milliseconds <= 0) return { ok: true, at: from }
  const horizon = Math.min(from + horizonMilliseconds, endOfInstants - 1)
  let index = Math.floor(from / spanMilliseconds)
  let wanted = milliseconds + workedBefore(spanOf(calendar, index), from)
  for (; index * spanMilliseconds < horizon; index++) {
    const span = spanOf(calendar, index)
    if (wanted <= span.total) {
      const at = whenWorked(span, wanted)
      if (at <= horizon) return { ok: true, at: instant(at) }
      break
    }
    wanted -= span.total
  }
  const some = workingMilliseconds(calendar, from, instant(horizon)) > 0
  return { ok: false, code: some ? 'beyond_horizon' : 'no_working_time' }
}

/** {@link addWorkingMilliseconds} in minutes. */
export function addWorkingMinutes(calendar: CompiledCalendar, from: Instant, minutes: number): WorkingMoment {
  return addWorkingMilliseconds(calendar, from, minutes * millisecondsPerMinute)
}

/** The given instant where it is working time, else the next opening; refused where there is none within ten years. */
export function nextWorkingInstant(calendar: CompiledCalendar, at: Instant): WorkingMoment {
  const first = addWorkingMilliseconds(calendar, at, 1)
  return first.ok ? { ok: true, at: instant(first.at - 1) } : first
}

/** Whether an instant is working time. Opening time is, closing time no longer. */
export function isWorking(calendar: CompiledCalendar, at: Instant): boolean {
  const span = spanOf(calendar, Math.floor(at / spanMilliseconds))
  const index = lastStartUpTo(span.starts, at)
  return index >= 0 && at < (span.ends[index] ?? 0)
}

function spanOf(calendar: CompiledCalendar, index: number): Span {
  const known = calendar.spans.get(index)
  if (known) return known
  const from = index * spanMilliseconds
  const made = asColumns(workingStretches(calendar.zone, calendar.hours, from, from + spanMilliseconds))
  calendar.spans.set(index, made)
  return made
}

function asColumns(stretches: ReturnType<typeof workingStretches>): Span {
  const starts = Float64Array.from(stretches, ({ start }) => start)
  const ends = Float64Array.from(stretches, ({ end }) => end)
  let total = 0
  const workedBefore = Float64Array.from(stretches, ({ start, end }) => {
    total += end - start
    return total - (end - start)
  })
  return { starts, ends, workedBefore, total }
}

/** Working milliseconds of a span up to an instant. */
function workedBefore(span: Span, at: number): number {
  const index = lastStartUpTo(span.starts, at)
  const start = span.starts[index]
  if (start === undefined) return 0
  return (span.workedBefore[index] ?? 0) + Math.min(at, span.ends[index] ?? at) - start
}

/** The earliest instant of a span by which so many of its working milliseconds have passed: at least one, at most all. */
function whenWorked(span: Span, wanted: number): number {
  const index = lastStartUpTo(span.workedBefore, wanted - 1)
  return (span.starts[index] ?? 0) + wanted - (span.workedBefore[index] ?? 0)
}

/** Index of the last of the ascending values that is not above the bound; -1 where all are. */
function lastStartUpTo(ascending: Float64Array, bound: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= bound) low = middle + 1
    else high = middle
  }
  return low - 1
}
