import { instant, type Instant } from './instants.ts'
import type { CompiledCalendar, WorkingMoment } from './working-time.ts'

const horizonDays = 3653

/**
 * When the last hour of the n-th working day after an instant ends, for whatever waits so many working days. The local
 * day of the instant is not counted, a day counts if any hour of it is worked, and a night shift ends on the next morning.
 * Refused where ten years hold fewer such days.
 */
export function endOfWorkingDay(calendar: CompiledCalendar, after: Instant, days: number): WorkingMoment {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(calendar.zone).toPlainDate()
  const first = Date.UTC(start.year, start.month - 1, start.day) / 86_400_000
  let counted = 0
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const hours = calendar.hours(first + ahead)
    if (hours.length > 0) counted += 1
    if (hours.length > 0 && counted === days) {
      const minutes = Math.max(...hours.map(({ end }) => end))
      const closing = start.add({ days: ahead }).toPlainDateTime().add({ minutes })
      return { ok: true, at: instant(closing.toZonedDateTime(calendar.zone).epochMilliseconds) }
    }
  }
  return { ok: false, code: counted === 0 ? 'no_working_time' : 'beyond_horizon' }
}
