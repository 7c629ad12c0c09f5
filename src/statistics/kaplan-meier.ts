import { normalPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** One observed duration; where the event had not yet happened when observation ended, `event` is false. */
export type Duration = { readonly time: number; readonly event: boolean }

/**
 * What is known at one time at which events happened: how many were still at risk, how many events, the part that survives
 * beyond, its standard error and interval. Where nobody survives, error and interval are null.
 */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly survival: number
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Times nearer to each other than this (absolutely, or relative to their mean) are one time: rounding rests, not order. */
const SAME_TIME = Math.sqrt(Number.EPSILON)

/**
 * What part is still without the event after a time, with durations that are partly not yet over.
 * One step for each time of an event, in order of time; no event at all: no step, everybody survives. Standard error by
 * Greenwood, interval on the log-log scale. Assumes that who leaves observation is as likely to have the event as who stays.
 * Source: Kaplan & Meier (1958), JASA 53, 457–481; Kalbfleisch & Prentice (1980) for the interval.
 */
export function kaplanMeier(
  durations: readonly Duration[],
  confidence: number = CONFIDENCE,
): Outcome<{ readonly steps: readonly SurvivalStep[] }, 'no_answers'> {
  if (durations.length === 0) return { ok: false, reason: 'no_answers' }
  const z = normalPoint(confidence)
  const steps: SurvivalStep[] = []
  let atRisk = durations.length
  let survival = 1
  let hazardVariance = 0
  for (const { time, count, events } of byTime(durations)) {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk
      hazardVariance += events / (atRisk * (atRisk - events))
      steps.push({ time, atRisk, events, survival, ...spreadOf(survival, hazardVariance, z) })
    }
    atRisk -= count
  }
  return { ok: true, steps }
}

function spreadOf(
  survival: number,
  hazardVariance: number,
  z: number,
): Pick<SurvivalStep, 'se' | 'low' | 'high'> {
  if (survival <= 0) return { se: null, low: null, high: null }
  const log = Math.log(survival)
  const half = (z * Math.sqrt(hazardVariance)) / log
  const limit = (by: number) => Math.exp(-Math.exp(Math.log(-log) + by))
  return { se: survival * Math.sqrt(hazardVariance), low: limit(-half), high: limit(half) }
}

type AtOneTime = { time: number; count: number; events: number }

function byTime(durations: readonly Duration[]): AtOneTime[] {
  const sorted = durations.toSorted((a, b) => a.time - b.time)
  const distinct = [...new Set(sorted.map((one) => one.time))]
  const scale = distinct.reduce((sum, time) => sum + Math.abs(time), 0) / distinct.length
  const groups: AtOneTime[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { time, event } of sorted) {
    const apart = time - last
    const known = apart <= SAME_TIME || apart / scale <= SAME_TIME ? groups.at(-1) : undefined
    const group = known ?? { time, count: 0, events: 0 }
    if (known === undefined) groups.push(group)
    group.count += 1
    group.events += Number(event)
    last = time
  }
  return groups
}
