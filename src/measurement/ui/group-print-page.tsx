import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useRead } from './api.ts'
import { PrintPage } from './print/print-page.tsx'

/** The scorecard of a peer group as it is printed. */
export function Page() {
  const groupId = useParam('groupId')
  const period = usePeriod()
  const input = { params: { groupId }, query: period.query }
  const scorecard = useRead('GET /scorecards/groups/:groupId', input)
  return <PrintPage of={scorecard} period={period} at={`/scorecards/groups/${groupId}`} />
}
