import { instant, millisecondsPerDay, type Instant } from '../../../platform/time/instants.ts'
import { localDay } from '../../../platform/time/local-day.ts'
import {
  addWorkingMilliseconds,
  workingMilliseconds,
  type CompiledCalendar,
} from '../../../platform/time/working-time.ts'
import { demonstrationZone } from '../plan.ts'
import { confirmsItselfAt } from '../../../service/index.ts'
import { monthsFrom } from './size.ts'

/** A day of the history, from its first moment to that of the next; the zone of the bank never changes its clocks. */
export interface HistoryDay {
  readonly day: string
  readonly start: Instant
  readonly end: Instant
  /** Of the history, from 1. */
  readonly month: number
}

/** All days of a history, in order. */
export function daysBetween(from: Instant, until: Instant): readonly HistoryDay[] {
  const starts = monthsFrom(from)
  const days: HistoryDay[] = []
  let month = 1
  for (let start: number = from; start < until; start += millisecondsPerDay) {
    while (month < starts.length - 1 && start >= (starts[month] ?? Infinity)) month += 1
    const day = localDay(instant(start), demonstrationZone)
    days.push({ day, start: instant(start), end: instant(start + millisecondsPerDay), month })
  }
  return days
}

/** Working milliseconds of a calendar on a day, up to the end of the history. */
export function workedOn(calendar: CompiledCalendar, { start, end }: HistoryDay, until: Instant): number {
  return workingMilliseconds(calendar, start, end < until ? end : until)
}

/** A moment of a day's working time; `part` from 0 to 1. */
export function momentOf(
  calendar: CompiledCalendar,
  { start }: HistoryDay,
  worked: number,
  part: number,
): Instant {
  const moment = addWorkingMilliseconds(calendar, start, Math.max(1, Math.ceil(worked * part)))
  return moment.ok ? moment.at : start
}

/** What follows from the day of an instant alone, worked out once for each day. */
export interface DayMemory {
  /** The local day, `YYYY-MM-DD`. */
  readonly dayOf: (at: Instant) => string
  /** When a request completed at this moment confirms itself by a calendar. */
  readonly confirmsItself: (completedAt: Instant, calendar: CompiledCalendar) => Instant
}

const offset = 7 * 60 * 60 * 1000

export function rememberDays(): DayMemory {
  const days = new Map<number, string>()
  const ends = new Map<CompiledCalendar, Map<number, Instant>>()
  const numberOf = (at: Instant) => Math.floor((at + offset) / millisecondsPerDay)
  return {
    dayOf: (at) => once(days, numberOf(at), () => localDay(at, demonstrationZone)),
    confirmsItself: (at, calendar) => {
      const known = once(ends, calendar, () => new Map<number, Instant>())
      return once(known, numberOf(at), () => confirmsItselfAt(at, calendar))
    },
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
