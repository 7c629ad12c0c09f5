import type { Instant } from '../../platform/time/instants.ts'
import { daysBetween, laterEnd } from './day-spans.ts'
import type { Evidence } from './facts.ts'

/** A credential in force whose end is known. */
export interface Ending {
  readonly evidenceId: string
  readonly kindId: string
  /** The last day on which it is valid. */
  readonly until: string
}

/** Of each kind that somebody holds on a day the piece that lasts longest, where it has an end; what was renewed ends later. */
export function endingCredentials(evidence: readonly Evidence[], day: string, knownAt: Instant): Ending[] {
  const lasting = new Map<string, Evidence>()
  for (const one of evidence) {
    if (!isInForce(one, day, knownAt)) continue
    const best = lasting.get(one.kindId)
    if (best === undefined || laterEnd(best.validUntil, one.validUntil) !== best.validUntil)
      lasting.set(one.kindId, one)
  }
  return [...lasting.values()]
    .flatMap(({ id, kindId, validUntil }) =>
      validUntil === null ? [] : [{ evidenceId: id, kindId, until: validUntil }],
    )
    .toSorted((one, other) => one.until.localeCompare(other.until))
}

function isInForce(one: Evidence, day: string, knownAt: Instant): boolean {
  if (one.verifiedAt === null || one.verifiedAt > knownAt || !one.competent) return false
  if (one.revoked !== null && one.revoked.at <= knownAt) return false
  return one.validUntil === null || one.validUntil >= day
}

/** How long before its end somebody is warned, in days, the earliest first. */
export const warningDays = [90, 30, 7] as const
export type WarningDays = (typeof warningDays)[number]

/**
 * Which warning is due of a credential that ends, undefined where none: the nearest that was reached, once each, so that after
 * days on which nobody looked only the latest is told and the ones before it are not told late.
 */
export function dueWarning(until: string, day: string, told: ReadonlySet<number>): WarningDays | undefined {
  const left = daysBetween(day, until)
  if (left < 0) return undefined
  const reached = warningDays.filter((days) => left <= days).at(-1)
  return reached === undefined || told.has(reached) ? undefined : reached
}
