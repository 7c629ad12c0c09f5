import { CONFIDENCE, type Outcome } from './result.ts'
import { wilson } from './wilson.ts'

/** A difference of two shares (first − second) with its interval, within [−1, 1]. */
export type ShareDifference = { readonly difference: number; readonly low: number; readonly high: number }

/**
 * By how much two independent shares k1/n1 and k2/n2 differ.
 * Hybrid score interval from the two Wilson intervals, without continuity correction. Sensible from one trial on each side.
 * Source: Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombe(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence: number = CONFIDENCE,
): Outcome<ShareDifference, 'no_answers'> {
  const first = wilson(k1, n1, confidence)
  const second = wilson(k2, n2, confidence)
  if (!first.ok) return first
  if (!second.ok) return second
  const difference = first.share - second.share
  return {
    ok: true,
    difference,
    low: difference - Math.hypot(first.share - first.low, second.high - second.share),
    high: difference + Math.hypot(first.high - first.share, second.share - second.low),
  }
}
