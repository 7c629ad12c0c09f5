import type { PersonId } from '../contract.ts'
import { sharedDays, type Days } from './spans.ts'

/** Whoever is away on these days names who stands in. */
export interface Deputyship {
  readonly personId: PersonId
  readonly deputyId: PersonId
  readonly away: Days
}

/**
 * Whether naming this deputy would close a circle: on some day everybody along the chain of deputies would be away and the
 * last of them would name the first, so that nobody stands in. `others` holds at most one deputyship a person; one of the
 * person's own is replaced by the new one.
 */
export function closesCircle(wanted: Deputyship, others: readonly Deputyship[]): boolean {
  const byPerson = new Map(others.map((other) => [other.personId, other]))
  byPerson.delete(wanted.personId)
  const passed = new Set<PersonId>()
  let at = wanted.deputyId
  let days: Days | undefined = wanted.away
  while (at !== wanted.personId) {
    const next = byPerson.get(at)
    if (next === undefined || passed.has(at)) return false
    passed.add(at)
    days = sharedDays(days, next.away)
    if (days === undefined) return false
    at = next.deputyId
  }
  return true
}

/**
 * Who does a person's work on a day: the person, or along the chain of deputies the first who is neither away nor gone.
 * Undefined where there is nobody. `deputyOf` answers the deputy of whoever is away that day.
 */
export function standIn(
  personId: PersonId,
  deputyOf: ReadonlyMap<PersonId, PersonId>,
  gone: ReadonlySet<PersonId>,
): PersonId | undefined {
  const passed = new Set<PersonId>()
  let at = personId
  while (!passed.has(at)) {
    passed.add(at)
    const deputy = deputyOf.get(at)
    if (deputy === undefined) return gone.has(at) ? undefined : at
    at = deputy
  }
  return undefined
}
