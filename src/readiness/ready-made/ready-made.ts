import { firstAid, riskManagement, securityGuards } from './banking-and-safety.ts'
import { competenceSchemes } from './competence.ts'
import { drivingLicences } from './driving-licences.ts'
import type { ReadyMadeGroup, ReadyMadeKind } from './ready-made-kind.ts'

/** Everything ready-made, as it is offered. */
export const readyMade: readonly ReadyMadeGroup[] = [
  drivingLicences,
  competenceSchemes,
  riskManagement,
  securityGuards,
  firstAid,
]

const byKey = new Map(readyMade.flatMap(({ kinds }) => kinds.map((kind) => [kind.key, kind] as const)))

/** A ready-made kind by its key. */
export function readyMadeKind(key: string): ReadyMadeKind | undefined {
  return byKey.get(key)
}

/** Kinds with everything that they refer to, each after what it refers to. Unknown keys are left out. */
export function withLadders(keys: readonly string[]): readonly ReadyMadeKind[] {
  const taken = new Map<string, ReadyMadeKind>()
  const take = (key: string): void => {
    const kind = byKey.get(key)
    if (kind === undefined || taken.has(key)) return
    for (const below of [...(kind.prerequisite?.keys ?? []), ...kind.includes]) take(below)
    taken.set(key, kind)
  }
  for (const key of keys) take(key)
  return [...taken.values()]
}
