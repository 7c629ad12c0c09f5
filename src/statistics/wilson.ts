import { normalPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** A share with its interval; all three lie in [0, 1] and low ≤ share ≤ high. */
export type Share = { readonly share: number; readonly low: number; readonly high: number }

/**
 * How large the share behind k successes in n independent trials may be.
 * Wilson score interval without continuity correction; n may be fractional (an effective number of answers), so may k.
 * Sensible from n = 1; n = 0 has no share.
 * Source: Wilson, E. B. (1927), Probable inference, JASA 22, 209–212.
 */
export function wilson(k: number, n: number, confidence: number = CONFIDENCE): Outcome<Share, 'no_answers'> {
  if (!(n > 0)) return { ok: false, reason: 'no_answers' }
  const share = k / n
  const z2 = normalPoint(confidence) ** 2
  const widened = 1 + z2 / n
  const centre = (share + z2 / (2 * n)) / widened
  const half = Math.sqrt((z2 * share * (1 - share)) / n + (z2 / (2 * n)) ** 2) / widened
  // At 0 and 1 one end is the share itself; rounding must not push it to the other side.
  const low = share === 0 ? 0 : Math.min(share, Math.max(0, centre - half))
  const high = share === 1 ? 1 : Math.max(share, Math.min(1, centre + half))
  return { ok: true, share, low, high }
}
