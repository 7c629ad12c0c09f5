import { tPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** A mean of n answers, their standard deviation (n − 1) and the interval of the mean, in the unit of the answers. */
export type Mean = {
  readonly n: number
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly high: number
}

/**
 * How sure the mean of tallied answers is: `counts[i]` answers had the value `values[i]`.
 * Student's t interval; assumes that every answer comes from another person (else `clusteredMean`).
 * Needs two answers that differ; not clipped to the scale. The two lists have the same length.
 * Source: Student (1908), The probable error of a mean, Biometrika 6, 1–25.
 */
export function meanInterval(
  values: readonly number[],
  counts: readonly number[],
  confidence: number = CONFIDENCE,
): Outcome<Mean> {
  const tallied = values
    .map((value, at) => ({ value, count: counts[at] ?? 0 }))
    .filter((one) => one.count > 0)
  const n = tallied.reduce((sum, one) => sum + one.count, 0)
  if (n === 0) return { ok: false, reason: 'no_answers' }
  if (n < 2) return { ok: false, reason: 'too_few' }
  if (tallied.every((one) => one.value === tallied[0]?.value)) return { ok: false, reason: 'all_equal' }
  const mean = tallied.reduce((sum, one) => sum + one.count * one.value, 0) / n
  const squares = tallied.reduce((sum, one) => sum + one.count * (one.value - mean) ** 2, 0)
  const sd = Math.sqrt(squares / (n - 1))
  const half = (tPoint(confidence, n - 1) * sd) / Math.sqrt(n)
  return { ok: true, n, mean, sd, low: mean - half, high: mean + half }
}
