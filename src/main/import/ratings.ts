import {
  carryImported,
  leftVerdictReasons,
  type CarriedImport,
  type ImportedVerdict,
  type LeftVerdictReason,
} from '../../measurement/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { dateOf } from '../../platform/time/instants.ts'
import type { ImportedRequest } from '../../service/import/imported.ts'

/** Why a rating of the source does not count here. */
export const leftRatingReasons = ['rater_unknown', 'known_before', ...leftVerdictReasons] as const
type LeftRatingReason = 'rater_unknown' | 'known_before' | LeftVerdictReason

/** A rating of the source: what it says of a request that was made, or why it cannot count. */
export type Rated = ImportedVerdict | 'rater_unknown' | 'known_before'

/** What became of the ratings of a source; all together are those read. */
export interface BroughtRatings extends Omit<CarriedImport, 'left'> {
  readonly left: Readonly<Partial<Record<LeftRatingReason, number>>>
}

/** The rating that came with a request; `requestId` where the import made it. */
export function ratedBy({ rating, asker }: ImportedRequest, requestId: string | undefined): readonly Rated[] {
  if (rating === null) return []
  if (requestId === undefined) return ['known_before']
  if (asker === null) return ['rater_unknown']
  const { satisfaction, comment, at } = rating
  return [{ requestId, satisfaction, comment, ratedAt: at === null ? null : dateOf(at) }]
}

/** Brings the ratings of a source in, by the rules of every rating; null where it has none. The requests are timed before. */
export async function bringRatings(
  tx: Tx,
  at: { readonly organisationId: string; readonly now: Date },
  rated: readonly Rated[],
): Promise<BroughtRatings | null> {
  if (rated.length === 0) return null
  const verdicts = rated.filter((one) => typeof one !== 'string')
  const { left, ...brought } = await carryImported(tx, at, verdicts)
  const all: Partial<Record<LeftRatingReason, number>> = { ...left }
  for (const one of rated) if (typeof one === 'string') all[one] = (all[one] ?? 0) + 1
  return { ...brought, left: all }
}
