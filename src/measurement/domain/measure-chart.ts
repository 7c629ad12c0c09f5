import { BASELINE, laneyLimits, xmrLimits } from '../../statistics/control-chart.ts'
import { chartSignals, isUnstable, type ChartPoint } from '../../statistics/signals.ts'
import type { Evidence } from './chart-evidence.ts'
import type { Day } from './periods.ts'

export interface Limits {
  readonly centre: number
  readonly low: number
  readonly high: number
}

/** One point of a chart; without limits it is a gap, or stands where no limits can be drawn. */
export interface ChartedPoint {
  readonly evidence: Evidence
  readonly limits: Limits | undefined
}

/**
 * How far the limits of a stretch can be relied on. `settled`: they rest on twelve points without a signal. `unstable`: those twelve hold
 * a signal themselves. `provisional`: fewer than twelve points, so nothing is called a signal yet. `too_few`: fewer than two.
 * `no_variation`: the points that they would rest on do not vary, so nothing says how much is usual; later ones may.
 */
export type StretchState = 'settled' | 'unstable' | 'provisional' | 'too_few' | 'no_variation'

/** A part of a chart with limits of its own, from its first point or an act of re-basing to the next. */
export interface Stretch {
  readonly from: Day
  readonly state: StretchState
  /** Points with a value, and how many of them the limits rest on. */
  readonly points: number
  readonly baseline: number
  readonly centre: number | undefined
}

export type SignalRule = 'beyond' | 'run' | 'two_of_three'

/** A point, or a row of points, that noise alone seldom makes. */
export interface ChartSignal {
  readonly rule: SignalRule
  readonly side: 'above' | 'below'
  /** First day of the period of its first point, and of its last. */
  readonly from: Day
  readonly to: Day
  readonly points: number
}

export interface MeasureChart {
  readonly points: readonly ChartedPoint[]
  readonly stretches: readonly Stretch[]
  readonly signals: readonly ChartSignal[]
}

/**
 * The control chart of a measure over periods that follow each other, oldest first. `rebasedFrom`: first days of new baselines; each
 * begins a stretch with limits of its own, and those before it stay as they were.
 */
export function measureChart(
  kind: 'share' | 'mean',
  evidence: readonly Evidence[],
  rebasedFrom: readonly Day[],
): MeasureChart {
  const charts = cutAt(evidence, rebasedFrom).map((part) => stretchOf(kind, part))
  return {
    points: charts.flatMap(({ points }) => points),
    stretches: charts.map(({ stretch }) => stretch),
    signals: charts.flatMap(({ signals }) => signals),
  }
}

function cutAt(evidence: readonly Evidence[], days: readonly Day[]): Evidence[][] {
  const parts: Evidence[][] = []
  let steps = days.toSorted()
  for (const one of evidence) {
    const due = steps.filter((day) => day <= one.period.start)
    if (parts.length === 0 || due.length > 0) parts.push([])
    steps = steps.filter((day) => day > one.period.start)
    parts.at(-1)?.push(one)
  }
  return parts
}

interface StretchChart {
  readonly points: readonly ChartedPoint[]
  readonly stretch: Stretch
  readonly signals: readonly ChartSignal[]
}

type Shown = Evidence & { readonly shown: NonNullable<Evidence['shown']> }

function stretchOf(kind: 'share' | 'mean', part: readonly Evidence[]): StretchChart {
  const shown = part.filter((one): one is Shown => one.shown !== undefined)
  const { state, limits } = limitsOf(kind, shown)
  const byStart = new Map(shown.map(({ period }, at) => [period.start, limits[at]]))
  const relied = state === 'settled' || state === 'unstable'
  return {
    points: part.map((evidence) => ({ evidence, limits: byStart.get(evidence.period.start) })),
    stretch: {
      from: part[0]?.period.start ?? '',
      state,
      points: shown.length,
      baseline: Math.min(shown.length, BASELINE),
      centre: limits[0]?.centre,
    },
    signals: relied ? signalsOf(shown, limits) : [],
  }
}

function limitsOf(
  kind: 'share' | 'mean',
  shown: readonly Shown[],
): { readonly state: StretchState; readonly limits: readonly Limits[] } {
  const found = kind === 'share' ? shareLimits(shown) : meanLimits(shown)
  if ('refused' in found) return { state: found.refused, limits: [] }
  const { limits } = found
  if (limits.every(({ low, high }) => high - low < NO_WIDTH)) return { state: 'no_variation', limits: [] }
  if (shown.length < BASELINE) return { state: 'provisional', limits }
  const baseline = chartPoints(shown, limits).slice(0, BASELINE)
  return { state: isUnstable(baseline) ? 'unstable' : 'settled', limits }
}

/** Limits nearer to each other are one: equal shares of different numbers of answers differ by a rounding. */
const NO_WIDTH = 1e-9

type Found = { readonly limits: readonly Limits[] } | { readonly refused: 'too_few' | 'no_variation' }

function meanLimits(shown: readonly Shown[]): Found {
  const found = xmrLimits(shown.map((one) => one.shown.estimate))
  if (!found.ok && found.reason !== 'short_baseline') return { refused: 'too_few' }
  const { centre, low, high } = found.ok ? found : found.provisional
  return { limits: shown.map(() => ({ centre, low, high })) }
}

function shareLimits(shown: readonly Shown[]): Found {
  const found = laneyLimits(shown.map(({ counts }) => counts ?? { k: 0, n: 0 }))
  if (!found.ok && found.reason !== 'short_baseline')
    return { refused: found.reason === 'no_variation' ? 'no_variation' : 'too_few' }
  const { centre, low, high } = found.ok ? found : found.provisional
  return {
    limits: shown.map((_, at) => ({ centre, low: low[at] ?? centre, high: high[at] ?? centre })),
  }
}

function chartPoints(shown: readonly Shown[], limits: readonly Limits[]): ChartPoint[] {
  return shown.flatMap((one, at) => {
    const bounds = limits[at]
    return bounds === undefined ? [] : [{ value: one.shown.estimate, ...bounds }]
  })
}

function signalsOf(shown: readonly Shown[], limits: readonly Limits[]): ChartSignal[] {
  const points = chartPoints(shown, limits)
  const { beyond, run, twoOfThree } = chartSignals(points)
  const signal = (rule: SignalRule, from: number, to: number): ChartSignal => ({
    rule,
    side: (points[to]?.value ?? 0) > (points[to]?.centre ?? 0) ? 'above' : 'below',
    from: shown[from]?.period.start ?? '',
    to: shown[to]?.period.start ?? '',
    points: to - from + 1,
  })
  // A point beyond the limits says more than that it is one of two far ones.
  const far = twoOfThree.filter((at) => !beyond.includes(at))
  return [
    ...beyond.map((at) => signal('beyond', at, at)),
    ...runsOf(run).map(({ from, to }) => signal('run', from, to)),
    ...far.map((at) => signal('two_of_three', at, at)),
  ].toSorted((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0))
}

const RUN = 8

/** Every further point of a run ends eight again: told once, from its first point to its last. */
function runsOf(ends: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const end of ends) {
    const last = runs.at(-1)
    if (last?.to === end - 1) last.to = end
    else runs.push({ from: end + 1 - RUN, to: end })
  }
  return runs
}
