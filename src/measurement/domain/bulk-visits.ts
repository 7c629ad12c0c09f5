import { bulkMarks, type BulkMarks } from './bulk-marks.ts'
import type { Found } from './traded-pairs.ts'

/** From so many verdicts within the same ten minutes on a touchpoint is looked at. */
export const BULK_VISITS = 10

/** Verdicts that a touchpoint got within the same ten minutes, and what it is given at all other times. */
export type VisitBurst = {
  readonly touchpointId: string
  readonly unitId: string
  readonly ratingIds: readonly string[]
  readonly from: Date
  readonly lowest: number
  readonly highest: number
  readonly otherwise: readonly number[]
}

/** Ten minutes of equal marks that this touchpoint would hardly be given so by chance. */
export type BulkVisits = VisitBurst & Pick<BulkMarks, 'mark' | 'p' | 'q'>

/**
 * The same question as of one person's burst, of the touchpoint instead: nobody knows who rated it, so its own habit stands for theirs.
 * Whoever brings twenty verdicts from one device within ten minutes leaves ten of them at least within the same ten minutes of the clock.
 */
export function bulkVisits(bursts: readonly VisitBurst[], everybody: readonly number[]): Found<BulkVisits> {
  const byName = new Map(bursts.map((burst, at) => [String(at), burst]))
  const asked = bursts.map((burst, at) => ({
    ...burst,
    raterId: String(at),
    unitIds: [burst.unitId],
    first: burst.from,
    last: burst.from,
  }))
  const all = bulkMarks(asked, everybody)
  const found = all.found.flatMap(({ raterId, mark, p, q }) => {
    const burst = byName.get(raterId)
    return burst === undefined ? [] : [{ ...burst, mark, p, q }]
  })
  return { ...all, found }
}
