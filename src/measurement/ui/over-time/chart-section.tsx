import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ChartMeasure } from '../../contract/over-time.ts'
import { useRead } from '../api.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import classes from '../scorecard/scorecard.module.css'
import { Absent } from '../scorecard/absent.tsx'
import { Baselines } from './baselines.tsx'
import { ChartAnswer } from './chart-answer.tsx'
import { chartMessages } from './chart-messages.ts'
import { ControlChart } from './control-chart.tsx'

/** Whose measures are looked at, and over which period. */
export interface Looked {
  readonly kind: 'unit' | 'service' | 'group'
  readonly id: string
  /** How it is called. */
  readonly name: string
  readonly period: ChosenPeriod
}

interface ChartSectionProps {
  readonly of: Looked
  readonly measure: ChartMeasure
}

/** A measure as a control chart, with what it says in words right below. */
export function ChartSection({ of, measure }: ChartSectionProps) {
  const t = useText(chartMessages)
  const chart = useChart(of, measure)
  return (
    <Answered of={chart} shape="chart">
      {(view) => (
        <div className={classes['body']} aria-busy={chart.isPlaceholderData}>
          {view.chart.length > 0 ? (
            <ControlChart chart={view} subject={of.name} />
          ) : (
            <Absent title={t('finding.none')} why={t('none.why')} />
          )}
          <ChartAnswer chart={view} />
          <Baselines chart={view} />
        </div>
      )}
    </Answered>
  )
}

function useChart({ kind, id, period }: Looked, measure: ChartMeasure) {
  const query = { ...period.query, measure }
  const unit = useRead(
    'GET /scorecards/units/:unitId/chart',
    { params: { unitId: id }, query },
    { keep: true, enabled: kind === 'unit' },
  )
  const service = useRead(
    'GET /scorecards/services/:serviceId/chart',
    { params: { serviceId: id }, query },
    { keep: true, enabled: kind === 'service' },
  )
  const group = useRead(
    'GET /scorecards/groups/:groupId/chart',
    { params: { groupId: id }, query },
    { keep: true, enabled: kind === 'group' },
  )
  return { unit, service, group }[kind]
}
