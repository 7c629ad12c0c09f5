/** Occasions at which the same was on offer, and who met them: everybody, or nine people where there were more. */
export interface OfferedTogether {
  readonly offers: readonly { readonly unitId: string; readonly serviceId: string }[]
  readonly askers: readonly string[]
}

/** Whose shares of choice of one kind and quarter may be told. */
export interface Tellable {
  readonly unitIds: ReadonlySet<string>
  /** Units whose services may be told one by one, too. */
  readonly inServices: ReadonlySet<string>
}

/** The askers that a row (what was on offer) and a column (whose share it is) have in common. */
interface Cell {
  readonly row: string
  readonly column: string
  readonly raters: ReadonlySet<string>
}

/** Whether fewer people than may be told of stand between two columns; false also where nobody does. */
type FewBetween = (cells: readonly Cell[], one: string, other: string) => boolean

/** More askers of a row than these change no answer: whoever takes four away leaves five. */
export const askersThatMatter = 9

/** All that is not told stands in one column. */
const untold = 'untold'

/**
 * Which units, and which of them service by service, are told so that nothing follows about the choices of fewer than five people.
 *
 * **Why it is safe.** What was on offer others may know; what somebody chose they must not. A share counts the choices that fell on
 * its column. A linear combination of shares weighs a choice by the weight of its column, what is not told weighing nothing; it says
 * something only of occasions whose offers lie in columns of different weight. These separate two columns, hence hold five people
 * where every set of occasions that separates two columns does. What a unit is told of as a whole is the sum of its services.
 *
 * **Which are left out.** Of two columns with too few between them the one whose occasions had fewer people, then the next; a unit
 * stands for itself before any is told in services. What is decided depends on a closed quarter alone, so that it never changes.
 */
export function tellable(together: readonly OfferedTogether[], few: FewBetween): Tellable {
  const met = askersOfUnits(together)
  const unitIds = new Set([...met.keys()].toSorted())
  const inServices = new Set<string>()
  for (;;) {
    const parted = tooNear(cellsOf(together, unitIds, inServices), few)
    if (parted === undefined) break
    const [least] = parted
      .filter((column) => column !== untold)
      .toSorted(
        (one, other) => (met.get(one)?.size ?? 0) - (met.get(other)?.size ?? 0) || (one < other ? -1 : 1),
      )
    if (least === undefined) break
    unitIds.delete(least)
  }
  for (const unitId of unitIds) {
    const more = new Set([...inServices, unitId])
    if (tooNear(cellsOf(together, unitIds, more), few) === undefined) inServices.add(unitId)
  }
  return { unitIds, inServices }
}

function askersOfUnits(together: readonly OfferedTogether[]): ReadonlyMap<string, ReadonlySet<string>> {
  const met = new Map<string, Set<string>>()
  for (const { offers, askers } of together)
    for (const { unitId } of offers) met.set(unitId, (met.get(unitId) ?? new Set()).union(new Set(askers)))
  return met
}

function cellsOf(
  together: readonly OfferedTogether[],
  unitIds: ReadonlySet<string>,
  inServices: ReadonlySet<string>,
): readonly Cell[] {
  return together.flatMap(({ offers, askers }, at) => {
    const columns = new Set(
      offers.map(({ unitId, serviceId }) => {
        if (!unitIds.has(unitId)) return untold
        return inServices.has(unitId) ? serviceId : unitId
      }),
    )
    const raters = new Set(askers)
    return [...columns].map((column) => ({ row: String(at), column, raters }))
  })
}

/** Two columns that too few people stand between. */
function tooNear(cells: readonly Cell[], few: FewBetween): readonly [string, string] | undefined {
  const columns = [...new Set(cells.map(({ column }) => column))].toSorted()
  for (const [at, one] of columns.entries())
    for (const other of columns.slice(at + 1)) if (few(cells, one, other)) return [one, other]
  return undefined
}
