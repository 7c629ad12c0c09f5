import type { EtalaseChartOption } from '../../../platform/ui/charts/chart-option.ts'
import type { ChartInk } from '../../../platform/ui/charts/echarts-theme.ts'
import type { MeasureChartView } from '../../contract/over-time.ts'

/** What of a chart is in words already. */
export interface ChartWords {
  readonly labels: readonly string[]
  /** What is told of a point where one points at it. */
  readonly told: readonly string[]
  /** Beside a signal, by the first day of its period. */
  readonly marks: ReadonlyMap<string, string>
  readonly rebased: string
  readonly baseline: string
  readonly write: (value: number) => string
}

type Points = MeasureChartView['chart']

/** A control chart: points joined where they follow each other, centre and limits by stretch, signals as diamonds with their rule. */
export function controlChartOption(
  chart: MeasureChartView,
  scale: readonly [number, number],
  words: ChartWords,
): EtalaseChartOption {
  return (ink) => ({
    grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: words.labels,
      axisLabel: { hideOverlap: true, interval: 'auto', lineHeight: 17 },
    },
    yAxis: { type: 'value', min: scale[0], max: scale[1], axisLabel: { formatter: words.write } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line' },
      confine: true,
      formatter: (points: readonly { readonly dataIndex: number }[]) =>
        words.told[points[0]?.dataIndex ?? -1] ?? '',
    },
    series: [
      ...stretchesOf(chart).flatMap((stretch) => limitLines(chart.chart, stretch, scale, ink)),
      valueLine(chart, words, ink),
      signalMarks(chart, words, ink),
    ],
  })
}

interface Placed {
  /** Positions of its first point and behind its last. */
  readonly from: number
  readonly until: number
  readonly provisional: boolean
  /** The position of the last point that the limits rest on. */
  readonly lastOfBaseline: number
  readonly rebased: boolean
}

function stretchesOf({ chart, stretches }: MeasureChartView): Placed[] {
  const at = (day: string) => {
    const found = chart.findIndex(({ period }) => period.start >= day)
    return found === -1 ? chart.length : found
  }
  return stretches.map(({ from, state, baseline }, index) => {
    const next = stretches[index + 1]
    const until = next === undefined ? chart.length : at(next.from)
    const isBase = (chart[0]?.period.start ?? '') <= from
    const shown = chart.flatMap(({ figure }, place) =>
      place >= at(from) && place < until && 'estimate' in figure ? [place] : [],
    )
    return {
      from: at(from),
      until,
      provisional: state === 'provisional',
      lastOfBaseline: isBase ? (shown[baseline - 1] ?? -1) : -1,
      rebased: index > 0 && isBase,
    }
  })
}

function limitLines(
  points: Points,
  { from, until, provisional }: Placed,
  [least, most]: readonly [number, number],
  ink: ChartInk,
): object[] {
  const within = (part: 'centre' | 'low' | 'high') =>
    points.map(({ limits }, at) =>
      limits !== null && at >= from && at < until ? Math.min(most, Math.max(least, limits[part])) : null,
    )
  const line = { type: 'line', symbol: 'none', connectNulls: true, silent: true, z: 1 }
  return [
    { ...line, data: within('centre'), lineStyle: { color: ink.quiet, width: 1 } },
    ...(['low', 'high'] as const).map((part) => ({
      ...line,
      step: 'middle',
      data: within(part),
      // Dots far enough from each other not to be taken for a line.
      lineStyle: { color: ink.quiet, width: 1.5, type: provisional ? [1.5, 4] : 'dashed' },
    })),
  ]
}

function valueLine(chart: MeasureChartView, words: ChartWords, ink: ChartInk): object {
  const { chart: points } = chart
  const size = points.length > 80 ? 4 : points.length > 40 ? 6 : 8
  const stretches = stretchesOf(chart)
  return {
    type: 'line',
    connectNulls: false,
    showAllSymbol: true,
    z: 2,
    lineStyle: { color: ink.brand, width: points.length > 80 ? 1 : 1.5, opacity: 0.6 },
    data: points.map(({ figure }) => ({
      value: 'estimate' in figure ? figure.estimate : null,
      symbol: 'circle',
      symbolSize: size,
      itemStyle:
        figure.state === 'early'
          ? { color: ink.surface, borderColor: ink.brand, borderWidth: 1.5 }
          : { color: ink.brand },
    })),
    markArea: {
      silent: true,
      itemStyle: { color: ink.line, opacity: 0.45 },
      label: {
        color: ink.quiet,
        fontSize: 13,
        // From its left edge, so that a short baseline does not push it over the axis.
        position: 'insideBottomLeft',
        backgroundColor: ink.surface,
        padding: [1, 4],
        borderRadius: 3,
      },
      data: stretches
        .filter(({ lastOfBaseline, from }) => lastOfBaseline > from)
        .map(({ from, lastOfBaseline }) => [
          { name: words.baseline, xAxis: from },
          { xAxis: lastOfBaseline },
        ]),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: ink.text, width: 1.5, type: 'solid' },
      label: { color: ink.text, fontSize: 13, formatter: words.rebased, position: 'end' },
      data: stretches.filter(({ rebased }) => rebased).map(({ from }) => ({ xAxis: from })),
    },
  }
}

function signalMarks({ chart, signals }: MeasureChartView, words: ChartWords, ink: ChartInk): object {
  const starts = new Set(signals.map(({ to }) => to))
  return {
    type: 'scatter',
    z: 3,
    data: chart.flatMap(({ period, figure, limits }, at) =>
      starts.has(period.start) && 'estimate' in figure
        ? [
            {
              value: [at, figure.estimate],
              label: {
                position: figure.estimate < (limits?.centre ?? 0) ? 'bottom' : 'top',
                // Beside the right edge there is room on its left only.
                ...(at > chart.length * 0.9 && { align: 'right' }),
              },
              name: words.marks.get(period.start) ?? '',
            },
          ]
        : [],
    ),
    symbol: 'diamond',
    symbolSize: 15,
    itemStyle: { color: ink.surface, borderColor: ink.signal, borderWidth: 3 },
    label: {
      show: true,
      formatter: '{b}',
      color: ink.text,
      fontSize: 13,
      distance: 6,
      // So that it can be read over a line.
      backgroundColor: ink.surface,
      padding: [0, 2],
    },
    labelLayout: { hideOverlap: true },
    silent: true,
  }
}
