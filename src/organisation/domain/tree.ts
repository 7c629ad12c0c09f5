import type { UnitId } from '../contract.ts'

/** Levels of a tree of units, the root's included. */
export const deepest = 20

/** Where a unit stands in the tree. */
export interface Place {
  readonly id: UnitId
  readonly code: string
  /** From the root to the parent. */
  readonly ancestors: readonly UnitId[]
  /** Codes from the root to the unit itself, joined by `/`. */
  readonly codePath: string
}

/** From the root to the unit itself. */
export function pathOf(place: Place): UnitId[] {
  return [...place.ancestors, place.id]
}

/** What a place becomes: the ancestors and the code path of a unit under a parent, or at the root where there is none. */
export function placeUnder(parent: Place | undefined, code: string): Pick<Place, 'ancestors' | 'codePath'> {
  if (parent === undefined) return { ancestors: [], codePath: code }
  return { ancestors: pathOf(parent), codePath: `${parent.codePath}/${code}` }
}

/**
 * Why a unit cannot be put under a parent: it would be below itself, or the deepest unit of its branch would be deeper
 * than {@link deepest} levels. `levels` is how many levels the branch has, the unit's own included.
 */
export function moveProblem(
  unit: Place,
  parent: Place | undefined,
  levels: number,
): 'unit_move_circle' | 'unit_too_deep' | undefined {
  if (parent !== undefined && pathOf(parent).includes(unit.id)) return 'unit_move_circle'
  const above = parent === undefined ? 0 : parent.ancestors.length + 1
  return above + levels > deepest ? 'unit_too_deep' : undefined
}

/** The unit's own choice, else that of the nearest ancestor that made one, else the organisation's. */
export function inherited<Choice>(
  path: readonly UnitId[],
  choiceOf: (unit: UnitId) => Choice | null | undefined,
  otherwise: Choice,
): { readonly choice: Choice; readonly from: UnitId | null } {
  for (const unit of path.toReversed()) {
    const choice = choiceOf(unit)
    if (choice !== null && choice !== undefined) return { choice, from: unit }
  }
  return { choice: otherwise, from: null }
}
