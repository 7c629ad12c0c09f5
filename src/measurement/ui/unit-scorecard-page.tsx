import { IconPrinter } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { PeriodBar } from '../../platform/ui/period/period-bar.tsx'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { printMessages } from './print/print-messages.ts'
import { Comments } from './scorecard/comments.tsx'
import { MovedAt } from './scorecard/moved-at.tsx'
import { ScorecardBody } from './scorecard/scorecard-body.tsx'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'
import { Services } from './scorecard/services.tsx'

/** The scorecard of a unit with all units below it. */
export function Page() {
  const t = useText(scorecardMessages)
  const print = useText(printMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const period = usePeriod()
  const input = { params: { unitId }, query: period.query }
  const scorecard = useRead('GET /scorecards/units/:unitId', input, { keep: true })
  const subject = scorecard.data?.subject
  const unit = subject?.kind === 'unit' ? subject.unit : undefined
  const csv = downloadAddress('GET /scorecards/units/:unitId/figures.csv', input)
  return (
    <PageFrame
      title={scorecard.error ? t('title') : say(unit?.name) || undefined}
      subtitle={
        <>
          {t('ofUnit')}
          <MovedAt at={scorecard.data?.publishedAt} />
        </>
      }
      back={{ to: `/scorecards${period.search}`, label: t('back') }}
      act={
        <GoButton
          to={`/scorecards/units/${unitId}/print${period.search}`}
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {print('open')}
        </GoButton>
      }
      wide
    >
      <PeriodBar of={period} />
      <Answered of={scorecard} shape="card">
        {(view) => (
          <ScorecardBody
            scorecard={view}
            period={period}
            stale={scorecard.isPlaceholderData}
            csv={csv}
            likes={<PageParts on="/scorecards/units/$unitId" />}
          >
            <Services unitId={unitId} period={period} />
            <Comments unitId={unitId} />
          </ScorecardBody>
        )}
      </Answered>
    </PageFrame>
  )
}
