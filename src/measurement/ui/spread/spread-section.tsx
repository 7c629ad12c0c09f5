import { Title } from '@mantine/core'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import type { Looked } from '../over-time/use-chart.ts'
import type { Place } from '../scorecard/places.ts'
import { scorecardMessages } from '../scorecard/scorecard-messages.ts'
import classes from '../scorecard/scorecard.module.css'
import { AnswersChart, ReasonsChart } from './answers-charts.tsx'
import { BunchingChart, TimesChart } from './times-charts.tsx'

/** How answers, reasons and working times spread in the period. */
export function SpreadSection({ of }: { readonly of: Looked }) {
  const t = useText(scorecardMessages)
  const spread = useSpread(of)
  return (
    <div className={`${classes['body']} ${classes['place']}`} id={'spread' satisfies Place}>
      <Title order={2}>{t(of.kind === 'touchpoint' ? 'place.answers' : 'place.spread')}</Title>
      <Answered of={spread} shape="chart">
        {(view) => (
          <div className={classes['pair']} aria-busy={spread.isPlaceholderData}>
            <AnswersChart spread={view} subject={of.name} />
            <ReasonsChart spread={view} subject={of.name} />
            {of.kind !== 'touchpoint' && (
              <>
                <TimesChart spread={view} subject={of.name} />
                <BunchingChart spread={view} subject={of.name} />
              </>
            )}
          </div>
        )}
      </Answered>
    </div>
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
  const touchpoint = useRead(
    'GET /scorecards/touchpoints/:touchpointId/spread',
    { params: { touchpointId: id }, query },
    { keep: true, enabled: kind === 'touchpoint' },
  )
  const group = useRead(
    'GET /scorecards/groups/:groupId/spread',
    { params: { groupId: id }, query },
    { keep: true, enabled: kind === 'group' },
  )
  return { unit, service, touchpoint, group }[kind]
}
