import { bunching, bunchingInterval } from '../../statistics/bunching.ts'
import { seededRandom } from '../../statistics/random.ts'
import { binStart, type BinCounts } from '../../statistics/time-quantiles.ts'
import type { LimitBunching, TimeSpread } from '../contract/spread.ts'

/** How many bars a histogram has at most. */
const mostBars = 30

/**
 * Tallied times as bars whose edges grow by the same factor. The longest and the shortest half percent go into the outer bars, so that a
 * single long request does not press all others together.
 */
export function timeBars(bins: BinCounts): TimeSpread['bars'] {
  const counted = bins.filter(({ count }) => count > 0).toSorted((one, other) => one.bin - other.bin)
  const n = counted.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return []
  const first = binAt(counted, n * 0.005)
  const last = binAt(counted, n * 0.995)
  const together = Math.max(1, Math.ceil((last - first + 1) / mostBars))
  const bars = Math.ceil((last - first + 1) / together)
  const counts = Array.from({ length: bars }, () => 0)
  for (const { bin, count } of counted) {
    const at = Math.min(bars - 1, Math.max(0, Math.floor((bin - first) / together)))
    counts[at] = (counts[at] ?? 0) + count
  }
  return counts.map((count, at) => ({
    from: binStart(first + at * together),
    to: binStart(first + (at + 1) * together),
    count,
  }))
}

/** The bin in which the running count reaches a rank. */
function binAt(counted: BinCounts, rank: number): number {
  let before = 0
  for (const { bin, count } of counted) {
    before += count
    if (before >= rank) return bin
  }
  return counted.at(-1)?.bin ?? 0
}

/** How many fortieths of the promise are looked at. */
const fortieths = 40

/** From so many requests around the limit on it is said whether they bunch there. */
export const BUNCHING_NEEDS = 200

/** The same requests give the same interval. */
const seed = 2011

/** Whether work is finished just before the limit, from requests by the fortieth of their promise that they took (1–40). */
export function limitBunching(byPart: BinCounts): LimitBunching {
  const counts = Array.from({ length: fortieths }, (_, at) =>
    byPart.filter(({ bin }) => bin === at + 1).reduce((sum, { count }) => sum + count, 0),
  )
  const n = counts.reduce((sum, count) => sum + count, 0)
  const unsaid = { state: 'unsaid', n, needed: BUNCHING_NEEDS } as const
  if (n < BUNCHING_NEEDS) return unsaid
  const found = bunching(counts)
  const interval = bunchingInterval(counts, seededRandom(seed))
  if (!found.ok || !interval.ok) return unsaid
  const { excess, low, high } = interval
  return { state: 'measured', n, counts, fitted: [...found.fitted], excess, low, high, bunched: low > 0 }
}
