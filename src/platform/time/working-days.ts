import { millisecondsPerDay, type Instant } from './instants.ts'
import { localDay, startOfLocalDay } from './local-day.ts'
import { dayNumber } from './working-calendar.ts'
import type { CompiledCalendar, WorkingMoment } from './working-time.ts'

/** Days looked at before giving up: ten years. */
const horizon = 3653

/**
 * The end of a term of so many working days (at least one), as the first instant after it: the day on which it begins does not
 * count, and the last day counts to its midnight. A day on which no work begins is no working day. Refused where ten years
 * have no working day at all, or not so many.
 */
export function afterWorkingDays(calendar: CompiledCalendar, from: Instant, days: number): WorkingMoment {
  const first = dayNumber(localDay(from, calendar.zone)) ?? 0
  let counted = 0
  for (let day = first + 1; day <= first + horizon; day += 1) {
    if (calendar.hours(day).length > 0) counted += 1
    if (counted === days) return { ok: true, at: startOfLocalDay(dayOf(day + 1), calendar.zone) }
  }
  return { ok: false, code: counted === 0 ? 'no_working_time' : 'beyond_horizon' }
}

function dayOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
}
