import { init, use as draw } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { EtalaseChartOption } from './chart-option.ts'
import { chartParts } from './echarts-parts.ts'
import { chartInks, chartTheme } from './echarts-theme.ts'

draw([...chartParts, SVGRenderer])

interface PaperChartProps {
  readonly option: EtalaseChartOption
  /** CSS pixels, of which paper has 96 to an inch. */
  readonly width: number
  readonly height: number
  readonly description: string
}

/** A chart as vectors in the inks of paper, of a fixed size: for pages that are printed. */
export function PaperChart({ option, width, height, description }: PaperChartProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, chartTheme('light'), { renderer: 'svg', width, height })
    const drawn = typeof option === 'function' ? option(chartInks.light) : option
    chart.setOption({ ...drawn, animation: false, tooltip: { show: false } })
    return () => chart.dispose()
  }, [option, width, height])
  return <div ref={place} role="img" aria-label={description} style={{ width, height }} />
}
