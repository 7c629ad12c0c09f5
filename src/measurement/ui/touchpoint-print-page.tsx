import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useRead } from './api.ts'
import { PrintPage } from './print/print-page.tsx'

/** The scorecard of a touchpoint as it is printed. */
export function Page() {
  const touchpointId = useParam('touchpointId')
  const period = usePeriod()
  const input = { params: { touchpointId }, query: period.query }
  const scorecard = useRead('GET /scorecards/touchpoints/:touchpointId', input)
  return <PrintPage of={scorecard} period={period} at={`/scorecards/touchpoints/${touchpointId}`} />
}
