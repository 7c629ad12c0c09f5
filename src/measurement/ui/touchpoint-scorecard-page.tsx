import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages, useRead } from './api.ts'
import { CommentList } from './scorecard/comments.tsx'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'
import { ScorecardPage } from './scorecard/scorecard-page.tsx'
import { touchpointMessages } from './touchpoints/touchpoint-messages.ts'

/** The scorecard of one touchpoint: what customers say. */
export function Page() {
  const t = useText(scorecardMessages)
  const words = useText(touchpointMessages)
  const { say } = useFormat()
  const touchpointId = useParam('touchpointId')
  const period = usePeriod()
  const input = { params: { touchpointId }, query: period.query }
  const scorecard = useRead('GET /scorecards/touchpoints/:touchpointId', input, { keep: true })
  const comments = usePages('GET /scorecards/touchpoints/:touchpointId/comments', {
    params: { touchpointId },
  })
  const found = scorecard.data?.subject
  const subject = found?.kind === 'touchpoint' ? found : undefined
  const about =
    subject &&
    t('ofTouchpoint', { kind: words(`kind.${subject.touchpoint.kind}`), unit: say(subject.unit.name) })
  return (
    <ScorecardPage
      of={scorecard}
      period={period}
      at={`/scorecards/touchpoints/${touchpointId}`}
      name={say(subject?.touchpoint.name)}
      about={subject?.touchpoint.retired === true ? `${about} · ${words('retired')}` : about}
      above={
        subject && {
          to: `/scorecards/units/${subject.unit.id}${period.search}`,
          label: say(subject.unit.name),
        }
      }
      csv={downloadAddress('GET /scorecards/touchpoints/:touchpointId/figures.csv', input)}
    >
      <CommentList of={comments} />
    </ScorecardPage>
  )
}
