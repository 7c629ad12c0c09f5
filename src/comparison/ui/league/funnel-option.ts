import type { EtalaseChartOption } from '../../../platform/ui/charts/chart-option.ts'
import type { ChartInk } from '../../../platform/ui/charts/echarts-theme.ts'
import type { FunnelView } from '../../contract.ts'

/** What is drawn of one unit. */
export interface FunnelDot {
  readonly label: string
  /** What is told of it where one points. */
  readonly told: string
  readonly own: boolean
  readonly point: FunnelView['points'][number]
}

interface FunnelWords {
  readonly x: string
  readonly percent: (share: number) => string
  readonly number: (n: number) => string
}

/** Units by how many answers they have and their share, with the limits between which chance and the usual differences lie. */
export function funnelOption(
  { target, curve }: Pick<FunnelView, 'target' | 'curve'>,
  dots: readonly FunnelDot[],
  words: FunnelWords,
): EtalaseChartOption {
  return (ink) => ({
    grid: { left: 8, right: 24, top: 30, bottom: 34, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: curve.at(-1)?.n ?? 10,
      name: words.x,
      nameLocation: 'middle',
      nameGap: 30,
      axisLabel: { formatter: words.number, hideOverlap: true, showMaxLabel: false },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: words.percent } },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ seriesName, dataIndex }: { seriesName: string; dataIndex: number }) =>
        seriesName === 'units' ? (dots[dataIndex]?.told ?? '') : '',
    },
    series: [
      ...limitLines(curve, ink),
      line(
        'target',
        curve.map(({ n }) => [n, target]),
        { color: ink.quiet, width: 1.5, type: 'solid' },
      ),
      dotsOf(dots, ink),
    ],
  })
}

function limitLines(curve: FunnelView['curve'], ink: ChartInk) {
  const outer = { color: ink.quiet, width: 1.5, type: [8, 5] } as const
  const inner = { color: ink.quiet, width: 1.5, type: [1.5, 4] } as const
  return [
    line(
      'far low',
      curve.map(({ n, far }) => [n, far.low]),
      outer,
    ),
    line(
      'far high',
      curve.map(({ n, far }) => [n, far.high]),
      outer,
    ),
    line(
      'usual low',
      curve.map(({ n, usual }) => [n, usual.low]),
      inner,
    ),
    line(
      'usual high',
      curve.map(({ n, usual }) => [n, usual.high]),
      inner,
    ),
  ]
}

function line(name: string, data: readonly (readonly number[])[], lineStyle: object) {
  return { type: 'line', name, data, lineStyle, symbol: 'none', silent: true, tooltip: { show: false } }
}

/** Beyond the funnel: a ring of the signal, with its name. The own unit has its name, too, and a larger dot. */
function dotsOf(dots: readonly FunnelDot[], ink: ChartInk) {
  return {
    type: 'scatter',
    name: 'units',
    labelLayout: { hideOverlap: true },
    data: dots.map(({ label, own, point: { n, share, beyond } }) => ({
      value: [n, share],
      symbol: beyond === 'within' ? 'circle' : 'diamond',
      symbolSize: (beyond === 'within' ? 9 : 13) + (own ? 4 : 0),
      itemStyle:
        beyond === 'within'
          ? { color: ink.brand, borderColor: ink.surface, borderWidth: 1, opacity: own ? 1 : 0.75 }
          : { color: ink.surface, borderColor: ink.signal, borderWidth: 2.5 },
      label: {
        show: own || beyond !== 'within',
        formatter: label,
        position: 'top',
        color: ink.text,
        fontSize: 13,
        // So that it can be read over dots and lines.
        backgroundColor: ink.surface,
        padding: [0, 2],
      },
    })),
  }
}
