import type { BetaBelief, NormalBelief } from './expected-rank.ts'
import { normalQuantileAt } from './distributions.ts'
import { gammaDraw, type Random } from './random.ts'
import { CONFIDENCE } from './result.ts'

/** Between which ranks (1 the highest value) a unit lies with the given confidence. */
export type RankInterval = { readonly low: number; readonly high: number }

/** How many times the units are ranked. */
const DRAWS = 1000

/**
 * Between which ranks each unit lies, in the order given: `draws` times every unit's value is drawn from its posterior and the
 * units are ranked; the interval leaves (1 − confidence)/2 of the draws on either side. The same seed gives the same ranks.
 * Source: Goldstein & Spiegelhalter (1996), League tables and their limitations, JRSS A 159, 385–443.
 */
export function rankIntervalsOfBetas(
  units: readonly BetaBelief[],
  random: Random,
  draws: number = DRAWS,
  confidence: number = CONFIDENCE,
): RankInterval[] {
  return rankIntervals(
    units.map(({ a, b }) => () => {
      const up = gammaDraw(a, random)
      return up / (up + gammaDraw(b, random))
    }),
    draws,
    confidence,
  )
}

/** The same for normal posteriors. */
export function rankIntervalsOfNormals(
  units: readonly NormalBelief[],
  random: Random,
  draws: number = DRAWS,
  confidence: number = CONFIDENCE,
): RankInterval[] {
  return rankIntervals(
    units.map(({ mean, variance }) => {
      const sd = Math.sqrt(variance)
      return () => mean + sd * normalQuantileAt(random() || Number.EPSILON)
    }),
    draws,
    confidence,
  )
}

function rankIntervals(drawOf: readonly (() => number)[], draws: number, confidence: number): RankInterval[] {
  const units = drawOf.length
  const values = new Float64Array(units)
  const sorted = new Float64Array(units)
  // Of each unit its ranks, one unit after the other.
  const seen = new Uint32Array(units * draws)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < units; at += 1) values[at] = drawOf[at]?.() ?? 0
    sorted.set(values)
    sorted.sort()
    for (let at = 0; at < units; at += 1) seen[at * draws + draw] = rankIn(sorted, values[at] ?? 0)
  }
  const tail = (1 - confidence) / 2
  const place = (part: number) => Math.min(draws, Math.max(1, Math.ceil(part * draws - 1e-9))) - 1
  return drawOf.map((_, at) => {
    const ranks = seen.subarray(at * draws, (at + 1) * draws).sort()
    return { low: ranks[place(tail)] ?? 1, high: ranks[place(1 - tail)] ?? 1 }
  })
}

/** How many of the sorted values lie at or above a value that is one of them: its rank, the lowest of those that are equal. */
function rankIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return sorted.length - low + 1
}
