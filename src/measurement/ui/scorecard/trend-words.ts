import { useCallback, useMemo } from 'react'
import type { ChartTable } from '../../../platform/ui/charts/chart-option.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useFigureWords } from '../../../platform/ui/parts/figure.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { periodName } from '../../../platform/ui/period/period-words.ts'
import type { Figure, MeasureName, Scorecard } from '../../contract.ts'
import { measureUnits, peopleMeasures } from './measure-kinds.ts'
import { trendMessages } from './trend-messages.ts'
import type { TrendScale } from './trend-option.ts'

/** The scale of a trend, and its unit in words where the axis alone does not say it. */
export function useTrendScale(
  measure: MeasureName,
  trend: Scorecard['trend'],
): TrendScale & { readonly unit?: string } {
  const t = useText(trendMessages)
  const { number, percent } = useFormat()
  return useMemo(() => {
    const unit = measureUnits[measure]
    if (unit === 'share') return { from: 0, to: 1, per: 1, write: (share) => percent(share) }
    if (unit === 'mean') return { from: 1, to: 5, per: 1, write: (mean) => number(mean) }
    const hours = longest(measure, trend) >= 120
    return {
      from: 0,
      to: undefined,
      per: hours ? 60 : 1,
      write: (time) => number(time, Number.isInteger(time) ? 0 : 1),
      unit: t(hours ? 'hours' : 'minutes'),
    }
  }, [measure, trend, t, number, percent])
}

function longest(measure: MeasureName, trend: Scorecard['trend']): number {
  const ends = trend.map(({ measures }) => {
    const figure = measures[measure]
    return 'estimate' in figure ? (figure.high ?? figure.estimate) : 0
  })
  return Math.max(0, ...ends)
}

/** A figure in one line: value, interval, n, and what is to be said of it. */
export function useFigureLine(measure: MeasureName): (figure: Figure) => string {
  const t = useText(trendMessages)
  const unit = measureUnits[measure]
  const write = useFigureWords(unit)
  const { language, number } = useFormat()
  return useCallback(
    (figure) => {
      if (!('estimate' in figure)) return t(`state.${figure.state}`)
      const { estimate, low, high, n, state, reason } = figure
      const between = low !== null && high !== null ? ` (${write(low)} – ${write(high)})` : ''
      const note = reason ?? (state === 'early' ? state : undefined)
      return `${write(estimate)}${between} · ${t('n', { n: number(n) })}${note === undefined ? '' : `\n${t(`state.${note}`)}`}`
    },
    // eslint-disable-next-line react/exhaustive-deps -- the writer changes with unit and language only
    [t, unit, language, number],
  )
}

/** A period by its name, and whether it still runs. */
export function usePeriodLabel(): (period: Scorecard['period']) => string {
  const t = useText(trendMessages)
  const { language } = useFormat()
  return useCallback(
    (period) => `${periodName(period, language)}${period.running ? ` (${t('running')})` : ''}`,
    [t, language],
  )
}

const nothing = '–'

/** The same trend as a table. */
export function useTrendTable(trend: Scorecard['trend'], measure: MeasureName): ChartTable {
  const t = useText(trendMessages)
  const label = usePeriodLabel()
  const write = useFigureWords(measureUnits[measure])
  const { number } = useFormat()
  const people = peopleMeasures.has(measure)
  const limit = (value: number | null): string => (value === null ? nothing : write(value))
  const cells = (figure: Figure): string[] => {
    if (!('estimate' in figure))
      return [nothing, nothing, nothing, nothing, nothing, t(`state.${figure.state}`)]
    const { estimate, low, high, n, raters, reason, state } = figure
    const note = reason ?? (state === 'early' ? state : undefined)
    return [
      write(estimate),
      limit(low),
      limit(high),
      number(n),
      number(raters),
      note === undefined ? nothing : t(`state.${note}`),
    ]
  }
  const shown = (_: string, place: number): boolean => people || place !== 5
  const columns = ['period', 'estimate', 'low', 'high', 'n', 'raters', 'state'] as const
  return {
    columns: columns.map((key) => t(`column.${key}`)).filter(shown),
    rows: trend.map(({ period, measures }) => [label(period), ...cells(measures[measure])].filter(shown)),
  }
}
