import type { RankInterval } from '../../statistics/rank-interval.ts'
import type { Judged, Verdict } from '../../statistics/yardstick.ts'

/** An estimate with its interval at 95 %. */
export type Between = { readonly estimate: number; readonly low: number; readonly high: number }

/** One unit beside its likes. */
export type Standing = {
  readonly id: string
  /** Drawn towards the value of all by as much as it is uncertain; null where nothing can be said of how units differ. */
  readonly shrunk: Between | null
  /** The rank to be expected, 1 being the best, and between which ranks it lies; null where `shrunk` is. */
  readonly rank: { readonly expected: number; readonly low: number; readonly high: number } | null
  /** Against the mean of all its likes but itself. */
  readonly difference: Between
  /** What the yardstick says, and nothing else. */
  readonly band: Verdict
}

/**
 * Units beside each other. `differ`: units vary by more than chance; `alike`: they do not, and all have the `pooled` value. Where a
 * few differ from likes that are all the same, there is no spread of units to draw anything by (`few_apart`), nor where each is all or
 * nothing (`apart`): then nothing is drawn anywhere and nobody has a rank, but each has its band.
 */
export type Standings = {
  readonly state: 'differ' | 'alike' | 'few_apart' | 'apart'
  readonly pooled: number
  /** In the order given. */
  readonly units: readonly Standing[]
}

/** Why units cannot be put beside each other: fewer than two have a figure that may be compared. */
export type NoStandings = 'too_few_units'

/**
 * Units whose spread is nothing. Then each may have any rank and has the value of all, unless the yardstick sets some apart: to
 * give those the value of all, and any rank, would contradict it.
 */
export function unvaried(pooled: Between, told: readonly Standing[]): Standings {
  const value = pooled.estimate
  if (told.some(({ band }) => band !== 'none')) return { state: 'few_apart', pooled: value, units: told }
  const rank = { expected: (told.length + 1) / 2, low: 1, high: told.length }
  return { state: 'alike', pooled: value, units: told.map((one) => ({ ...one, shrunk: pooled, rank })) }
}

/** What is believed of a unit, whatever its distribution. */
type Belief = { readonly mean: number; readonly low: number; readonly high: number }
type Ranked = NonNullable<Standing['rank']>

/** One unit with what was found out about it. */
export function standingOf(
  id: string,
  { difference, low, high, verdict }: Judged,
  belief?: Belief,
  rank?: Ranked,
): Standing {
  return {
    id,
    shrunk: belief ? { estimate: belief.mean, low: belief.low, high: belief.high } : null,
    rank: rank ?? null,
    difference: { estimate: difference, low, high },
    band: verdict,
  }
}

/**
 * Ranks with their intervals, in the order given. They are drawn in an order that depends on what is believed and nothing else,
 * so the same seed gives the same ranks whatever the order and the names of the units.
 */
export function ranksOf<Kind>(
  beliefs: readonly Kind[],
  before: (one: Kind, other: Kind) => number,
  rank: (sorted: readonly Kind[]) => {
    readonly expected: readonly number[]
    readonly intervals: readonly RankInterval[]
  },
): readonly Ranked[] {
  const sorted = beliefs.map((belief, at) => ({ belief, at })).toSorted((a, b) => before(a.belief, b.belief))
  const { expected, intervals } = rank(sorted.map(({ belief }) => belief))
  const ranks: Ranked[] = []
  for (const [place, { at }] of sorted.entries()) {
    const { low, high } = intervals[place] ?? { low: 1, high: beliefs.length }
    ranks[at] = { expected: expected[place] ?? low, low, high }
  }
  return ranks
}
