import type { ClusterMoments } from '../../statistics/clustered.ts'
import type { BinCounts } from '../../statistics/time-quantiles.ts'
import type { SubjectSums } from './measures.ts'
import { furtherRaters } from './release.ts'
import type { Layer } from './verdict.ts'

/** Counts of one subject in one period, as the tallies hold them. */
export type Counted = { readonly measure: string; readonly value: string; readonly count: number }

/** Moments of one layer of one subject in one period, with those of its satisfied answers. */
export type LayerMoments = ClusterMoments & {
  readonly layer: Layer
  readonly satisfied: number
  readonly nTimesSatisfied: number
  readonly satisfiedSquared: number
}

/** What waits at one part (a unit or service) by layer. */
export type PartWaits = { readonly layer: Layer; readonly verdicts: number; readonly raters: number }

const nobody: ClusterMoments = {
  raters: 0,
  repeated: 0,
  answers: 0,
  sum: 0,
  sumSquares: 0,
  nSquared: 0,
  nTimesSum: 0,
  sumSquared: 0,
}

/** Puts together what `measuresOf` needs from what the database holds. */
export function sumsOf(
  counted: readonly Counted[],
  moments: readonly LayerMoments[],
  waits: readonly PartWaits[],
): SubjectSums {
  const of = (layer: Layer): ClusterMoments => moments.find((one) => one.layer === layer) ?? nobody
  const satisfaction = moments.find((one) => one.layer === 'satisfaction')
  const total = (measure: string, value?: string) =>
    counted
      .filter((one) => one.measure === measure && (value === undefined || one.value === value))
      .reduce((sum, one) => sum + one.count, 0)
  return {
    released: {
      satisfaction: of('satisfaction'),
      effort: of('effort'),
      promise: of('promise'),
      satisfied: satisfaction === undefined ? nobody : satisfiedMoments(satisfaction),
    },
    waiting: waitingBehind(waits, of('satisfaction').answers),
    closedWindows: total('window'),
    response: {
      kept: total('response', 'kept'),
      of: total('response', 'kept') + total('response', 'broken'),
    },
    completion: {
      kept: total('completion', 'kept'),
      of: total('completion', 'kept') + total('completion', 'broken'),
    },
    minutes: binsOf(counted),
  }
}

/** The moments of the same answers as 1 (satisfied) or 0: sum and sum of squares of zeros and ones are the same. */
function satisfiedMoments(all: LayerMoments): ClusterMoments {
  const { raters, repeated, answers, nSquared, satisfied, nTimesSatisfied, satisfiedSquared } = all
  return {
    raters,
    repeated,
    answers,
    nSquared,
    sum: satisfied,
    sumSquares: satisfied,
    nTimesSum: nTimesSatisfied,
    sumSquared: satisfiedSquared,
  }
}

/**
 * Effort and promise are released together with satisfaction or later, so they wait as it does; and once satisfaction was
 * released, they wait for good. What waits of their own is not told: it would say of the latest verdict which questions it answered.
 */
function waitingBehind(waits: readonly PartWaits[], releasedAnswers: number): SubjectSums['waiting'] {
  const mine = waits.filter((one) => one.layer === 'satisfaction')
  const satisfaction = {
    verdicts: mine.reduce((sum, one) => sum + one.verdicts, 0),
    needed: Math.min(furtherRaters(0), ...mine.map((one) => furtherRaters(one.raters))),
  }
  const other = { ...satisfaction, verdicts: satisfaction.verdicts + releasedAnswers }
  return { satisfaction, effort: other, promise: other }
}

function binsOf(counted: readonly Counted[]): BinCounts {
  return counted
    .filter((one) => one.measure === 'minutes')
    .map((one) => ({ bin: Number(one.value), count: one.count }))
}

/** How often each of the marks 1–5 was given, of what is shown; null where nothing is. */
export function distributionOf(counted: readonly Counted[]): number[] | null {
  const marks = [1, 2, 3, 4, 5].map((mark) =>
    counted
      .filter((one) => one.measure === 'satisfaction' && one.value === String(mark))
      .reduce((sum, one) => sum + one.count, 0),
  )
  return marks.some((count) => count > 0) ? marks : null
}
