import { normalPoint } from '../../statistics/distributions.ts'
import { expectedRanksOfNormals } from '../../statistics/expected-rank.ts'
import { normalShrinkage, type NormalPosterior } from '../../statistics/normal-shrinkage.ts'
import { seededRandom } from '../../statistics/random.ts'
import { rankIntervalsOfNormals } from '../../statistics/rank-interval.ts'
import { CONFIDENCE } from '../../statistics/result.ts'
import { contrastsWithPeers, judge, type Contrast } from '../../statistics/yardstick.ts'
import { ranksOf, standingOf, unvaried, type Between, type NoStandings, type Standings } from './standings.ts'

/**
 * A unit's mean with its standard error (above 0), and the number of answers by which its likes weigh it. `degrees`: of freedom of the
 * standard error, left out where it is taken as known.
 */
export type MeanOfUnit = {
  readonly id: string
  readonly mean: number
  readonly se: number
  readonly n: number
  readonly degrees?: number
}

/**
 * Units beside each other by a mean, or by a value adjusted for case mix, which has `contrasts` of its own: drawn together by a
 * normal distribution of the units, ranked, and judged by the yardstick with a `margin` in the unit of the answers.
 * The same seed gives the same ranks, whatever the order and the names of the units.
 */
export function meansBeside(
  units: readonly MeanOfUnit[],
  asked: { readonly margin: number; readonly seed: number; readonly contrasts?: readonly Contrast[] },
): ({ readonly ok: true } & Standings) | { readonly ok: false; readonly reason: NoStandings } {
  const judged = judge(asked.contrasts ?? contrastsWithPeers(units), asked.margin)
  const shrunk = normalShrinkage(units)
  if (judged.length < 2 || (!shrunk.ok && shrunk.reason === 'too_few'))
    return { ok: false, reason: 'too_few_units' }
  const [beliefs, ranks] = shrunk.ok ? [shrunk.units, ranked(shrunk.units, asked.seed)] : [[], []]
  const told = judged.map((one, at) => standingOf(units[at]?.id ?? '', one, beliefs[at], ranks[at]))
  if (shrunk.ok) return { ok: true, state: 'differ', pooled: shrunk.mu, units: told }
  return { ok: true, ...unvaried(around(units, shrunk.mu), told) }
}

/** The pooled mean of units that do not differ, with the interval that all of them together give it. */
function around(units: readonly MeanOfUnit[], mu: number): Between {
  const weights = units.reduce((sum, { se }) => sum + 1 / se ** 2, 0)
  const half = normalPoint(CONFIDENCE) / Math.sqrt(weights)
  return { estimate: mu, low: mu - half, high: mu + half }
}

function ranked(beliefs: readonly NormalPosterior[], seed: number) {
  return ranksOf(
    beliefs,
    (one, other) => other.mean - one.mean || one.variance - other.variance,
    (sorted) => ({
      expected: expectedRanksOfNormals(sorted),
      intervals: rankIntervalsOfNormals(sorted, seededRandom(seed)),
    }),
  )
}
