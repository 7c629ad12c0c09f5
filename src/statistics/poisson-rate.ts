import { chiSquareQuantile } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** Events per unit of exposure, with its interval. */
export type Rate = { readonly rate: number; readonly low: number; readonly high: number }

/**
 * How often something happens: `events` (a whole number) within `exposure` (customers, requests, months: whatever it is per).
 * Exact interval; assumes that events come independently of each other. Sensible from no event at all; without exposure there is
 * no rate.
 * Source: Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442.
 */
export function poissonRate(
  events: number,
  exposure: number,
  confidence: number = CONFIDENCE,
): Outcome<Rate, 'no_exposure'> {
  if (!(exposure > 0)) return { ok: false, reason: 'no_exposure' }
  const tail = (1 - confidence) / 2
  return {
    ok: true,
    rate: events / exposure,
    low: chiSquareQuantile(tail, 2 * events) / 2 / exposure,
    high: chiSquareQuantile(1 - tail, 2 * (events + 1)) / 2 / exposure,
  }
}
