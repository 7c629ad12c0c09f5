import { momentsOf, type ClusterMoments } from '../../statistics/clustered.ts'

/** How often one asker met an occasion of choice, and chose what is asked about. */
export type AskerOccasions = { readonly occasions: number; readonly chosen: number }

/** Sums over askers, each occasion counting 1 where the choice fell on what is asked about and 0 else. */
export function occasionMoments(askers: readonly AskerOccasions[]): ClusterMoments {
  return momentsOf(askers.map(({ occasions, chosen }) => ({ n: occasions, sum: chosen, sumSquares: chosen })))
}
