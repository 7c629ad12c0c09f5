import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'
import { ScorecardPage } from './scorecard/scorecard-page.tsx'

/** The scorecard of one service. */
export function Page() {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  const serviceId = useParam('serviceId')
  const period = usePeriod()
  const input = { params: { serviceId }, query: period.query }
  const scorecard = useRead('GET /scorecards/services/:serviceId', input, { keep: true })
  const found = scorecard.data?.subject
  const subject = found?.kind === 'service' ? found : undefined
  const unit = subject && say(subject.unit.name)
  return (
    <ScorecardPage
      of={scorecard}
      period={period}
      at={`/scorecards/services/${serviceId}`}
      name={say(subject?.service.name)}
      about={unit && t('ofService', { unit })}
      above={
        subject && {
          to: `/scorecards/units/${subject.unit.id}${period.search}`,
          label: say(subject.unit.name),
        }
      }
      csv={downloadAddress('GET /scorecards/services/:serviceId/figures.csv', input)}
    />
  )
}
