import { IconPrinter } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { Scorecard } from '../contract.ts'
import { useRead } from './api.ts'
import { PeriodBar } from '../../platform/ui/period/period-bar.tsx'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { printMessages } from './print/print-messages.ts'
import { MovedAt } from './scorecard/moved-at.tsx'
import { ScorecardBody } from './scorecard/scorecard-body.tsx'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'

/** The scorecard of one service. */
export function Page() {
  const t = useText(scorecardMessages)
  const print = useText(printMessages)
  const { say } = useFormat()
  const serviceId = useParam('serviceId')
  const period = usePeriod()
  const input = { params: { serviceId }, query: period.query }
  const scorecard = useRead('GET /scorecards/services/:serviceId', input, { keep: true })
  const subject = serviceOf(scorecard.data)
  const csv = downloadAddress('GET /scorecards/services/:serviceId/figures.csv', input)
  return (
    <PageFrame
      title={scorecard.error ? t('title') : say(subject?.service.name) || undefined}
      subtitle={
        subject && (
          <>
            {t('ofService', { unit: say(subject.unit.name) })}
            <MovedAt at={scorecard.data?.publishedAt} />
          </>
        )
      }
      back={
        subject
          ? { to: `/scorecards/units/${subject.unit.id}${period.search}`, label: say(subject.unit.name) }
          : { to: `/scorecards${period.search}`, label: t('back') }
      }
      act={
        <GoButton
          to={`/scorecards/services/${serviceId}/print${period.search}`}
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
          <ScorecardBody scorecard={view} period={period} stale={scorecard.isPlaceholderData} csv={csv} />
        )}
      </Answered>
    </PageFrame>
  )
}

function serviceOf(scorecard: Scorecard | undefined) {
  return scorecard?.subject.kind === 'service' ? scorecard.subject : undefined
}
