import { fQuantile } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/**
 * How consistently items measure one thing: alpha (1 at best, no lower bound) with its interval, and alpha without each item in
 * turn (null where fewer than two items would be left, or where those that are left do not vary).
 */
export type Consistency = {
  readonly alpha: number
  readonly low: number
  readonly high: number
  readonly alphaIfDropped: readonly (number | null)[]
}

/**
 * Cronbach's alpha of k items from the k × k covariances (n − 1) of n complete answers.
 * Feldt's interval assumes items that are interchangeable but for their level. Sensible from three items and 30 answers;
 * needs two of each.
 * Source: Cronbach, L. J. (1951), Psychometrika 16, 297–334; Feldt, L. S. (1965), Psychometrika 30, 357–370.
 */
export function cronbachAlpha(
  n: number,
  covariance: readonly (readonly number[])[],
  confidence: number = CONFIDENCE,
): Outcome<Consistency, 'too_few' | 'no_variation'> {
  const k = covariance.length
  if (n < 2 || k < 2) return { ok: false, reason: 'too_few' }
  const all = covariance.map((_, at) => at)
  const alpha = alphaOf(covariance, all)
  if (alpha === null) return { ok: false, reason: 'no_variation' }
  const tail = (1 - confidence) / 2
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1))
  const alphaIfDropped = all.map((dropped) =>
    alphaOf(
      covariance,
      all.filter((at) => at !== dropped),
    ),
  )
  return { ok: true, alpha, low: limit(1 - tail), high: limit(tail), alphaIfDropped }
}

function alphaOf(covariance: readonly (readonly number[])[], kept: readonly number[]): number | null {
  const k = kept.length
  if (k < 2) return null
  let own = 0
  let total = 0
  for (const row of kept) {
    own += covariance[row]?.[row] ?? 0
    for (const column of kept) total += covariance[row]?.[column] ?? 0
  }
  // The variance of the sum of the items; where it is nothing, there is nothing to be consistent about.
  return total > 1e-12 * Math.max(own, Number.MIN_VALUE) ? (k / (k - 1)) * (1 - own / total) : null
}
