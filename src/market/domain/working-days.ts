import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import { workingMilliseconds, type CompiledCalendar } from '../../platform/time/working-time.ts'
import type { Instant } from '../../platform/time/instants.ts'

/**
 * Working days from one moment to another by a unit's calendar: days with any working time that begin after the first moment's
 * day and not after the second's. So the day itself is 0, and from Friday to Monday it is 1. 0 where the second is not later.
 */
export function workingDaysBetween(calendar: CompiledCalendar, from: Instant, to: Instant): number {
  const { zone } = calendar
  const last = localDay(to, zone)
  let days = 0
  for (let day = dayAfter(localDay(from, zone)); day <= last; day = dayAfter(day)) {
    if (workingMilliseconds(calendar, startOfLocalDay(day, zone), startOfLocalDay(dayAfter(day), zone)) > 0)
      days += 1
  }
  return days
}

/** The calendar day after a day. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
