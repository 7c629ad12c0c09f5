import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useRead } from './api.ts'
import { PrintPage } from './print/print-page.tsx'

/** The scorecard of a service as it is printed. */
export function Page() {
  const serviceId = useParam('serviceId')
  const period = usePeriod()
  const input = { params: { serviceId }, query: period.query }
  const scorecard = useRead('GET /scorecards/services/:serviceId', input)
  return <PrintPage of={scorecard} period={period} at={`/scorecards/services/${serviceId}`} />
}
