import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { scorecardMessages } from './scorecard/scorecard-messages.ts'
import { ScorecardPage } from './scorecard/scorecard-page.tsx'

/** The scorecard of the units of a peer group, all together. */
export function Page() {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  const groupId = useParam('groupId')
  const period = usePeriod()
  const input = { params: { groupId }, query: period.query }
  const scorecard = useRead('GET /scorecards/groups/:groupId', input, { keep: true })
  const subject = scorecard.data?.subject
  const group = subject?.kind === 'group' ? subject.group : undefined
  return (
    <ScorecardPage
      of={scorecard}
      period={period}
      at={`/scorecards/groups/${groupId}`}
      name={say(group?.name)}
      about={group && t('ofGroup', { units: group.units })}
      csv={downloadAddress('GET /scorecards/groups/:groupId/figures.csv', input)}
    />
  )
}
