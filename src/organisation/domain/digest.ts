import { instant, type Instant } from '../../platform/time/instants.ts'

/**
 * The latest moment, up to now, at which a person's digest was due: `hour` o'clock of their zone, today or yesterday. What
 * was told before it and still waits is due; what came after it waits for the next day. So nothing has to be kept of when a
 * digest was sent, and neither a clock change nor another zone or hour lets one be left out.
 *
 * Where the wall clock skips the hour it is the first moment after the gap, where it has the hour twice the first of both.
 * @param hour 0 to 23
 */
export function latestDigestMoment(now: Instant, zone: string, hour: number): Instant {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  // The day after may have begun already where a clock goes back across midnight.
  const days = [today.add({ days: 1 }), today, today.subtract({ days: 1 }), today.subtract({ days: 2 })]
  const moments = days.map((day) => momentOf(day, zone, hour))
  return instant(Math.max(...moments.filter((moment) => moment <= now)))
}

function momentOf(day: Temporal.PlainDate, zone: string, hour: number): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) }).epochMilliseconds
}
