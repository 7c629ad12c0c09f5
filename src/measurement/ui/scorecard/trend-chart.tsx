import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { Chart } from '../../../platform/ui/charts/chart.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MeasureName, Scorecard } from '../../contract.ts'
import { periodName, periodOnAxis } from '../../../platform/ui/period/period-words.ts'
import { findingMessages } from './finding-messages.ts'
import { findingTitle } from './finding-words.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import { trendMessages } from './trend-messages.ts'
import { trendOption } from './trend-option.ts'
import { useFigureLine, usePeriodLabel, useTrendScale, useTrendTable } from './trend-words.ts'

interface TrendChartProps {
  /** How the unit or service is called. */
  readonly subject: string
  readonly trend: Scorecard['trend']
  readonly measure: MeasureName
}

/** The interval plot of one measure, its title no bolder than the intervals. */
export function TrendChart({ subject, trend, measure }: TrendChartProps) {
  const t = useText(trendMessages)
  const finding = useText(findingMessages)
  const names = useText(scorecardMessages)
  const { language } = useFormat()
  const scale = useTrendScale(measure, trend)
  const line = useFigureLine(measure)
  const label = usePeriodLabel()
  const table = useTrendTable(trend, measure)
  const subtitle = useSubtitle({ trend, measure })
  const option = useMemo(
    () =>
      trendOption(
        trend.map(({ period, measures }, place) => ({
          // Twelve quarters are three years: each label has its own.
          label: periodOnAxis(period, place === 0 || period.kind === 'quarter', language),
          told: `${label(period)}\n${line(measures[measure])}`,
          figure: measures[measure],
        })),
        scale,
      ),
    [trend, measure, language, scale, line, label],
  )
  const last = trend.at(-1)
  const shown = trend.filter(({ measures }) => 'estimate' in measures[measure]).length
  return (
    <Chart
      option={option}
      subject={[subject, names(`measure.${measure}`), ...(last ? [label(last.period)] : [])].join(' · ')}
      finding={findingTitle(trend, measure, { write: finding, language })}
      subtitle={
        <>
          {subtitle}
          {scale.unit !== undefined && ` · ${scale.unit}`}
          <Text span inherit display="block">
            {t('interval')} {finding('why.compared')}
          </Text>
        </>
      }
      table={table}
      description={`${subtitle}. ${t('description', { shown, all: trend.length })}`}
      height={280}
    />
  )
}

/** What is measured, in which periods, from how many. */
function useSubtitle({ trend, measure }: Pick<TrendChartProps, 'trend' | 'measure'>): string {
  const t = useText(trendMessages)
  const names = useText(scorecardMessages)
  const { language, number } = useFormat()
  const last = trend.at(-1)
  if (last === undefined) return names(`measure.${measure}`)
  const figure = last.measures[measure]
  return [
    t(`subtitle.${last.period.kind}`, {
      measure: names(`measure.${measure}`),
      last: periodName(last.period, language),
    }),
    ...('n' in figure ? [t('n', { n: number(figure.n) })] : []),
    ...(last.period.running ? [t('running')] : []),
  ].join(' · ')
}
