import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useRead } from '../api.ts'
import type { Looked } from '../over-time/chart-section.tsx'
import classes from '../scorecard/scorecard.module.css'
import { AnswersChart, ReasonsChart } from './answers-charts.tsx'
import { BunchingChart, TimesChart } from './times-charts.tsx'

/** How answers, reasons and working times spread in the period. */
export function SpreadSection({ of }: { readonly of: Looked }) {
  const spread = useSpread(of)
  return (
    <Answered of={spread} shape="chart">
      {(view) => (
        <div className={classes['pair']} aria-busy={spread.isPlaceholderData}>
          <AnswersChart spread={view} subject={of.name} />
          <ReasonsChart spread={view} subject={of.name} />
          <TimesChart spread={view} subject={of.name} />
          <BunchingChart spread={view} subject={of.name} />
        </div>
      )}
    </Answered>
  )
}

function useSpread({ kind, id, period: { query } }: Looked) {
  const unit = useRead(
    'GET /scorecards/units/:unitId/spread',
    { params: { unitId: id }, query },
    { keep: true, enabled: kind === 'unit' },
  )
  const service = useRead(
    'GET /scorecards/services/:serviceId/spread',
    { params: { serviceId: id }, query },
    { keep: true, enabled: kind === 'service' },
  )
  const group = useRead(
    'GET /scorecards/groups/:groupId/spread',
    { params: { groupId: id }, query },
    { keep: true, enabled: kind === 'group' },
  )
  return { unit, service, group }[kind]
}
