import { binomialBelow } from './distributions.ts'
import { CONFIDENCE } from './result.ts'

/** Each bin of working time is this much wider at its top than at its bottom: 2 %. */
const BIN_RATIO = 1.02

/** The highest bin: 1.02^1400 minutes is some two million years of work. */
const LAST_BIN = 1400

/**
 * How many of the tallied times fell into each bin; bins without any may be missing. Order does not matter.
 * What the database keeps of working times (a row of small numbers, however many requests there were).
 */
export type BinCounts = readonly { readonly bin: number; readonly count: number }[]

/** A quantile of times in minutes. Without an interval (`low` and `high` null) there were too few times to bound it. */
export type TimeQuantile = {
  readonly n: number
  readonly estimate: number
  readonly low: number | null
  readonly high: number | null
}

/** The lower end of a bin in minutes; bin 0 is [0, 1), bin b ≥ 1 is [1.02^(b−1), 1.02^b). */
export function binStart(bin: number): number {
  return bin === 0 ? 0 : BIN_RATIO ** (bin - 1)
}

/** The bin of a working time in minutes (0 or more, parts of a minute included). */
export function binOf(minutes: number): number {
  if (!(minutes >= 1)) return 0
  const near = Math.min(LAST_BIN, Math.floor(Math.log(minutes) / Math.log(BIN_RATIO)) + 1)
  // The logarithm may land a hair beside an edge; the edges themselves decide.
  if (minutes < binStart(near)) return near - 1
  return near < LAST_BIN && minutes >= binStart(near + 1) ? near + 1 : near
}

/**
 * The q-quantile (0 < q < 1) of tallied times: the time that a share q of the requests did not exceed.
 * The estimate interpolates evenly within its bin, so it is within 2 % of the exact order statistic (within a minute below
 * one minute). The interval goes between two order statistics whose ranks the binomial distribution gives, taken at the
 * outer edges of their bins; it assumes independent times and nothing about their distribution. 95 % need 6 times for the
 * median and 36 for the 90th percentile; with fewer there is no interval. No times at all: null.
 * Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., ch. 3.2; David & Nagaraja (2003), Order Statistics, ch. 7.
 */
export function quantileFromBins(
  counts: BinCounts,
  q: number,
  confidence: number = CONFIDENCE,
): TimeQuantile | null {
  const bins = counts.filter((one) => one.count > 0).toSorted((a, b) => a.bin - b.bin)
  const n = bins.reduce((sum, one) => sum + one.count, 0)
  if (n === 0) return null
  const place = locate(bins, q * n)
  const start = binStart(place.bin)
  const estimate = start + (binStart(place.bin + 1) - start) * place.part
  const ranks = orderRanks(n, q, confidence)
  if (ranks === null) return { n, estimate, low: null, high: null }
  return {
    n,
    estimate,
    low: binStart(locate(bins, ranks.low).bin),
    high: binStart(locate(bins, ranks.high).bin + 1),
  }
}

/** The bin in which the running count reaches `rank`, and the part of that bin that it has to go. */
function locate(bins: BinCounts, rank: number): { bin: number; part: number } {
  let before = 0
  for (const { bin, count } of bins) {
    if (before + count >= rank) return { bin, part: Math.max(0, (rank - before) / count) }
    before += count
  }
  return { bin: bins.at(-1)?.bin ?? 0, part: 1 }
}

/**
 * Ranks (from 1) of the order statistics that bound the q-quantile of n observations with at least the given confidence,
 * at most half of the rest on each side; null where n is too small for either side.
 */
export function orderRanks(
  n: number,
  q: number,
  confidence: number = CONFIDENCE,
): { low: number; high: number } | null {
  const tail = (1 - confidence) / 2
  const below = (k: number) => (k < 0 ? 0 : k >= n ? 1 : binomialBelow(k, n, q))
  // The lower bound fails when fewer than `low` observations are at or under the quantile, the upper when `high` or more are.
  const low = firstWhere(n + 1, (rank) => below(rank - 1) > tail) - 1
  const high = firstWhere(n + 1, (rank) => rank > 0 && below(rank - 1) >= 1 - tail)
  return low >= 1 && high <= n ? { low, high } : null
}

/** The first of 0…end at which a condition that stays true once true holds; `end` where it never does. */
function firstWhere(end: number, holds: (at: number) => boolean): number {
  let from = 0
  let to = end
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
