import digammaOf from '@stdlib/math-base-special-digamma'
import gammalnOf from '@stdlib/math-base-special-gammaln'
import trigammaOf from '@stdlib/math-base-special-trigamma'
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile'
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile'
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** The standard normal point that leaves (1 − confidence)/2 above it: 1.95996… for 0.95. */
export function normalPoint(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2, 0, 1)
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalBelow(z: number): number {
  return normalCdf(z, 0, 1)
}

/** The standard normal point below which a part `p` (0 < p < 1) lies. */
export function normalQuantileAt(p: number): number {
  return normalQuantile(p, 0, 1)
}

/** The same point as `normalPoint` of Student's t with `degrees` degrees of freedom (at least 1; infinitely many: the normal's). */
export function tPoint(confidence: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return normalPoint(confidence)
  return tQuantile(1 - (1 - confidence) / 2, degrees)
}

/** P(|T| ≥ |t|) for Student's t: the two-sided p value. */
export function tBothTails(t: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return 2 * normalCdf(-Math.abs(t), 0, 1)
  return 2 * tCdf(-Math.abs(t), degrees)
}

/** P(X ≤ k) for X successes in n trials of probability p. */
export function binomialBelow(k: number, n: number, p: number): number {
  return binomialCdf(k, n, p)
}

/** The point of the beta distribution with parameters a and b (above 0) below which a part `p` lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b)
}

/** With more degrees of freedom below, F is taken as its limit: χ² over its degrees. */
const F_LIMIT = 4e5

/**
 * The point of F with `above` and `below` degrees of freedom (`above` the smaller of both) below which a part `p` lies. With many
 * below as R's `qf` has it, which lies up to some ten-thousandths nearer to 1 than the distribution itself.
 */
export function fQuantile(p: number, above: number, below: number): number {
  if (below > F_LIMIT) return chiSquareQuantile(p, above) / above
  return fQuantileOf(p, above, below)
}

/** Above so many degrees of freedom the library's χ² is off in the fifth digit; its beta distribution is not. */
const CHI_SQUARE_BY_BETA = 200

/** By how much the second parameter of the beta distribution exceeds the first for the two to be the same to twelve digits. */
const FAR = 1e7

/**
 * The point of χ² with `degrees` degrees of freedom below which a part `p` lies; 0 without a degree of freedom. For many degrees by
 * the limit of the beta distribution: −(2b + a − 1)·ln(1 − X) tends to χ² with 2a degrees as b grows.
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  if (degrees === 0) return 0
  if (degrees <= CHI_SQUARE_BY_BETA) return chiSquareQuantileOf(p, degrees)
  const a = degrees / 2
  const b = a * FAR
  return -(2 * b + a - 1) * Math.log1p(-betaQuantileOf(p, a, b))
}

/** ln Γ(x) for x > 0. */
export function lnGamma(x: number): number {
  return gammalnOf(x)
}

/** The first derivative of ln Γ at x > 0. */
export function digamma(x: number): number {
  return digammaOf(x)
}

/** The second derivative of ln Γ at x > 0. */
export function trigamma(x: number): number {
  return trigammaOf(x)
}
