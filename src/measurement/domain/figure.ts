import {
  clusteredMean,
  clusteredShare,
  designEffect,
  worstDesignEffect,
  type ClusterMoments,
} from '../../statistics/clustered.ts'
import { responseRate } from '../../statistics/response-rate.ts'
import { CONFIDENCE, type Outcome } from '../../statistics/result.ts'
import { quantileFromBins, type BinCounts } from '../../statistics/time-quantiles.ts'
import { wilson, type Share } from '../../statistics/wilson.ts'
import type { Figure } from '../contract.ts'
import { MINIMUM_RATERS, SCORED_RATERS } from './verdict.ts'

/**
 * What waits behind a figure: verdicts that came in and are not in it, and how many further people (at least one) must
 * answer before it can move. Of a unit with others below, the fewest that any of them needs.
 */
export type Waiting = { readonly verdicts: number; readonly needed: number }

const none: Figure = { state: 'none' }

/** The state of a figure that is shown: with fewer than 30 people nothing is graded or ranked. */
function shownState(raters: number): 'early' | 'scored' {
  return raters < SCORED_RATERS ? 'early' : 'scored'
}

/**
 * The design effect to widen an interval by. From the answers themselves only where at least five people answered more
 * than once: with fewer, the interval would say what the repeated answers of one person have in common, and so what they are. There
 * the repeated answers count as if each repeated the first, which depends on nobody's answer.
 */
export function shownDesignEffect(moments: ClusterMoments): number {
  return moments.repeated < MINIMUM_RATERS ? worstDesignEffect(moments) : designEffect(moments)
}

/**
 * A figure from released answers: a `share` (each answer 1 or 0) by Wilson at the effective n, or a `mean` by t over raters,
 * both at 95 %. `none` without answers and without waiting ones; `hidden` while nothing was released.
 * The interval of a mean is not clipped to the scale; a drawing may clip it.
 */
export function verdictFigure(kind: 'share' | 'mean', released: ClusterMoments, waiting: Waiting): Figure {
  if (released.raters === 0 && waiting.verdicts === 0) return none
  if (released.raters < MINIMUM_RATERS) return { state: 'hidden', needed: waiting.needed }
  const deff = shownDesignEffect(released)
  const method = kind === 'share' ? clusteredShare : clusteredMean
  const outcome = method(released, CONFIDENCE, deff)
  const shown = { state: shownState(released.raters), n: released.answers, raters: released.raters }
  if (outcome.ok) {
    return { ...shown, estimate: outcome.estimate, low: outcome.low, high: outcome.high, reason: null }
  }
  return {
    ...shown,
    estimate: released.sum / released.answers,
    low: null,
    high: null,
    reason: outcome.reason,
  }
}

/** A share that the clock knows (promises kept of those due): nothing to hide, Wilson's interval. */
export function clockShare(kept: number, of: number): Figure {
  return countedShare(wilson(kept, of), of)
}

function countedShare(share: Outcome<Share, 'no_answers'>, of: number): Figure {
  if (!share.ok) return none
  const { share: estimate, low, high } = share
  return { state: shownState(of), n: of, raters: of, estimate, low, high, reason: null }
}

/** A quantile of working minutes; without an interval where there are too few times to bound it. */
export function timeFigure(minutes: BinCounts, q: number): Figure {
  const found = quantileFromBins(minutes, q)
  if (found === null) return none
  const { n, estimate, low, high } = found
  return { state: shownState(n), n, raters: n, estimate, low, high, reason: low === null ? 'too_few' : null }
}

/**
 * The response rate of a period: verdicts released in it over requests whose 14 days for rating ended in it, at most 1.
 * Both are known to everybody anyway (the n of the figures, and a count of requests), so it can tell of no single request
 * whether it was rated. It moves when verdicts are released or a window ends, never when a verdict is given.
 */
export function responseFigure(released: number, closedWindows: number, waiting: Waiting): Figure {
  if (closedWindows > 0 && released === 0 && waiting.verdicts > 0) {
    return { state: 'hidden', needed: waiting.needed }
  }
  return countedShare(responseRate(released, closedWindows), closedWindows)
}
