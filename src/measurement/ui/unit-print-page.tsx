import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useRead } from './api.ts'
import { PrintPage } from './print/print-page.tsx'

/** The scorecard of a unit as it is printed. */
export function Page() {
  const unitId = useParam('unitId')
  const period = usePeriod()
  const input = { params: { unitId }, query: period.query }
  const scorecard = useRead('GET /scorecards/units/:unitId', input)
  return <PrintPage of={scorecard} period={period} at={`/scorecards/units/${unitId}`} />
}
