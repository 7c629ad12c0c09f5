import { normalPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** One stratum: its answers (how many, their sum and sum of squares) and how many of the population belong to it. */
export type Stratum = {
  readonly n: number
  readonly sum: number
  readonly sumSquares: number
  readonly population: number
}

/**
 * A mean (or a share, where answers are 0 and 1) as the whole population would have it; `weights`: how many of the population
 * each answer of a stratum stands for, in the order given; `effective`: as many equally weighted answers are as sure.
 */
export type PostStratified = {
  readonly estimate: number
  readonly se: number
  readonly low: number
  readonly high: number
  readonly weights: readonly number[]
  readonly effective: number
}

/**
 * What the mean would be if every stratum had answered as its size in the population demands. Assumes that within a stratum those
 * who answered are like those who did not. Normal interval; needs two answers in each stratum of the population that do not all
 * agree everywhere. Sensible from twenty answers a stratum.
 * Source: Holt & Smith (1979), Post stratification, JRSS A 142, 33–46.
 */
export function postStratify(
  strata: readonly Stratum[],
  confidence: number = CONFIDENCE,
): Outcome<PostStratified, 'no_answers' | 'missing_stratum' | 'too_few' | 'all_equal'> {
  const answers = strata.reduce((sum, one) => sum + one.n, 0)
  const population = strata.reduce((sum, one) => sum + one.population, 0)
  if (!(answers > 0) || !(population > 0)) return { ok: false, reason: 'no_answers' }
  if (strata.some((one) => one.population > 0 !== one.n > 0)) return { ok: false, reason: 'missing_stratum' }
  const present = strata.filter((one) => one.n > 0)
  if (present.some((one) => one.n < 2)) return { ok: false, reason: 'too_few' }
  const parts = present.map((one) => ({ ...one, part: one.population / population, mean: one.sum / one.n }))
  const estimate = parts.reduce((sum, one) => sum + one.part * one.mean, 0)
  const within = parts.map((one) => Math.max(0, one.sumSquares - one.n * one.mean ** 2) / (one.n - 1))
  const variance = parts.reduce((sum, one, at) => sum + (one.part ** 2 * (within[at] ?? 0)) / one.n, 0)
  const largest = parts.reduce((most, one) => Math.max(most, one.sumSquares / one.n), 0)
  if (!(variance > 1e-14 * largest)) return { ok: false, reason: 'all_equal' }
  const squares = strata.reduce((sum, one) => sum + (one.n > 0 ? one.population ** 2 / one.n : 0), 0)
  const half = normalPoint(confidence) * Math.sqrt(variance)
  return {
    ok: true,
    estimate,
    se: Math.sqrt(variance),
    low: estimate - half,
    high: estimate + half,
    weights: strata.map((one) => (one.n > 0 ? one.population / one.n : 0)),
    effective: population ** 2 / squares,
  }
}
