import { meanDifference } from '../../statistics/mean-difference.ts'
import { newcombe } from '../../statistics/newcombe.ts'
import { CONFIDENCE } from '../../statistics/result.ts'
import type { Evidence } from './chart-evidence.ts'
import type { Period } from './periods.ts'

/**
 * What a difference between two periods lets one say. `noise`: its interval holds zero, so chance alone brings about as much.
 * `signal`: the intervals of the two periods lie apart, and chance alone brings about as much in fewer than one comparison in a hundred.
 * `unclear`: neither. `early`: one of them has fewer than 30 behind it, so nothing is called a signal yet.
 */
export type ChangeVerdict = 'noise' | 'unclear' | 'signal' | 'early'

/** Why two periods cannot be compared. `alone`: no earlier one has a value; `unbounded`: one has no interval. */
export type UnsaidReason = 'none' | 'hidden' | 'alone' | 'unbounded'

export type Change =
  | { readonly state: 'unsaid'; readonly reason: UnsaidReason }
  | {
      readonly state: 'compared'
      readonly before: Period
      readonly was: number
      readonly is: number
      readonly difference: number
      readonly low: number
      readonly high: number
      readonly n: number
      readonly nBefore: number
      readonly verdict: ChangeVerdict
    }

/**
 * The last of these periods beside the latest earlier one that can be compared: one with 30 behind it, else the latest with a
 * value at all. Shares by Newcombe's interval, means by Welch's; both take the answers of one person together.
 */
export function changeOf(periods: readonly Evidence[]): Change {
  const last = periods.at(-1)
  if (last === undefined || last.figure.state === 'none') return { state: 'unsaid', reason: 'none' }
  if (last.shown === undefined) return { state: 'unsaid', reason: 'hidden' }
  const earlier = periods.slice(0, -1).toReversed()
  const before =
    earlier.find(({ shown }) => shown?.state === 'scored' && shown.low !== null) ??
    earlier.find(({ shown }) => shown !== undefined)
  if (before?.shown === undefined) return { state: 'unsaid', reason: 'alone' }
  const between = differenceOf(last, before)
  if (between === undefined) return { state: 'unsaid', reason: 'unbounded' }
  return {
    state: 'compared',
    before: before.period,
    was: before.shown.estimate,
    is: last.shown.estimate,
    ...between,
    n: last.shown.n,
    nBefore: before.shown.n,
    verdict: verdictOf(last, before, between),
  }
}

interface Between {
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** So sure one has to be of a signal; intervals that lie apart are as sure only where both periods have about as many behind them. */
const SURE = 0.99

function differenceOf(last: Evidence, before: Evidence, confidence = CONFIDENCE): Between | undefined {
  if (last.counts && before.counts) {
    const found = newcombe(last.counts.k, last.counts.n, before.counts.k, before.counts.n, confidence)
    return found.ok ? { difference: found.difference, low: found.low, high: found.high } : undefined
  }
  return last.mean && before.mean && meanDifference(last.mean, before.mean, confidence)
}

function verdictOf(last: Evidence, before: Evidence, between: Between): ChangeVerdict {
  if (last.shown?.state !== 'scored' || before.shown?.state !== 'scored') return 'early'
  if (holdsZero(between)) return 'noise'
  const sure = differenceOf(last, before, SURE)
  return sure && !holdsZero(sure) && isApart(last.shown, before.shown) ? 'signal' : 'unclear'
}

function holdsZero({ low, high }: Between): boolean {
  return low <= 0 && high >= 0
}

type Shown = NonNullable<Evidence['shown']>

function isApart(one: Shown, other: Shown): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false
  return one.low > other.high || one.high < other.low
}
