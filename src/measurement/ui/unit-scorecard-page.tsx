import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { Comments } from './scorecard/comments.tsx'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'
import { ScorecardPage } from './scorecard/scorecard-page.tsx'
import { Services } from './scorecard/services.tsx'
import { Touchpoints } from './scorecard/touchpoints.tsx'

/** The scorecard of a unit with all units below it. */
export function Page() {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const period = usePeriod()
  const input = { params: { unitId }, query: period.query }
  const scorecard = useRead('GET /scorecards/units/:unitId', input, { keep: true })
  const subject = scorecard.data?.subject
  return (
    <ScorecardPage
      of={scorecard}
      period={period}
      at={`/scorecards/units/${unitId}`}
      name={subject?.kind === 'unit' ? say(subject.unit.name) : ''}
      about={t('ofUnit')}
      csv={downloadAddress('GET /scorecards/units/:unitId/figures.csv', input)}
      likes={<PageParts on="/scorecards/units/$unitId" />}
    >
      <Touchpoints unitId={unitId} period={period} />
      <Services unitId={unitId} period={period} />
      <Comments unitId={unitId} />
    </ScorecardPage>
  )
}
