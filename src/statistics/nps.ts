import { normalPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** A net promoter score in [−100, 100] with its interval, and how many answers it rests on. */
export type NetPromoterScore = {
  readonly n: number
  readonly nps: number
  readonly low: number
  readonly high: number
}

/**
 * How many more would recommend than warn, in percent of all: `counts[i]` answers gave the value i of 0…10; 9 and 10 are
 * promoters, 0 to 6 detractors. Adjusted Wald interval: ¾ of a promoter, ¾ of a detractor and 1½ passives are added before
 * the variance is taken; the score itself is not adjusted. Clipped to ±100. Assumes that every answer comes from another person. One answer is enough for an interval, a wide one.
 * Source: Reichheld, F. (2003), The one number you need to grow, HBR 81 (12); after Rocks, B. (2016), Interval estimation for
 * the net promoter score, The American Statistician 70, 365–372.
 */
export function netPromoterScore(
  counts: readonly number[],
  confidence: number = CONFIDENCE,
): Outcome<NetPromoterScore, 'no_answers'> {
  const total = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0)
  const n = total(counts)
  if (!(n > 0)) return { ok: false, reason: 'no_answers' }
  const promoters = total(counts.slice(9, 11))
  const detractors = total(counts.slice(0, 7))
  const up = (promoters + 0.75) / (n + 3)
  const down = (detractors + 0.75) / (n + 3)
  const half = normalPoint(confidence) * Math.sqrt((up + down - (up - down) ** 2) / (n + 3))
  return {
    ok: true,
    n,
    nps: (100 * (promoters - detractors)) / n,
    low: Math.max(-100, 100 * (up - down - half)),
    high: Math.min(100, 100 * (up - down + half)),
  }
}
