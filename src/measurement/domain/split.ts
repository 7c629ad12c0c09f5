import { separation, type Cell } from './few-rater-cut.ts'
import { MINIMUM_RATERS } from './verdict.ts'

/** A verdict of a service batch without its value: whose it is, which batches count it, and into which part it falls. */
export type PartedVerdict = {
  readonly raterId: string
  readonly unitBatch: string
  readonly serviceBatch: string
  readonly part: string
}

/**
 * Whether sums over the parts of whole service batches may be published beside everything that is already.
 *
 * Parts cut the verdicts by something that others may know of their givers (who asked elsewhere afterwards), whatever they said. The
 * caller hands in whole service batches that no split took before.
 *
 * **Why it is safe.** Every published sum is constant on the cells (unit batch, service batch, part). A linear combination of all of
 * them weighs such a cell by a + x, a being the weight of its two batches and x that of its part. If x is the same for all parts of
 * a split, the combination says nothing that the batches alone do not say, and `decideRelease` has seen to those. Else two parts have
 * different x; a way between them over cells of weight zero would make their x equal, so the cells with a weight separate the two
 * parts in the graph of pairs of batches (rows) and parts (columns). Hence it holds at least five people whenever every
 * set of cells that separates two parts does. Splits hold different service batches, so this is true of several together, and of
 * the sums of units above.
 */
export function maySplit(verdicts: readonly PartedVerdict[]): boolean {
  const cells = cellsOf(verdicts)
  const parts = [...new Set(cells.map(({ column }) => column))]
  return parts.every((one, at) =>
    parts.slice(at + 1).every((other) => separation(cells, one, other, MINIMUM_RATERS).kind === 'many'),
  )
}

/**
 * Whether fewer than five people stand between two columns of a table of people, or that took too long to find out; false where nobody
 * does. For sums over columns that are published by the rule of `maySplit`.
 */
export function fewBetween(cells: readonly Cell[], one: string, other: string): boolean {
  const { kind } = separation(cells, one, other, MINIMUM_RATERS)
  return kind === 'few' || kind === 'unknown'
}

function cellsOf(verdicts: readonly PartedVerdict[]): readonly Cell[] {
  const cells = new Map<string, { row: string; column: string; raters: Set<string> }>()
  for (const { unitBatch, serviceBatch, part, raterId } of verdicts) {
    const row = `${unitBatch} ${serviceBatch}`
    const key = `${row} ${part}`
    const cell = cells.get(key) ?? { row, column: part, raters: new Set<string>() }
    cell.raters.add(raterId)
    cells.set(key, cell)
  }
  return [...cells.values()]
}
