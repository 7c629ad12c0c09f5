import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { laterCredits } from '../../market/index.ts'
import { organisationOf } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { correctionsOf, type Correction } from '../domain/corrections.ts'
import { lastDayOf, quarterNamed, quarterOf } from '../domain/quarters.ts'
import { findQuarter, findUnit, type StoredQuarter, type StoredUnit } from '../store/publications.ts'
import { quarterView, unitView } from '../views.ts'

/** What a unit promised and achieved, as it was published, and beside it what became of its credits since. */
export const readPublishedUnit: Act<'GET /publications/:quarter/units/:unitId'> = async (
  { tx },
  { params },
) => {
  const quarter = await findQuarter(tx, quarterNamed(params.quarter).start)
  const unit = quarter && (await findUnit(tx, quarter.quarter, params.unitId))
  if (quarter === undefined || unit === undefined) return refuse('not_found')
  return accept({
    ...unit.total,
    quarter: quarterView(quarter),
    unit: unitView(unit),
    services: [...unit.services],
    corrections: [...(await correctionsSince(tx, quarter, unit))],
  })
}

async function correctionsSince(
  tx: Tx,
  { quarter, publishedAt }: StoredQuarter,
  { unitId, total }: StoredUnit,
): Promise<readonly Correction[]> {
  const days = { from: quarter, to: lastDayOf(quarterOf(quarter)) }
  const { zone } = await organisationOf(tx)
  return correctionsOf(total.credits, await laterCredits(tx, days, { unitId, since: publishedAt, zone }))
}
