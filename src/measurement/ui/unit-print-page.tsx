import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useRead } from './api.ts'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { PrintFrame } from './print/print-frame.tsx'
import { Sheets } from './print/sheets.tsx'

/** The scorecard of a unit as it is printed. */
export function Page() {
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const period = usePeriod()
  const scorecard = useRead('GET /scorecards/units/:unitId', { params: { unitId }, query: period.query })
  const subject = scorecard.data?.subject
  return (
    <PrintFrame
      name={(subject?.kind === 'unit' && say(subject.unit.name)) || undefined}
      back={`/scorecards/units/${unitId}${period.search}`}
    >
      <Answered of={scorecard} shape="card">
        {(view) => <Sheets scorecard={view} period={period} />}
      </Answered>
    </PrintFrame>
  )
}
