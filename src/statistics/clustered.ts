import { tPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'
import { wilson } from './wilson.ts'

/** One rater's answers to one question: how many, their sum and the sum of their squares. */
export type RaterSums = { readonly n: number; readonly sum: number; readonly sumSquares: number }

/**
 * Everything about raters that the clustered methods need; the database can add it up without handing out a single rater.
 * With n, s, q the answers, sum and sum of squares of one rater: `answers` Σn, `sum` Σs, `sumSquares` Σq,
 * `nSquared` Σn², `nTimesSum` Σns, `sumSquared` Σs²; `raters` counts the people and `repeated` those with n ≥ 2.
 */
export type ClusterMoments = {
  readonly raters: number
  readonly repeated: number
  readonly answers: number
  readonly sum: number
  readonly sumSquares: number
  readonly nSquared: number
  readonly nTimesSum: number
  readonly sumSquared: number
}

/** An estimate in which the answers of one person go together. `effective` = answers / deff, `deff` at least 1. */
export type Clustered = {
  readonly answers: number
  readonly raters: number
  readonly estimate: number
  readonly deff: number
  readonly effective: number
  readonly low: number
  readonly high: number
}

/** Adds up raters; those without an answer are left out. */
export function momentsOf(raters: readonly RaterSums[]): ClusterMoments {
  const answered = raters.filter((one) => one.n > 0)
  const total = (part: (one: RaterSums) => number) => answered.reduce((sum, one) => sum + part(one), 0)
  return {
    raters: answered.length,
    repeated: answered.filter((one) => one.n > 1).length,
    answers: total((one) => one.n),
    sum: total((one) => one.sum),
    sumSquares: total((one) => one.sumSquares),
    nSquared: total((one) => one.n ** 2),
    nTimesSum: total((one) => one.n * one.sum),
    sumSquared: total((one) => one.sum ** 2),
  }
}

/** Sum of squared deviations of the answers from their mean. */
function spread(m: ClusterMoments): number {
  return m.sumSquares - m.sum ** 2 / m.answers
}

/** Equal answers can leave a rounding rest of the size of the sums themselves. */
function isAllEqual(m: ClusterMoments): boolean {
  return spread(m) <= 1e-12 * Math.max(1, m.sumSquares)
}

/**
 * The design effect if everybody who answered repeatedly had said the same each time: Σn²/Σn (Kish 1965, ρ = 1).
 * It depends on how often people answered, never on what they said.
 */
export function worstDesignEffect(m: ClusterMoments): number {
  return m.answers > 0 ? Math.max(1, m.nSquared / m.answers) : 1
}

/**
 * By how much the variance of the mean exceeds that of as many answers from different people: linearised cluster
 * variance over the simple one, at least 1. Where all answers are equal the data cannot say, and `worstDesignEffect` stands in.
 * Source: Taylor linearisation of a ratio mean with one stage of clusters (Wolter 2007, Introduction to Variance
 * Estimation, ch. 6; the R package `survey` computes the same), Kish (1965), Survey Sampling, for the design effect.
 */
export function designEffect(m: ClusterMoments): number {
  if (m.raters < 2 || isAllEqual(m)) return worstDesignEffect(m)
  const mean = m.sum / m.answers
  const between = m.sumSquared - 2 * mean * m.nTimesSum + mean ** 2 * m.nSquared
  const clustered = ((m.raters / (m.raters - 1)) * between) / m.answers ** 2
  const simple = spread(m) / (m.answers - 1) / m.answers
  return Math.max(1, clustered / simple)
}

/**
 * A mean whose answers partly come from the same people; t interval with raters − 1 degrees of freedom.
 * Needs two raters and two different answers. `deff` may be given where another one than the data's own is to be used.
 * Source: see `designEffect`.
 */
export function clusteredMean(
  m: ClusterMoments,
  confidence: number = CONFIDENCE,
  deff: number = designEffect(m),
): Outcome<Clustered> {
  if (m.answers === 0) return { ok: false, reason: 'no_answers' }
  if (m.raters < 2) return { ok: false, reason: 'too_few' }
  if (isAllEqual(m)) return { ok: false, reason: 'all_equal' }
  const estimate = m.sum / m.answers
  const simple = spread(m) / (m.answers - 1) / m.answers
  const half = tPoint(confidence, m.raters - 1) * Math.sqrt(deff * simple)
  return { ok: true, ...sizes(m, deff), estimate, low: estimate - half, high: estimate + half }
}

/**
 * A share whose answers (1 or 0 each) partly come from the same people: Wilson's interval at the effective number of answers.
 * Needs two raters.
 * Source: Wilson (1927) at n/deff, as Korn & Graubard (1998), Survey Methodology 24, 193–201, do for the exact interval.
 */
export function clusteredShare(
  m: ClusterMoments,
  confidence: number = CONFIDENCE,
  deff: number = designEffect(m),
): Outcome<Clustered, 'no_answers' | 'too_few'> {
  if (m.answers === 0) return { ok: false, reason: 'no_answers' }
  if (m.raters < 2) return { ok: false, reason: 'too_few' }
  const size = sizes(m, deff)
  const estimate = m.sum / m.answers
  const interval = wilson(estimate * size.effective, size.effective, confidence)
  if (!interval.ok) return interval
  return {
    ok: true,
    ...size,
    estimate,
    low: Math.min(estimate, interval.low),
    high: Math.max(estimate, interval.high),
  }
}

function sizes(m: ClusterMoments, deff: number) {
  return { answers: m.answers, raters: m.raters, deff, effective: m.answers / deff }
}
