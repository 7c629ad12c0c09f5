import { instant, type Instant } from '../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import { workingMilliseconds, type CompiledCalendar } from '../../platform/time/working-time.ts'

/** Full working days that an asker has to object to a completion. */
export const daysToConfirm = 5
/** A calendar that hardly works must not keep a request open for ever. */
const daysAtMost = 60

/**
 * When a completed request that nobody confirms is confirmed by itself: at the end of the fifth working day after the day
 * of its completion, by the calendar of the unit that promised. A working day is one with any working time.
 */
export function confirmsItselfAt(completedAt: Instant, calendar: CompiledCalendar): Instant {
  let day = Temporal.PlainDate.from(localDay(completedAt, calendar.zone))
  let left = daysToConfirm
  let end = completedAt
  for (let days = 0; left > 0 && days < daysAtMost; days++) {
    day = day.add({ days: 1 })
    const start = startOfLocalDay(day.toString(), calendar.zone)
    end = startOfLocalDay(day.add({ days: 1 }).toString(), calendar.zone)
    if (workingMilliseconds(calendar, start, end) > 0) left -= 1
  }
  return instant(end)
}
