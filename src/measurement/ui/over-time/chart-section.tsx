import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ChartMeasure } from '../../contract/over-time.ts'
import classes from '../scorecard/scorecard.module.css'
import { Absent } from '../scorecard/absent.tsx'
import { Baselines } from './baselines.tsx'
import { ChartAnswer } from './chart-answer.tsx'
import { chartMessages } from './chart-messages.ts'
import { ControlChart } from './control-chart.tsx'
import { useChart, type Looked } from './use-chart.ts'

interface ChartSectionProps {
  readonly of: Looked
  readonly measure: ChartMeasure
}

/** What a control chart says in words, and the chart right below. */
export function ChartSection({ of, measure }: ChartSectionProps) {
  const t = useText(chartMessages)
  const chart = useChart(of, measure)
  return (
    <Answered of={chart} shape="chart">
      {(view) => (
        <div className={classes['body']} aria-busy={chart.isPlaceholderData}>
          <ChartAnswer chart={view} />
          {view.chart.length > 0 ? (
            <ControlChart chart={view} subject={of.name} />
          ) : (
            <Absent title={t('finding.none')} why={t('none.why')} />
          )}
          <Baselines chart={view} />
        </div>
      )}
    </Answered>
  )
}
