import type { ClusterMoments } from '../../statistics/clustered.ts'
import type { BinCounts } from '../../statistics/time-quantiles.ts'
import type { Measures } from '../contract.ts'
import { clockShare, responseFigure, timeFigure, verdictFigure, type Waiting } from './figure.ts'
import type { Layer } from './verdict.ts'

/** Kept promises of those whose end is known. */
export type KeptOf = { readonly kept: number; readonly of: number }

/**
 * Everything about one subject in one period that its scorecard is made of. `released` holds, for each layer, the moments of
 * the released answers (`satisfied`: 1 for an answer of 4 or 5); the rest is known to the clock.
 */
export type SubjectSums = {
  readonly released: Readonly<Record<Layer | 'satisfied', ClusterMoments>>
  readonly waiting: Readonly<Record<Layer, Waiting>>
  /** Requests whose window for rating ended in the period. */
  readonly closedWindows: number
  readonly response: KeptOf
  readonly completion: KeptOf
  /** Working minutes from asking to completion, of requests completed in the period. */
  readonly minutes: BinCounts
}

/** All measures of a scorecard; there is no other way from tallies to a figure. */
export function measuresOf(sums: SubjectSums): Measures {
  const { released, waiting } = sums
  return {
    satisfied: verdictFigure('share', released.satisfied, waiting.satisfaction),
    satisfaction_mean: verdictFigure('mean', released.satisfaction, waiting.satisfaction),
    effort_mean: verdictFigure('mean', released.effort, waiting.effort),
    promise_felt: verdictFigure('share', released.promise, waiting.promise),
    response_rate: responseFigure(released.satisfaction.answers, sums.closedWindows, waiting.satisfaction),
    within_response: clockShare(sums.response.kept, sums.response.of),
    within_completion: clockShare(sums.completion.kept, sums.completion.of),
    median_minutes: timeFigure(sums.minutes, 0.5),
    p90_minutes: timeFigure(sums.minutes, 0.9),
  }
}
