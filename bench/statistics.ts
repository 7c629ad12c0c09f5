// How long the comparison of 1,000 units takes, step by step, and the shares of R² of 14 predictors from their moments, on one
// core. Beside each the least that anybody has to do with the same numbers: for the units, to draw one number for each unit and
// draw and add them up; for the predictors, to visit every subset of them once. Run: node bench/statistics.ts
import { betaBinomial, type UnitCount } from '../src/statistics/beta-binomial.ts'
import { correlationsOf, drivers, type Moments } from '../src/statistics/drivers.ts'
import {
  expectedRanksOfBetas,
  expectedRanksOfNormals,
  type BetaBelief,
} from '../src/statistics/expected-rank.ts'
import { funnel } from '../src/statistics/funnel.ts'
import { normalShrinkage } from '../src/statistics/normal-shrinkage.ts'
import { gammaDraw, normalDraw, seededRandom } from '../src/statistics/random.ts'
import { rankIntervalsOfBetas, rankIntervalsOfNormals } from '../src/statistics/rank-interval.ts'
import { contrastsWithPeers, judge, judgeShares } from '../src/statistics/yardstick.ts'

const units = 1000
const draws = 1000
const predictors = 14
const goals = { unitsMilliseconds: 1000, unitsRatio: 150, driversMilliseconds: 50, driversRatio: 15 }

/** The best of several runs in milliseconds: what disturbs a run only ever makes it longer. */
function timed(runs: number, work: () => number): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    if (Number.isNaN(work())) throw new Error('no number')
    return performance.now() - begun
  })
  return Math.min(...times)
}

function madeUpUnits(): UnitCount[] {
  const random = seededRandom(20_261_129)
  return Array.from({ length: units }, () => {
    const [up, down] = [gammaDraw(14, random), gammaDraw(6, random)]
    const n = 5 + Math.floor(800 * random() ** 3)
    const k = Array.from({ length: n }, () => Number(random() < up / (up + down)))
    return { n, k: k.reduce((sum, one) => sum + one, 0) }
  })
}

function madeUpMoments(): Moments {
  const random = seededRandom(20_261_129)
  const rows = Array.from({ length: 2000 }, () => {
    const common = normalDraw(random)
    const own = Array.from({ length: predictors }, () => common + normalDraw(random))
    return [...own, own.reduce((sum, value, at) => sum + value / (at + 1), normalDraw(random))]
  })
  const [first = []] = rows
  const sums = first.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0))
  const products = first.map((_, i) =>
    first.map((__, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  )
  return { n: rows.length, sums, products }
}

function print(label: string, milliseconds: number, more = ''): void {
  console.log(`  ${label.padEnd(52)}${milliseconds.toFixed(1).padStart(7)} ms${more}`)
}

function measure(
  label: string,
  steps: readonly (readonly [string, () => number])[],
  plain: number,
  goal: { milliseconds: number; ratio: number },
): boolean {
  console.log(label)
  let total = 0
  for (const [name, work] of steps) {
    const time = timed(5, work)
    total += time
    print(name, time)
  }
  const ratio = total / plain
  print('plain loop over the same numbers', plain)
  const met = total <= goal.milliseconds && ratio <= goal.ratio
  print(
    'together',
    total,
    ` (goal ${goal.milliseconds}), ratio ${ratio.toFixed(1)} (goal ${goal.ratio})${met ? '' : '  MISSED'}`,
  )
  return met
}

const counts = madeUpUnits()
const shrunk = betaBinomial(counts)
if (!shrunk.ok) throw new Error(shrunk.reason)
const beliefs: readonly BetaBelief[] = shrunk.units
const means = counts.map(({ k, n }) => ({ mean: k / n, se: 0.45 / Math.sqrt(n), n }))
const drawnTo = normalShrinkage(means)
if (!drawnTo.ok) throw new Error(drawnTo.reason)
const unitGoal = { milliseconds: goals.unitsMilliseconds, ratio: goals.unitsRatio }

const drawing = timed(15, () => {
  const random = seededRandom(1)
  let sum = 0
  for (let draw = 0; draw < draws; draw += 1) {
    for (const { n } of counts) sum += n * random()
  }
  return sum
})
const sharesMet = measure(
  `statistics: shares of ${units} units, ${draws} draws`,
  [
    ['shrinkage (beta-binomial)', () => Number(betaBinomial(counts).ok)],
    ['expected ranks (one quadrature)', () => expectedRanksOfBetas(beliefs)[0] ?? Number.NaN],
    ['rank intervals', () => rankIntervalsOfBetas(beliefs, seededRandom(7), draws)[0]?.low ?? Number.NaN],
    ['funnel', () => Number(funnel(counts).ok)],
    ['yardstick', () => judgeShares(counts, 0.03).length],
  ],
  drawing,
  unitGoal,
)
const meansMet = measure(
  `statistics: means of ${units} units, ${draws} draws`,
  [
    ['shrinkage (normal, REML)', () => Number(normalShrinkage(means).ok)],
    ['expected ranks (all pairs)', () => expectedRanksOfNormals(drawnTo.units)[0] ?? Number.NaN],
    [
      'rank intervals',
      () => rankIntervalsOfNormals(drawnTo.units, seededRandom(7), draws)[0]?.low ?? Number.NaN,
    ],
    ['yardstick', () => judge(contrastsWithPeers(means), 0.1).length],
  ],
  drawing,
  unitGoal,
)
const moments = madeUpMoments()
const driversMet = measure(
  `statistics: LMG shares of ${predictors} predictors`,
  [
    [
      'from the moments',
      () => {
        const found = correlationsOf(moments)
        return found.ok ? Number(drivers(found.correlations, found.withOutcome).ok) : Number.NaN
      },
    ],
  ],
  timed(15, () => {
    let sum = 0
    for (let subset = 0; subset < 2 ** predictors; subset += 1) {
      for (let at = 0; at < predictors; at += 1) sum += (subset >> at) & 1 ? (moments.sums[at] ?? 0) : 0
    }
    return sum
  }),
  { milliseconds: goals.driversMilliseconds, ratio: goals.driversRatio },
)
process.exitCode = sharesMet && meansMet && driversMet ? 0 : 1
