import type { EChartsCoreOption } from 'echarts/core'
import type { ChartInk } from './echarts-theme.ts'

/** What a chart draws; a function where it needs the colours of the scheme. Tooltips are drawn, never HTML. */
export type EtalaseChartOption = EChartsCoreOption | ((ink: ChartInk) => EChartsCoreOption)

/** The same content as a table. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}
