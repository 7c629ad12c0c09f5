import type { Refused } from './result.ts'

/** How many points the limits of a chart rest on, unless somebody re-bases it. */
export const BASELINE = 12

/** Limits for single values: the centre, how far a value may lie from it, and how far two neighbours may lie apart. */
export type XmrLimits = {
  readonly centre: number
  readonly low: number
  readonly high: number
  readonly meanRange: number
  readonly rangeLimit: number
}

/** Limits for shares: the centre, how much more the shares vary than counting alone makes them, and limits by point. */
export type ShareLimits = {
  readonly centre: number
  readonly sigmaZ: number
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/**
 * The limits of a chart. With fewer points than the baseline they are `provisional`: what the points so far would give, to be
 * drawn without calling anything a signal.
 */
export type ChartOutcome<T, R extends 'too_few' | 'no_answers' | 'no_variation'> =
  | ({ readonly ok: true } & T)
  | (Refused<'short_baseline'> & { readonly provisional: T })
  | Refused<R>

/** How many successes of how many answers one period has; the answers may be an effective number. */
export type PeriodCount = { readonly k: number; readonly n: number }

/**
 * Within which limits single values of a steady process lie: centre ± 2.66 · mean moving range of the first `baseline`
 * values, range limit 3.267 · mean moving range. Needs two values; limits are not clipped to a scale.
 * Source: Wheeler, D. J. (1993), Understanding Variation; Shewhart (1931).
 */
export function xmrLimits(
  values: readonly number[],
  baseline: number = BASELINE,
): ChartOutcome<XmrLimits, 'too_few'> {
  const base = values.slice(0, baseline)
  if (base.length < 2) return { ok: false, reason: 'too_few' }
  const centre = meanOf(base)
  const meanRange = meanMovingRange(base)
  const half = 2.66 * meanRange
  const limits = {
    centre,
    low: centre - half,
    high: centre + half,
    meanRange,
    rangeLimit: 3.267 * meanRange,
  }
  return settled(limits, base.length, baseline)
}

/**
 * Within which limits the shares of a steady process lie, where they vary more (or less) than counting alone makes them:
 * p̄ ± 3 · σ_z · √(p̄(1 − p̄)/n), both p̄ and σ_z from the first `baseline` periods. Needs two periods, an answer in each, and a
 * share that is not 0 or 1 throughout. Limits are not clipped to [0, 1].
 * Source: Laney, D. B. (2002), Improved control charts for attributes, Quality Engineering 14, 531–537.
 */
export function laneyLimits(
  periods: readonly PeriodCount[],
  baseline: number = BASELINE,
): ChartOutcome<ShareLimits, 'too_few' | 'no_answers' | 'no_variation'> {
  const base = periods.slice(0, baseline)
  if (base.length < 2) return { ok: false, reason: 'too_few' }
  if (periods.some((one) => !(one.n > 0))) return { ok: false, reason: 'no_answers' }
  const centre = base.reduce((sum, one) => sum + one.k, 0) / base.reduce((sum, one) => sum + one.n, 0)
  if (!(centre > 0 && centre < 1)) return { ok: false, reason: 'no_variation' }
  const counting = (n: number) => Math.sqrt((centre * (1 - centre)) / n)
  const sigmaZ = meanMovingRange(base.map((one) => (one.k / one.n - centre) / counting(one.n))) / 1.128
  const limits = {
    centre,
    sigmaZ,
    low: periods.map((one) => centre - 3 * sigmaZ * counting(one.n)),
    high: periods.map((one) => centre + 3 * sigmaZ * counting(one.n)),
  }
  return settled(limits, base.length, baseline)
}

function settled<T extends object>(limits: T, points: number, baseline: number) {
  if (points < baseline) return { ok: false, reason: 'short_baseline', provisional: limits } as const
  return { ok: true, ...limits } as const
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function meanMovingRange(values: readonly number[]): number {
  return meanOf(values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0))))
}
