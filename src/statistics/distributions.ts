import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** The standard normal point that leaves (1 − confidence)/2 above it: 1.95996… for 0.95. */
export function normalPoint(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2, 0, 1)
}

/** The same point of Student's t with `degrees` degrees of freedom (at least 1). */
export function tPoint(confidence: number, degrees: number): number {
  return tQuantile(1 - (1 - confidence) / 2, degrees)
}

/** P(X ≤ k) for X successes in n trials of probability p. */
export function binomialBelow(k: number, n: number, p: number): number {
  return binomialCdf(k, n, p)
}
