import { betaBinomial, type BetaPosterior } from '../../statistics/beta-binomial.ts'
import { expectedRanksOfBetas } from '../../statistics/expected-rank.ts'
import { seededRandom } from '../../statistics/random.ts'
import { rankIntervalsOfBetas } from '../../statistics/rank-interval.ts'
import { wilson } from '../../statistics/wilson.ts'
import { judgeShares } from '../../statistics/yardstick.ts'
import {
  ranksOf,
  standingOf,
  type Between,
  type NoStandings,
  type Standing,
  type Standings,
  unvaried,
} from './standings.ts'

/** A unit's share k of n; both may be effective numbers (n answers over their design effect). */
export type ShareOfUnit = { readonly id: string; readonly k: number; readonly n: number }

/**
 * Units beside each other by a share: drawn together by the beta-binomial, ranked by what is believed of each, and judged by the
 * yardstick with a `margin` in shares. The same seed gives the same ranks, whatever the order and the names of the units.
 */
export function sharesBeside(
  units: readonly ShareOfUnit[],
  { margin, seed }: { readonly margin: number; readonly seed: number },
): ({ readonly ok: true } & Standings) | { readonly ok: false; readonly reason: NoStandings } {
  const pooled = pooledShare(units)
  const judged = judgeShares(units, margin)
  if (judged.length < 2 || pooled === undefined) return { ok: false, reason: 'too_few_units' }
  const shrunk = betaBinomial(units)
  const [beliefs, ranks] = shrunk.ok ? [shrunk.units, ranked(shrunk.units, seed)] : [[], []]
  const told: Standing[] = judged.map((one, at) =>
    standingOf(units[at]?.id ?? '', one, beliefs[at], ranks[at]),
  )
  if (shrunk.ok) return { ok: true, state: 'differ', pooled: pooled.estimate, units: told }
  if (shrunk.reason === 'no_maximum')
    return { ok: true, state: 'apart', pooled: pooled.estimate, units: told }
  return { ok: true, ...unvaried(pooled, told) }
}

function pooledShare(units: readonly ShareOfUnit[]): Between | undefined {
  const total = (part: (unit: ShareOfUnit) => number) => units.reduce((sum, unit) => sum + part(unit), 0)
  const found = wilson(
    total(({ k }) => k),
    total(({ n }) => n),
  )
  return found.ok ? { estimate: found.share, low: found.low, high: found.high } : undefined
}

function ranked(beliefs: readonly BetaPosterior[], seed: number) {
  return ranksOf(
    beliefs,
    (one, other) => other.mean - one.mean || one.a - other.a || one.b - other.b,
    (sorted) => ({
      expected: expectedRanksOfBetas(sorted),
      intervals: rankIntervalsOfBetas(sorted, seededRandom(seed)),
    }),
  )
}
