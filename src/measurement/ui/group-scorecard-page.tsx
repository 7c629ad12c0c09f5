import { IconPrinter } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { PeriodBar } from '../../platform/ui/period/period-bar.tsx'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { printMessages } from './print/print-messages.ts'
import { MovedAt } from './scorecard/moved-at.tsx'
import { ScorecardBody } from './scorecard/scorecard-body.tsx'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'

/** The scorecard of the units of a peer group, all together. */
export function Page() {
  const t = useText(scorecardMessages)
  const print = useText(printMessages)
  const { say } = useFormat()
  const groupId = useParam('groupId')
  const period = usePeriod()
  const input = { params: { groupId }, query: period.query }
  const scorecard = useRead('GET /scorecards/groups/:groupId', input, { keep: true })
  const csv = downloadAddress('GET /scorecards/groups/:groupId/figures.csv', input)
  const subject = scorecard.data?.subject
  const group = subject?.kind === 'group' ? subject.group : undefined
  return (
    <PageFrame
      title={scorecard.error ? t('title') : say(group?.name) || undefined}
      subtitle={
        group && (
          <>
            {t('ofGroup', { units: group.units })}
            <MovedAt at={scorecard.data?.publishedAt} />
          </>
        )
      }
      back={{ to: `/scorecards${period.search}`, label: t('back') }}
      act={
        <GoButton
          to={`/scorecards/groups/${groupId}/print${period.search}`}
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
