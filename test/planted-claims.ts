import { adjusted, type Compared } from '../src/comparison/domain/adjusting.ts'
import { meansBeside, type MeanOfUnit } from '../src/comparison/domain/means-beside.ts'
import { sharesBeside, type ShareOfUnit } from '../src/comparison/domain/shares-beside.ts'
import type { Standing } from '../src/comparison/domain/standings.ts'
import { departmentNames } from '../src/main/demonstration/bank/units.ts'
import { planted } from '../src/main/demonstration/bank/planted.ts'
import { bulkMarks, BURST, type Burst } from '../src/measurement/domain/bulk-marks.ts'
import { bunchedTimes, type BunchedTimes } from '../src/measurement/domain/bunched-times.ts'
import { distantRaters, ENOUGH_MARKS } from '../src/measurement/domain/distant-raters.ts'
import { shownDesignEffect } from '../src/measurement/domain/figure.ts'
import { measureChart, type ChartSignal } from '../src/measurement/domain/measure-chart.ts'
import { measuresOf } from '../src/measurement/domain/measures.ts'
import { periodOf } from '../src/measurement/domain/periods.ts'
import { tradedPairs, type TradedPair } from '../src/measurement/domain/traded-pairs.ts'
import { bunchingBins } from '../src/statistics/bunching.ts'
import { tPoint } from '../src/statistics/distributions.ts'
import { CONFIDENCE } from '../src/statistics/result.ts'
import type { ReleasedBank } from './released-bank.ts'
import { scorecardClaims, type ScorecardClaims } from './scorecard-claims.ts'

/** Margins of the yardstick where nobody changed them. */
const margins = { share: 0.03, mean: 0.1 }
type LeagueMeasure = 'satisfied' | 'satisfaction_mean' | 'within_completion'

/** All that the product claims of a bank: what its pages would show, by its own functions. */
export interface Claims {
  /** Departments beside each other, by each measure. */
  readonly leagues: Readonly<Record<LeagueMeasure, readonly Standing[]>>
  /** The six who are alike and the branch with the harder requests, as they are and with everybody's mix. */
  readonly raw: readonly Standing[]
  readonly withMix: readonly Standing[]
  /** The two services that only look different. */
  readonly two: readonly Standing[]
  /** What the charts of units signal, by unit. */
  readonly signals: ReadonlyMap<string, readonly ChartSignal[]>
  readonly traded: readonly TradedPair[]
  readonly bunched: Readonly<Record<'units' | 'services', readonly BunchedTimes[]>>
  readonly bulk: number
  readonly distant: number
  /** What scorecards of the six who are alike state of each by itself. */
  readonly scorecards: ScorecardClaims
  /** Units of which no figure of verdicts is shown. */
  readonly hidden: readonly string[]
}

const six: readonly string[] = planted.alike.units
const charted = [...six, planted.improved.unit]
/** Those who stand beside each other by the mix of what they are asked for. */
export const mixed = [...six, planted.harderRequests.unit]

/** What is claimed of the running year, of the one before where the mix is allowed for, and of all months and verdicts. */
export function claimsOf(released: ReleasedBank): Claims {
  const departments = Object.keys(departmentNames)
  const lastYear = { ...released, today: lastDayBefore(released) }
  const served = [...new Set(released.done.map(({ unit }) => unit))]
  return {
    leagues: {
      satisfied: sharesOf(released, 'satisfied', departments),
      satisfaction_mean: meansOf(released, departments),
      within_completion: sharesOf(released, 'within_completion', departments),
    },
    raw: sharesOf(lastYear, 'satisfied', mixed),
    withMix: withMix(lastYear, mixed, 'share'),
    two: sharesOf(released, 'satisfied', planted.onlyLookDifferent.services, 'service'),
    signals: new Map(
      charted.map((unit) => [unit, measureChart('share', released.months(unit, 'satisfied'), []).signals]),
    ),
    traded: tradedPairs(givenMarks(released)).found,
    bunched: { units: bunchedBy(released, 'unit'), services: bunchedBy(released, 'service') },
    bulk: bulkMarks(...bursts(released)).found.length,
    distant: distantIn(released),
    scorecards: scorecardClaims(released, six),
    hidden: served.filter((unit) => measuresIn(released, 'unit', unit).satisfied.state === 'hidden'),
  }
}

function yearOf({ today }: ReleasedBank) {
  return periodOf('year', today, today)
}

/** The last day of the year before. */
function lastDayBefore(released: ReleasedBank): string {
  return Temporal.PlainDate.from(yearOf(released).start).subtract({ days: 1 }).toString()
}

function measuresIn(released: ReleasedBank, kind: 'unit' | 'service', key: string) {
  return measuresOf(released.sums(kind, key, yearOf(released)))
}

/** As the league reads them: figures with thirty people behind them, at the effective number of answers. */
function sharesOf(
  released: ReleasedBank,
  measure: 'satisfied' | 'within_completion',
  keys: readonly string[],
  kind: 'unit' | 'service' = 'unit',
): readonly Standing[] {
  const shares = keys.flatMap((id): ShareOfUnit[] => {
    const figure = measuresIn(released, kind, id)[measure]
    if (figure.state !== 'scored') return []
    const n = figure.n / (measure === 'satisfied' ? deffOf(released, kind, id) : 1)
    return [{ id, k: figure.estimate * n, n }]
  })
  const found = sharesBeside(shares, { margin: margins.share, seed: 1 })
  return found.ok ? found.units : []
}

function deffOf(
  released: ReleasedBank,
  kind: 'unit' | 'service',
  key: string,
  layer: 'satisfied' | 'satisfaction' = 'satisfied',
): number {
  return shownDesignEffect(released.sums(kind, key, yearOf(released)).released[layer])
}

function meansOf(released: ReleasedBank, units: readonly string[]): readonly Standing[] {
  const means = units.flatMap((id): MeanOfUnit[] => {
    const figure = measuresIn(released, 'unit', id).satisfaction_mean
    if (figure.state !== 'scored' || figure.high === null) return []
    const degrees = figure.raters - 1
    const se = (figure.high - figure.estimate) / tPoint(CONFIDENCE, degrees)
    const n = figure.n / deffOf(released, 'unit', id, 'satisfaction')
    return [{ id, mean: figure.estimate, se, n, degrees }]
  })
  const found = meansBeside(means, { margin: margins.mean, seed: 1 })
  return found.ok ? found.units : []
}

function withMix(released: ReleasedBank, units: readonly string[], compared: Compared): readonly Standing[] {
  const marks = units.flatMap((unit) => released.mix(unit, yearOf(released)))
  const deffs = new Map(units.map((unit) => [unit, deffOf(released, 'unit', unit)]))
  const mix = adjusted(marks, deffs, compared)
  if (!mix.ok) return []
  const found = meansBeside(mix.means, { margin: margins[compared], seed: 1, contrasts: mix.contrasts })
  return found.ok ? found.units : []
}

function givenMarks({ counted }: ReleasedBank) {
  const pairs = Map.groupBy(counted, ({ giver, unitId }) => `${giver} ${unitId}`)
  return [...pairs.values()].flatMap((own) => {
    const [one] = own
    if (one === undefined || one.giver === one.unitId) return []
    const people = new Set(own.map(({ raterId }) => raterId)).size
    return [{ giver: one.giver, receiver: one.unitId, people, marks: histogram(own) }]
  })
}

function histogram(verdicts: readonly { readonly satisfaction: number }[]): number[] {
  return [1, 2, 3, 4, 5].map((mark) => verdicts.filter(({ satisfaction }) => satisfaction === mark).length)
}

function bunchedBy({ done }: ReleasedBank, by: 'unit' | 'service'): readonly BunchedTimes[] {
  const subjects = [...Map.groupBy(done, (one) => one[by])].map(([subjectId, own]) => {
    const counts = Array.from({ length: 40 }, () => 0)
    for (const { used, promised } of own)
      for (const [bin, count] of bunchingBins([used], promised).entries())
        if (count > 0) counts[bin] = (counts[bin] ?? 0) + count
    return { subjectId, counts }
  })
  return bunchedTimes(subjects).found
}

/** Stretches in which each ten verdicts of a person lie within ten minutes: as the database finds them, person by person. */
function bursts({ counted }: ReleasedBank): [readonly Burst[], readonly number[]] {
  const found = [...Map.groupBy(counted, ({ raterId }) => raterId)].flatMap(([raterId, verdicts]) => {
    const own = verdicts.toSorted((one, other) => one.at - other.at)
    const begins = own.findIndex(({ at }, nth) => {
      const tenth = own[nth + BURST.verdicts - 1]
      return tenth !== undefined && tenth.at - at <= BURST.minutes * 60_000
    })
    if (begins === -1) return []
    const burst = own.slice(begins, begins + BURST.verdicts)
    const marks = burst.map(({ satisfaction }) => satisfaction)
    return [
      {
        raterId,
        ratingIds: burst.map(({ id }) => id),
        unitIds: burst.map(({ unitId }) => unitId),
        first: burst[0]?.ratedAt ?? new Date(0),
        last: burst.at(-1)?.ratedAt ?? new Date(0),
        lowest: Math.min(...marks),
        highest: Math.max(...marks),
        otherwise: histogram(own.filter((one) => !burst.includes(one))),
      },
    ]
  })
  return [found, histogram(counted)]
}

function distantIn({ counted }: ReleasedBank): number {
  const units = [...Map.groupBy(counted, ({ unitId }) => unitId)]
  const sum = (own: readonly { readonly satisfaction: number }[], power = 1) =>
    own.reduce((total, { satisfaction }) => total + satisfaction ** power, 0)
  const raters = units.flatMap(([unitId, verdicts]) =>
    [...Map.groupBy(verdicts, ({ raterId }) => raterId)]
      .map(([raterId, own]) => ({ unitId, raterId, n: own.length, sum: sum(own) }))
      .filter(({ n }) => n >= ENOUGH_MARKS),
  )
  const wholes = units.map(([unitId, verdicts]) => ({
    unitId,
    people: new Set(verdicts.map(({ raterId }) => raterId)).size,
    n: verdicts.length,
    sum: sum(verdicts),
    sumSquares: sum(verdicts, 2),
  }))
  return distantRaters(raters, wholes).found.length
}
