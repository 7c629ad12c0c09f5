import { useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { init, use as draw, type ECharts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { EtalaseChartOption } from './chart-option.ts'
import { chartParts } from './echarts-parts.ts'
import { chartInks, chartTheme } from './echarts-theme.ts'

draw([...chartParts, CanvasRenderer])

interface ChartCanvasProps {
  readonly option: EtalaseChartOption
  readonly height: number
  readonly description: string
}

/** Draws with ECharts; in a chunk of its own, so that only pages with charts load it. */
export function ChartCanvas({ option, height, description }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | undefined>(undefined)
  const scheme = useComputedColorScheme('light')
  const still = useReducedMotion()
  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, chartTheme(scheme))
    chart.current = made
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      made.dispose()
      chart.current = undefined
    }
  }, [scheme])
  useEffect(() => {
    const drawn = typeof option === 'function' ? option(chartInks[scheme]) : option
    const tooltip =
      typeof drawn['tooltip'] === 'object' ? { ...drawn['tooltip'], renderMode: 'richText' } : undefined
    chart.current?.setOption(
      { animation: !still, animationDuration: 150, ...drawn, ...(tooltip && { tooltip }) },
      { notMerge: true },
    )
  }, [option, scheme, still])
  return <div ref={place} role="img" aria-label={description} style={{ height, width: '100%' }} />
}
