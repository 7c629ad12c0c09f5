import { betaQuantile, digamma, lnGamma, trigamma } from './distributions.ts'
import { CONFIDENCE, type Outcome, type Refused } from './result.ts'
import { peaksOf, rootBetween } from './root.ts'

/** One unit's satisfied answers k of n; both may be effective (fractional) numbers, 0 ≤ k ≤ n. */
export type UnitCount = { readonly k: number; readonly n: number }

/** What is believed of one unit after looking at all: Beta(a, b) with its mean and interval, all within [0, 1]. */
export type BetaPosterior = {
  readonly a: number
  readonly b: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** How the units' shares are distributed (Beta(alpha, beta)), and each unit's posterior in the order given. */
export type BetaShrinkage = {
  readonly alpha: number
  readonly beta: number
  readonly units: readonly BetaPosterior[]
}

/** How many answers the peer group counts for (alpha + beta), at least and at most; beyond, the units are taken as one. */
const SIZES = { least: 1e-6, most: 1e6 }

/** Places a decade at which peaks of the likelihood are looked for. */
const PLACES = 2

/**
 * What the shares of units say once each is drawn towards the share of all by as much as it is uncertain. Assumes that the
 * units' true shares follow a beta distribution, fitted by maximum likelihood. Needs two units; sensible from five. Where the
 * units differ by no more than counting makes them, the likelihood has no maximum: all have the `pooled` share.
 * Source: Griffiths, D. A. (1973), Biometrics 29, 637–648; Skellam (1948).
 */
export function betaBinomial(
  units: readonly UnitCount[],
  confidence: number = CONFIDENCE,
):
  | Outcome<BetaShrinkage, 'no_answers' | 'too_few' | 'no_maximum'>
  | (Refused<'no_differences'> & { readonly pooled: number }) {
  const n = units.reduce((sum, unit) => sum + unit.n, 0)
  if (!(n > 0)) return { ok: false, reason: 'no_answers' }
  if (units.length < 2) return { ok: false, reason: 'too_few' }
  const pooled = units.reduce((sum, unit) => sum + unit.k, 0) / n
  const saysNothing = pooled <= 0 || pooled >= 1 || units.every((unit) => unit.n <= 1)
  const fitted = saysNothing ? 'one' : fit(units, pooled)
  if (fitted === 'one') return { ok: false, reason: 'no_differences', pooled }
  if (fitted === 'apart') return { ok: false, reason: 'no_maximum' }
  const { alpha, beta } = fitted
  return { ok: true, alpha, beta, units: units.map((unit) => posterior(alpha, beta, unit, confidence)) }
}

function posterior(alpha: number, beta: number, { k, n }: UnitCount, confidence: number): BetaPosterior {
  const a = alpha + k
  const b = beta + n - k
  const tail = (1 - confidence) / 2
  return { a, b, mean: a / (a + b), low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) }
}

/** The best fitting distribution; `one` where a single share fits better, `apart` where all or nothing does. */
function fit(units: readonly UnitCount[], pooled: number): { alpha: number; beta: number } | 'one' | 'apart' {
  let nearby = pooled
  const meanAt = (size: number) => {
    nearby = bestMean(units, size, nearby)
    return nearby
  }
  const slope = (log: number) => {
    const size = Math.exp(log)
    const mean = meanAt(size)
    const by = slopes(units, size * mean, size * (1 - mean))
    return size * (mean * by.alpha + (1 - mean) * by.beta)
  }
  const from = Math.log10(SIZES.least)
  const decades = Math.log10(SIZES.most) - from
  const places = Array.from({ length: decades * PLACES + 1 }, (_, at) => (from + at / PLACES) * Math.LN10)
  const peaks = peaksOf(slope, places).map((log) => {
    const size = Math.exp(log)
    const mean = meanAt(size)
    return {
      alpha: size * mean,
      beta: size * (1 - mean),
      likelihood: likelihood(units, size * mean, size * (1 - mean)),
    }
  })
  const best = peaks.toSorted((a, b) => b.likelihood - a.likelihood)[0]
  if (best !== undefined && best.likelihood > alike(units, pooled)) return best
  return best === undefined && slope(places[0] ?? 0) < 0 ? 'apart' : 'one'
}

/** The log likelihood of one share for all. */
function alike(units: readonly UnitCount[], pooled: number): number {
  const each = (count: number, part: number) => (count > 0 ? count * Math.log(part) : 0)
  return units.reduce((sum, { k, n }) => sum + each(k, pooled) + each(n - k, 1 - pooled), 0)
}

function likelihood(units: readonly UnitCount[], alpha: number, beta: number): number {
  const own = lnGamma(alpha) + lnGamma(beta) - lnGamma(alpha + beta)
  return units.reduce(
    (sum, { k, n }) => sum + lnGamma(alpha + k) + lnGamma(beta + n - k) - lnGamma(alpha + beta + n) - own,
    0,
  )
}

/** Derivatives of the log likelihood by alpha and by beta. */
function slopes(units: readonly UnitCount[], alpha: number, beta: number): { alpha: number; beta: number } {
  const own = { alpha: digamma(alpha), beta: digamma(beta), both: digamma(alpha + beta) }
  let [byAlpha, byBeta] = [0, 0]
  for (const { k, n } of units) {
    const both = n > 0 ? digamma(alpha + beta + n) - own.both : 0
    byAlpha += (k > 0 ? digamma(alpha + k) - own.alpha : 0) - both
    byBeta += (n - k > 0 ? digamma(beta + n - k) - own.beta : 0) - both
  }
  return { alpha: byAlpha, beta: byBeta }
}

/**
 * The mean of the distribution that fits best at a given size; the likelihood is concave in it, so Newton's steps from nearby
 * lead there, and a bracket catches those that would lead out.
 */
function bestMean(units: readonly UnitCount[], size: number, nearby: number): number {
  const slopeAt = (mean: number) => meanSlope(units, size, mean)
  let mean = nearby
  for (let step = 0; step < 20; step += 1) {
    const { slope, curve } = slopeAt(mean)
    const next = mean - slope / curve
    if (!(next > 0 && next < 1)) break
    if (Math.abs(next - mean) <= 1e-13 * Math.min(next, 1 - next)) return next
    mean = next
  }
  const odds = (log: number) => 1 / (1 + Math.exp(-log))
  return odds(rootBetween((log) => slopeAt(odds(log)).slope, -30, 30))
}

/** First and second derivative of the log likelihood by the mean, over the size. */
function meanSlope(
  units: readonly UnitCount[],
  size: number,
  mean: number,
): { slope: number; curve: number } {
  const [alpha, beta] = [size * mean, size * (1 - mean)]
  const own = { alpha: digamma(alpha), beta: digamma(beta), bent: trigamma(alpha), bentBeta: trigamma(beta) }
  let [slope, curve] = [0, 0]
  for (const { k, n } of units) {
    if (k > 0) {
      slope += digamma(alpha + k) - own.alpha
      curve += trigamma(alpha + k) - own.bent
    }
    if (n - k > 0) {
      slope -= digamma(beta + n - k) - own.beta
      curve += trigamma(beta + n - k) - own.bentBeta
    }
  }
  return { slope, curve: size * curve }
}
