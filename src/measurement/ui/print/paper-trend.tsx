import { lazy, Suspense, useMemo } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MeasureName, Scorecard } from '../../contract.ts'
import { periodOnAxis } from '../../../platform/ui/period/period-words.ts'
import { findingMessages } from '../scorecard/finding-messages.ts'
import { findingTitle } from '../scorecard/finding-words.ts'
import { trendOption } from '../scorecard/trend-option.ts'
import { useTrendScale } from '../scorecard/trend-words.ts'
import classes from './print.module.css'

const PaperChart = lazy(async () => ({
  default: (await import('../../../platform/ui/charts/paper-chart.tsx')).PaperChart,
}))

/** As wide as the sheet: 182 mm. */
const width = 688
const height = 210

interface PaperTrendProps {
  readonly trend: Scorecard['trend']
  readonly measure: MeasureName
  /** What is measured, in words. */
  readonly subtitle: string
}

/** A measure over the periods of its trend, on paper. */
export function PaperTrend({ trend, measure, subtitle }: PaperTrendProps) {
  const finding = useText(findingMessages)
  const { language } = useFormat()
  const scale = useTrendScale(measure, trend)
  const title = findingTitle(trend, measure, { write: finding, language })
  const option = useMemo(
    () =>
      trendOption(
        trend.map(({ period, measures }, place) => ({
          label: periodOnAxis(period, place === 0, language),
          told: '',
          figure: measures[measure],
        })),
        scale,
      ),
    [trend, measure, language, scale],
  )
  return (
    <section>
      <h3>{title}</h3>
      <p className={classes['quiet']}>{subtitle}</p>
      <Suspense fallback={<div style={{ width, height }} />}>
        <PaperChart option={option} width={width} height={height} description={`${subtitle}. ${title}`} />
      </Suspense>
    </section>
  )
}
