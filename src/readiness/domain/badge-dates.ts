import { daysAfter, earlierEnd } from './day-spans.ts'
import { validUntilOf } from './evidence-dates.ts'

/** On which days a badge counts, the first and the last; null: without an end. */
export interface BadgeDays {
  readonly issuedOn: string
  readonly validUntil: string | null
}

/**
 * On which days of `zone` a badge proves a credential: from the day on which it becomes valid, never longer than the badge says, of
 * which a day that is not whole does not count, nor longer than the kind usually is.
 */
export function badgeDays(
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant | undefined },
  validityMonths: number | null,
  zone: string,
): BadgeDays {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString()
  const issuedOn = dayOf(from)
  // A second later, since many ends are the last second of a day.
  const own = until === undefined ? null : daysAfter(dayOf(until.add({ seconds: 1 })), -1)
  return { issuedOn, validUntil: earlierEnd(own, validUntilOf(issuedOn, undefined, validityMonths)) }
}
