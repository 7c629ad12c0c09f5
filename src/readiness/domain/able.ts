import { daysAfter, earlierEnd, joined, monthsAfter, type DaySpan } from './day-spans.ts'
import type { Observation } from './facts.ts'
import { ladderFault, validDays } from './held.ts'
import type { Known } from './known.ts'

/** Observations of an ability in the order in which they count: by day, of one day by when they were written down. */
export function observationsOf(known: Known, abilityId: string): readonly Observation[] {
  return known.observations
    .filter((one) => one.abilityId === abilityId)
    .toSorted(
      (one, other) =>
        (one.observedOn < other.observedOn ? -1 : one.observedOn > other.observedOn ? 1 : 0) ||
        one.recordedAt - other.recordedAt,
    )
}

/** The last day on which an observation made on a day counts; null: for good. */
export function freshUntil(observedOn: string, freshMonths: number | null): string | null {
  return freshMonths === null ? null : monthsAfter(observedOn, freshMonths)
}

/**
 * The days on which somebody has an ability at a level: by what was observed last, while that is fresh; or by a valid
 * credential that proves it, until somebody observes less.
 */
export function ableDays(known: Known, abilityId: string, level: number): DaySpan[] {
  const seen = observationsOf(known, abilityId)
  return joined([
    ...observedDays(known, abilityId, level, seen),
    ...grantedDays(known, abilityId, level, seen),
  ])
}

function observedDays(
  known: Known,
  abilityId: string,
  level: number,
  seen: readonly Observation[],
): DaySpan[] {
  return seen.flatMap((one, at) => {
    if (one.level < level) return []
    const next = seen[at + 1]
    const fresh = freshUntil(one.observedOn, known.freshMonths(abilityId))
    const until = next === undefined ? fresh : earlierEnd(fresh, daysAfter(next.observedOn, -1))
    return [{ from: one.observedOn, until }]
  })
}

function grantedDays(
  known: Known,
  abilityId: string,
  level: number,
  seen: readonly Observation[],
): DaySpan[] {
  return known.evidence.flatMap((one) => {
    const granted = known
      .kind(one.kindId)
      ?.grants.some((grant) => grant.abilityId === abilityId && grant.level >= level)
    if (one.state !== 'verified' || granted !== true || ladderFault(known, one) !== undefined) return []
    const { from, until } = validDays(one)
    const less = seen.find((other) => other.observedOn >= from && other.level < level)
    return [{ from, until: less === undefined ? until : earlierEnd(until, daysAfter(less.observedOn, -1)) }]
  })
}
