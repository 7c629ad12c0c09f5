import type { Clustered } from './clustered.ts'
import { tPoint } from './distributions.ts'
import { CONFIDENCE } from './result.ts'

/** A difference of two means (first − second) with its interval, in the unit of the answers. */
export type MeanDifference = { readonly difference: number; readonly low: number; readonly high: number }

/**
 * By how much two means differ whose answers partly come from the same people (`clusteredMean` at the usual confidence).
 * Welch's t interval with Satterthwaite's degrees of freedom over raters; assumes the two to be independent: people who answered
 * both times, and mostly alike, make it a little too wide. Needs two raters on each side.
 * Source: Welch, B. L. (1947), The generalization of "Student's" problem, Biometrika 34, 28–35; Satterthwaite (1946).
 */
export function meanDifference(
  first: Clustered,
  second: Clustered,
  confidence: number = CONFIDENCE,
): MeanDifference {
  const [one, other] = [varianceOf(first), varianceOf(second)]
  const difference = first.estimate - second.estimate
  const freedom = (one + other) ** 2 / (one ** 2 / (first.raters - 1) + other ** 2 / (second.raters - 1))
  const half = tPoint(confidence, freedom) * Math.sqrt(one + other)
  return { difference, low: difference - half, high: difference + half }
}

/** The variance of a mean, from the interval that it came with. */
function varianceOf({ low, high, raters }: Clustered): number {
  return ((high - low) / 2 / tPoint(CONFIDENCE, raters - 1)) ** 2
}
