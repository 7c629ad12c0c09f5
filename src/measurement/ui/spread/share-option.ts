import type { CustomSeriesOption } from 'echarts/charts'
import type { EtalaseChartOption } from '../../../platform/ui/charts/chart-option.ts'
import type { ChartInk } from '../../../platform/ui/charts/echarts-theme.ts'

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>

interface Span {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** One row of shares: what it is called, its share, and the same before. */
export interface ShareRow extends Span {
  readonly label: string
  /** What is told of it where one points. */
  readonly told: string
  readonly early: boolean
  readonly before: Span | null
}

/** Pixels a row needs. */
export const rowHeight = 44

/** Shares below each other, each a bar with its interval, and what it was before as a hollow dot. The first row is on top. */
export function shareOption(rows: readonly ShareRow[], write: (share: number) => string): EtalaseChartOption {
  return (ink) => ({
    grid: { left: 8, right: 24, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      // Few enough for the narrowest screen.
      axisLabel: { formatter: write, customValues: [0, 0.5, 1] },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLabel: { width: 130, overflow: 'break', lineHeight: 16, interval: 0 },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (points: readonly { readonly dataIndex: number }[]) =>
        rows[points[0]?.dataIndex ?? -1]?.told ?? '',
    },
    series: [
      {
        type: 'custom',
        renderItem: drawRow(rows, ink),
        data: rows.map(({ share, low, high }, at) => [share, at, low, high]),
        encode: { x: [0, 2, 3], y: 1 },
      },
    ],
  })
}

function drawRow(rows: readonly ShareRow[], ink: ChartInk): RenderItem {
  return ({ dataIndex }, api) => {
    const row = rows[dataIndex]
    if (row === undefined) return null
    const at = (share: number): number => api.coord([share, dataIndex])[0] ?? 0
    const middle = api.coord([0, dataIndex])[1] ?? 0
    const y = row.before === null ? middle : middle - 5
    const bar = (
      low: number,
      high: number,
      height: number,
      line: number,
      opacity: number,
      stroke: string,
    ) => ({
      type: 'line' as const,
      shape: { x1: at(low), x2: at(high), y1: height, y2: height },
      style: {
        stroke,
        lineWidth: line,
        opacity,
        lineCap: line > 10 ? ('butt' as const) : ('round' as const),
      },
    })
    const dot = (share: number, height: number, hollow: boolean, colour: string) => ({
      type: 'circle' as const,
      shape: { cx: at(share), cy: height, r: hollow ? 4 : 5 },
      style: hollow
        ? { fill: ink.surface, stroke: colour, lineWidth: 2 }
        : { fill: colour, stroke: ink.surface, lineWidth: 1 },
    })
    return {
      type: 'group',
      children: [
        bar(0, row.share, y, 14, 0.18, ink.brand),
        bar(row.low, row.high, y, 5, 0.5, ink.brand),
        dot(row.share, y, row.early, ink.brand),
        ...(row.before === null
          ? []
          : [
              bar(row.before.low, row.before.high, middle + 9, 2, 1, ink.quiet),
              dot(row.before.share, middle + 9, true, ink.quiet),
            ]),
      ],
    }
  }
}
