/** A unit as far as its place matters: ids from the root down to the unit itself. */
export type Placed = { readonly id: string; readonly path: readonly string[] }

/** A unit that stands below another of the same group, and that other. */
export type Nested = { readonly unit: string; readonly above: string }

/**
 * The first unit of a group that stands below another of it: its figures are part of the other's, so the two are no likes.
 * Undefined where there is none.
 */
export function nestedUnit(members: readonly Placed[]): Nested | undefined {
  const ids = new Set(members.map(({ id }) => id))
  for (const { id, path } of members) {
    const above = path.find((one) => one !== id && ids.has(one))
    if (above !== undefined) return { unit: id, above }
  }
  return undefined
}

/**
 * The units that can be compared with each other: those that stand below no other of them. So the group is made that units of one kind
 * make without anybody's doing; and of a group that somebody defined, a unit drops out that was moved below another since.
 */
export function withoutNested<Unit extends Placed>(units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(units.map(({ id }) => id))
  return units.filter(({ id, path }) => !path.some((one) => one !== id && ids.has(one)))
}
