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
 * Units beside each other. `differ`: units vary by more than chance; `alike`: they do not, all have the `pooled` value and no
 * band; `apart`: each is all or nothing, so nothing is drawn anywhere and nobody has a rank.
 */
export type Standings = {
  readonly state: 'differ' | 'alike' | 'apart'
  readonly pooled: number
  /** In the order given. */
  readonly units: readonly Standing[]
}

/** Why units cannot be put beside each other: fewer than two have a figure that may be compared. */
export type NoStandings = 'too_few_units'

/** Where units do not differ, each may have any rank, and no difference on one is more than chance. */
export function alike(
  pooled: Between,
  units: readonly { readonly id: string; readonly difference: Between }[],
): Standings {
  const rank = { expected: (units.length + 1) / 2, low: 1, high: units.length }
  return {
    state: 'alike',
    pooled: pooled.estimate,
    units: units.map(({ id, difference }) => ({ id, difference, shrunk: pooled, rank, band: 'none' })),
  }
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
