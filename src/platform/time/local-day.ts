import { instant, type Instant } from './instants.ts'

/** The local day, `YYYY-MM-DD`, of an instant in a zone. */
export function localDay(at: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/**
 * The first instant of a local day: midnight, or what follows where the wall clock skips it.
 * @throws RangeError where `day` is not `YYYY-MM-DD` or leaves the years 1800 to 2299
 */
export function startOfLocalDay(day: string, zone: string): Instant {
  return instant(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}
