import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useRead } from './api.ts'
import { PrintFrame } from './print/print-frame.tsx'
import { Sheets } from './print/sheets.tsx'

/** The scorecard of a peer group as it is printed. */
export function Page() {
  const { say } = useFormat()
  const groupId = useParam('groupId')
  const period = usePeriod()
  const scorecard = useRead('GET /scorecards/groups/:groupId', { params: { groupId }, query: period.query })
  const subject = scorecard.data?.subject
  return (
    <PrintFrame
      name={(subject?.kind === 'group' && say(subject.group.name)) || undefined}
      back={`/scorecards/groups/${groupId}${period.search}`}
    >
      <Answered of={scorecard} shape="card">
        {(view) => <Sheets scorecard={view} period={period} />}
      </Answered>
    </PrintFrame>
  )
}
