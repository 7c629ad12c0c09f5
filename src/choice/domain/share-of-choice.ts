import { momentsOf, type ClusterMoments } from '../../statistics/clustered.ts'

/** How often one asker met an occasion of choice, and chose what is asked about. */
export type AskerOccasions = { readonly occasions: number; readonly chosen: number }

/** Fewer people than this are never told of. */
const FEWEST = 5

/** Sums over askers, each occasion counting 1 where the choice fell on what is asked about and 0 else. */
export function occasionMoments(askers: readonly AskerOccasions[]): ClusterMoments {
  return momentsOf(askers.map(({ occasions, chosen }) => ({ n: occasions, sum: chosen, sumSquares: chosen })))
}

/**
 * Whether the shares of a unit's services may stand beside that of the unit: only where each rests on five people at least, or on
 * nobody. Else what is missing would follow from the others.
 */
export function mayTellServices(askersOfEach: readonly number[]): boolean {
  return askersOfEach.every((askers) => askers === 0 || askers >= FEWEST)
}
