import { useMemo } from 'react'
import type { Formats } from '../../../platform/ui/formats/formats.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText, type Text } from '../../../platform/ui/text/use-text.ts'
import type { ChangeView, ChartSignalView, MeasureChartView } from '../../contract/over-time.ts'
import { periodInSentence } from '../../../platform/ui/period/period-words.ts'
import { measureUnits } from '../scorecard/measure-kinds.ts'
import { chartMessages } from './chart-messages.ts'

type Compared = Extract<ChangeView, { readonly state: 'compared' }>

/** What a chart is told with: a component's `t` and formats, or a test's. */
export interface ChartWriter {
  readonly write: Text<typeof chartMessages>
  readonly formats: Pick<Formats, 'language' | 'number' | 'percent'>
}

export function useChartWriter(): ChartWriter {
  const write = useText(chartMessages)
  const formats = useFormat()
  return useMemo(() => ({ write, formats }), [write, formats])
}

/** A value of the chart's measure: whole percent, or a mean with two digits. */
export function valueWords({ measure }: Pick<MeasureChartView, 'measure'>, { formats }: ChartWriter) {
  const share = measureUnits[measure] === 'share'
  return (value: number): string => (share ? formats.percent(value) : formats.number(value, 2))
}

/** The same beside limits, which a point may miss by less than a whole percent. */
function fineWords(chart: Pick<MeasureChartView, 'measure'>, writer: ChartWriter) {
  const share = measureUnits[chart.measure] === 'share'
  return share ? (value: number) => writer.formats.percent(value, 1) : valueWords(chart, writer)
}

/** A difference with its sign, in percentage points or points of the mean. */
function differenceWords({ measure }: Pick<MeasureChartView, 'measure'>, { formats }: ChartWriter) {
  const share = measureUnits[measure] === 'share'
  return (value: number): string => {
    const size = share ? formats.number(Math.abs(value) * 100) : formats.number(Math.abs(value), 2)
    if (Number(size.replaceAll(/\D/g, '')) === 0) return size
    return `${value < 0 ? '−' : '+'}${size}`
  }
}

/** What somebody asks who sees the change: why it fell, why it rose, whether it changed. */
export function questionOf(chart: MeasureChartView, writer: ChartWriter): string {
  return writer.write(`answer.${chart.change.state === 'compared' ? directionOf(chart.change) : 'same'}`)
}

/** Whether the last change is signal or noise, in one or two sentences with their numbers. */
export function changeWords(chart: MeasureChartView, writer: ChartWriter): string {
  const { change, period } = chart
  const { write, formats } = writer
  const name = periodInSentence(period, formats.language)
  if (change.state === 'unsaid') return capital(write(`unsaid.${change.reason}`, { period: name }))
  const words = valueWords(chart, writer)
  const signed = differenceWords(chart, writer)
  const direction = directionOf(change)
  const told = {
    period: period.running ? write('change.running', { period: name }) : name,
    before: periodInSentence(change.before, formats.language),
    was: words(change.was),
    is: words(change.is),
    n: formats.number(change.n),
    nBefore: formats.number(change.nBefore),
    by: byWords(chart, change, writer),
  }
  const kind = measureUnits[chart.measure] === 'share' ? 'share' : 'mean'
  const first = write(direction === 'same' ? 'change.same' : `change.${direction}.${kind}`, told)
  const between = { low: signed(change.low), high: signed(change.high) }
  return `${capital(first)} ${write(verdictKey(chart, change), between)}`
}

type VerdictKey = 'verdict.noise.same' | 'verdict.usual' | `verdict.${Compared['verdict']}`

function verdictKey(chart: MeasureChartView, change: Compared): VerdictKey {
  const { verdict } = change
  if (verdict === 'noise' && directionOf(change) === 'same') return 'verdict.noise.same'
  // A difference beyond chance among answers is no signal where the process has always swung that far.
  return verdict === 'signal' && isUsual(chart) ? 'verdict.usual' : `verdict.${verdict}`
}

/** Whether all points of the period that the page is about lie within limits that hold. */
function isUsual(chart: MeasureChartView): boolean {
  const { period, stretches } = chart
  const own = chart.chart.filter(
    ({ period: { start }, figure, limits }) =>
      start >= period.start && 'estimate' in figure && limits !== null,
  )
  return own.length > 0 && stretches.at(-1)?.state === 'settled' && !isSignalled(chart)
}

/** Whether a signal of the chart ends within the period that the page is about. */
function isSignalled({ period, signals }: MeasureChartView): boolean {
  return signals.some(({ to }) => to >= period.start)
}

/** The last change of a share in one line, for where its reasons stand elsewhere; undefined where nothing can be compared. */
export function briefWords(chart: MeasureChartView, writer: ChartWriter): string | undefined {
  const { change } = chart
  if (change.state === 'unsaid') return undefined
  const { write, formats } = writer
  const direction = directionOf(change)
  const before = periodInSentence(change.before, formats.language)
  if (direction === 'same') return write('brief.same', { before })
  const verdict = write(
    change.verdict === 'signal' && isUsual(chart) ? 'brief.usual' : `brief.${change.verdict}`,
  )
  return write(`brief.${direction}`, { by: byWords(chart, change, writer), before, verdict })
}

/** As it is read off the figures: a change that rounds away is none. */
function directionOf(change: Compared): 'fell' | 'rose' | 'same' {
  const by = readOff(change)
  if (by === 0) return 'same'
  return by < 0 ? 'fell' : 'rose'
}

/** In hundredths: percentage points of a share, hundredths of a mean. */
function readOff({ was, is }: Compared): number {
  return Math.round(is * 100) - Math.round(was * 100)
}

/** Whole percentage points, which a sentence counts; a difference of means as it is written. */
function byWords(chart: MeasureChartView, change: Compared, { formats }: ChartWriter): string | number {
  const by = Math.abs(readOff(change))
  return measureUnits[chart.measure] === 'share' ? by : formats.number(by / 100, 2)
}

/** The last point beside its limits; undefined where no point has a value or no limits are drawn. */
export function lastPointWords(chart: MeasureChartView, writer: ChartWriter): string | undefined {
  const { write, formats } = writer
  const last = chart.chart.findLast(({ figure }) => 'estimate' in figure)
  if (last === undefined || last.limits === null || !('estimate' in last.figure)) return undefined
  const { low, high } = last.limits
  const { estimate } = last.figure
  const words = fineWords(chart, writer)
  const [from, to] = scaleOf(chart)
  const told = {
    period: periodInSentence(last.period, formats.language),
    value: words(estimate),
    low: words(Math.max(from, low)),
    high: words(Math.min(to, high)),
  }
  if (chart.stretches.at(-1)?.state === 'provisional') {
    const where = write(estimate < low || estimate > high ? 'where.outside' : 'where.within')
    return write('last.provisional', { ...told, where })
  }
  const signal = lastSignal(chart)
  if (signal === undefined) return write('last.within', told)
  return write('last.signal', { ...told, rule: ruleWords(signal, writer) })
}

/** The signal that the last point with a value is, or ends. */
function lastSignal({ chart, signals }: MeasureChartView): ChartSignalView | undefined {
  const last = chart.findLast(({ figure }) => 'estimate' in figure)
  return last && signals.find(({ to }) => to === last.period.start)
}

/** That nobody needs to look for a cause where all of the change is noise; signals of earlier periods are no part of it. */
export function noCauseWords(chart: MeasureChartView, { write }: ChartWriter): string | undefined {
  if (!isAllNoise(chart)) return undefined
  return write(chart.signals.length > 0 ? 'verdict.noCause.signals' : 'verdict.noCause')
}

/** Whether neither the change, nor a point of the period, nor the last point is more than noise. */
export function isAllNoise(chart: MeasureChartView): boolean {
  const { change } = chart
  if (change.state !== 'compared' || change.verdict !== 'noise') return false
  return !isSignalled(chart) && lastSignal(chart) === undefined && !isLastOutside(chart)
}

/** Whether the last point lies beyond its limits, though they may be too provisional to call it a signal. */
function isLastOutside({ chart }: MeasureChartView): boolean {
  const last = chart.findLast(({ figure }) => 'estimate' in figure)
  if (last === undefined || last.limits === null || !('estimate' in last.figure)) return false
  return last.figure.estimate < last.limits.low || last.figure.estimate > last.limits.high
}

/** Where the scale of a measure begins and ends; limits beyond it are drawn at its end. */
export function scaleOf({ measure }: Pick<MeasureChartView, 'measure'>): readonly [number, number] {
  return measureUnits[measure] === 'share' ? [0, 1] : [1, 5]
}

/** A signal with its date: "Minggu 12–18 Mei 2026: di luar batas atas". */
export function signalWords(chart: MeasureChartView, signal: ChartSignalView, writer: ChartWriter): string {
  const { write, formats } = writer
  const name = (start: string) => periodInSentence({ kind: chart.points, start }, formats.language)
  const rule = ruleWords(signal, writer)
  return capital(
    signal.from === signal.to
      ? `${name(signal.to)}: ${rule}`
      : write('signals.through', { from: name(signal.from), to: name(signal.to), rule }),
  )
}

function ruleWords({ rule, side, points }: ChartSignalView, { write, formats }: ChartWriter): string {
  if (rule === 'run') return write(`rule.run.${side}`, { n: formats.number(points) })
  return write(`rule.${rule}.${side}`)
}

/** The title of a chart: its signals, or why it cannot have any yet. */
export function chartFinding(chart: MeasureChartView, { write, formats }: ChartWriter): string {
  const last = chart.stretches.at(-1)
  const signal = chart.signals.at(-1)
  if (last === undefined) return write('finding.none')
  if (signal !== undefined) {
    const period = periodInSentence({ kind: chart.points, start: signal.to }, formats.language)
    return write('finding.signals', { n: chart.signals.length, period })
  }
  if (last.state === 'settled' || last.state === 'unstable') return write('finding.noise')
  return write(`finding.${last.state}`)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
