import type { CustomSeriesOption } from 'echarts/charts'
import type { EtalaseChartOption } from '../../../platform/ui/charts/chart-option.ts'
import type { ChartInk } from '../../../platform/ui/charts/echarts-theme.ts'
import type { Figure } from '../../contract.ts'

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>
type Drawing = ReturnType<RenderItem>
type Api = Parameters<RenderItem>[1]

/** What is drawn of a trend: one column a period. */
export interface TrendColumn {
  /** Below the axis. */
  readonly label: string
  /** What is told of it where one points. */
  readonly told: string
  readonly figure: Figure
}

export interface TrendScale {
  readonly from: number
  readonly to: number | undefined
  /** What the numbers of figures are divided by, such as 60 for hours. */
  readonly per: number
  readonly write: (value: number) => string
}

/** The interval plot of a trend: dot and bar, hollow while early, hatching where hidden. */
export function trendOption(columns: readonly TrendColumn[], scale: TrendScale): EtalaseChartOption {
  return (ink) => ({
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: columns.map(({ label }) => label),
      axisLabel: { hideOverlap: true, interval: 'auto', lineHeight: 17 },
    },
    yAxis: {
      type: 'value',
      min: scale.from,
      ...(scale.to !== undefined && { max: scale.to }),
      axisLabel: { formatter: scale.write },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (points: readonly { readonly dataIndex: number }[]) =>
        columns[points[0]?.dataIndex ?? -1]?.told ?? '',
    },
    series: [
      {
        type: 'custom',
        renderItem: drawColumn(columns, scale, ink),
        // The limits stand in the data too, so that the axis reaches as far as the longest interval.
        data: columns.map(({ figure }, place) => [place, ...heights(figure, scale)]),
        encode: { x: 0, y: [1, 2, 3] },
      },
    ],
  })
}

function heights(figure: Figure, scale: TrendScale): readonly (number | null)[] {
  if (!('estimate' in figure)) return [null, null, null]
  const { estimate, low, high } = figure
  return [estimate, low, high].map((value) => (value === null ? null : clip(value / scale.per, scale)))
}

function drawColumn(columns: readonly TrendColumn[], scale: TrendScale, ink: ChartInk): RenderItem {
  return (place, api) => {
    const index = place.dataIndex
    const figure = columns[index]?.figure
    if (figure === undefined || figure.state === 'none') return null
    if (figure.state === 'hidden') return hatching(place, api, index, ink)
    const point = (value: number): number[] => api.coord([index, clip(value / scale.per, scale)])
    const [x = 0, y = 0] = point(figure.estimate)
    const dot = {
      type: 'circle' as const,
      shape: { cx: x, cy: y, r: 5 },
      style:
        figure.state === 'early'
          ? { fill: ink.surface, stroke: ink.brand, lineWidth: 2 }
          : { fill: ink.brand, stroke: ink.surface, lineWidth: 1 },
    }
    if (figure.low === null || figure.high === null) return dot
    const bar = {
      type: 'line' as const,
      shape: { x1: x, x2: x, y1: point(figure.low)[1] ?? y, y2: point(figure.high)[1] ?? y },
      style: { stroke: ink.brand, lineWidth: 5, lineCap: 'round' as const, opacity: 0.45 },
    }
    return { type: 'group', children: [bar, dot] }
  }
}

/** Only the part of an interval inside of the scale is drawn. */
function clip(value: number, { from, to }: TrendScale): number {
  return Math.max(from, to === undefined ? value : Math.min(to, value))
}

function hatching(place: Parameters<RenderItem>[0], api: Api, index: number, ink: ChartInk): Drawing {
  const area = place.coordSys as unknown as { readonly y: number; readonly height: number }
  const size = api.size?.([1, 0])
  const width = Math.min(28, (Array.isArray(size) ? (size[0] ?? 20) : 20) * 0.6)
  const left = (api.coord([index, 0])[0] ?? 0) - width / 2
  const lines = []
  for (let below = width; below <= area.height; below += 7) {
    lines.push({
      type: 'line' as const,
      shape: { x1: left, y1: area.y + below, x2: left + width, y2: area.y + below - width },
      style: { stroke: ink.quiet, lineWidth: 1, opacity: 0.6 },
    })
  }
  return { type: 'group', children: lines }
}
