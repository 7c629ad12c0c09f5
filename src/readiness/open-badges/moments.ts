import { BadgeRefused } from './refusal.ts'
import type { Json } from './strict-json.ts'

/** A moment as XML Schema writes it. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?<zone>Z|[+-]\d\d:\d\d)?$/u

/** A moment; one that names no zone is meant in UTC, as the data model has it. Undefined for anything else. */
export function parseInstant(value: Json | undefined): Temporal.Instant | undefined {
  const match = typeof value === 'string' ? dateTime.exec(value) : null
  if (match === null) return undefined
  try {
    return Temporal.Instant.from(match.groups?.['zone'] === undefined ? `${match[0]}Z` : match[0])
  } catch {
    return undefined
  }
}

/** From when to when a credential is valid, both included. */
export interface Validity {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | undefined
}

/** @throws BadgeRefused */
export function checkMoment({ from, until }: Validity, moment: Temporal.Instant): void {
  if (Temporal.Instant.compare(moment, from) < 0)
    throw new BadgeRefused('not_yet_valid', { from: dayOf(from) })
  if (until !== undefined && Temporal.Instant.compare(moment, until) > 0)
    throw new BadgeRefused('expired', { until: dayOf(until) })
}

function dayOf(instant: Temporal.Instant): string {
  return instant.toString().slice(0, 10)
}
