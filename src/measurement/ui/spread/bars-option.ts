import type { CustomSeriesOption } from 'echarts/charts'
import type { EtalaseChartOption } from '../../../platform/ui/charts/chart-option.ts'
import type { ChartInk } from '../../../platform/ui/charts/echarts-theme.ts'

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>

interface Bar {
  readonly from: number
  readonly to: number
  readonly count: number
  /** What is told of it where one points. */
  readonly told: string
  /** Whether it is set apart by its colour and border. */
  readonly marked?: boolean
}

interface UprightLine {
  readonly at: number
  readonly label: string
  /** Promises are solid, what was measured is dashed. */
  readonly solid: boolean
}

interface BarsScale {
  readonly from: number
  readonly to: number
  /** Where the axis has words, and which. */
  readonly ticks: readonly number[]
  readonly write: (at: number) => string
  readonly name?: string
}

interface Bars {
  readonly bars: readonly Bar[]
  readonly lines: readonly UprightLine[]
  readonly scale: BarsScale
  /** How numbers of requests are written. */
  readonly count: (n: number) => string
  /** A curve over the bars: points from left to right. */
  readonly curve?: readonly (readonly [x: number, y: number])[]
}

/** A histogram with upright lines: limits that were promised, and figures that were measured. */
export function barsOption({ bars, lines, scale, count, curve = [] }: Bars): EtalaseChartOption {
  const ends = [...scale.ticks]
  return (ink) => ({
    grid: {
      left: 8,
      right: 24,
      top: 16 + 17 * lines.length,
      bottom: scale.name === undefined ? 4 : 24,
      containLabel: true,
    },
    xAxis: {
      type: 'value',
      min: scale.from,
      max: scale.to,
      splitLine: { show: false },
      axisLabel: { customValues: ends, formatter: scale.write, hideOverlap: true },
      axisTick: { show: true, customValues: ends, lineStyle: { color: ink.line } },
      ...(scale.name !== undefined && { name: scale.name, nameLocation: 'middle', nameGap: 28 }),
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { formatter: count } },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.told ?? '',
    },
    series: [
      {
        type: 'custom',
        renderItem: drawBar(bars, ink),
        data: bars.map(({ from, to, count }) => [from, to, count]),
        encode: { x: [0, 1], y: 2 },
        markLine: uprightLines(lines, ink),
      },
      {
        type: 'line',
        data: curve.map(([x, y]) => [x, Math.max(0, y)]),
        symbol: 'none',
        smooth: 0.3,
        silent: true,
        lineStyle: { color: ink.text, width: 1.5, type: 'dashed' },
      },
    ],
  })
}

/** Their labels stand above each other, so that lines that are close can still be told apart. */
function uprightLines(lines: readonly UprightLine[], ink: ChartInk): object {
  return {
    silent: true,
    symbol: 'none',
    data: lines.map(({ at, label, solid }, place) => ({
      xAxis: at,
      lineStyle: { color: ink.text, width: solid ? 2 : 1.5, type: solid ? 'solid' : 'dotted' },
      label: {
        formatter: label,
        color: ink.text,
        fontSize: 13,
        position: 'end',
        distance: 2 + 17 * place,
      },
    })),
  }
}

function drawBar(bars: readonly Bar[], ink: ChartInk): RenderItem {
  return ({ dataIndex }, api) => {
    const bar = bars[dataIndex]
    if (bar === undefined || bar.count === 0) return null
    const [left = 0, top = 0] = api.coord([bar.from, bar.count])
    const [right = 0, bottom = 0] = api.coord([bar.to, 0])
    const style = bar.marked
      ? { fill: ink.signal, stroke: ink.text, lineWidth: 1.5 }
      : { fill: ink.brand, opacity: 0.65 }
    return {
      type: 'rect',
      shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: bottom - top },
      style,
    }
  }
}
