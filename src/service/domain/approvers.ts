import type { PlannedStep } from './approval-plan.ts'

/** Who can give an approval: a person, in their own right or for somebody who is away. */
export interface Approver {
  readonly personId: string
  readonly forId: string | null
}

/** Who answers for units on a day, and who stands in for whom. */
export interface Company {
  /** Ids from the root down to the unit itself. */
  readonly pathOf: (unitId: string) => readonly string[]
  readonly headsOf: (unitId: string) => readonly string[]
  /** Who does a person's work today: the person, or a deputy; undefined where nobody is there. */
  readonly standIn: (personId: string) => string | undefined
}

/**
 * Who gives an approval today. A named person comes first; then the heads of the unit, then those of each unit above it, up
 * to the first at which somebody can: who is away is skipped for their deputy, and nobody decides on what they asked for or
 * what is for them, neither as themselves nor as a deputy. Empty where there is nobody up to the root.
 */
export function approversOfStep(
  { unitId, personId }: Pick<PlannedStep, 'unitId' | 'personId'>,
  askers: readonly string[],
  { pathOf, headsOf, standIn }: Company,
): Approver[] {
  const levels = [...(personId === null ? [] : [[personId]]), ...pathOf(unitId).toReversed().map(headsOf)]
  for (const level of levels) {
    const found = new Map<string, Approver>()
    for (const person of level) {
      const there = askers.includes(person) ? undefined : standIn(person)
      if (there === undefined || askers.includes(there)) continue
      // Whoever heads the unit too decides in their own right.
      if (there === person || !found.has(there))
        found.set(there, { personId: there, forId: there === person ? null : person })
    }
    if (found.size > 0) return [...found.values()]
  }
  return []
}
