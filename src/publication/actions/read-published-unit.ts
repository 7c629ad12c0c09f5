import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { correctionsSince } from '../corrections.ts'
import { quarterNamed } from '../domain/quarters.ts'
import { findQuarter, findUnit } from '../store/publications.ts'
import { quarterView, unitView } from '../views.ts'

/** What a unit promised and achieved, as it was published, and beside it what became of its credits since. */
export const readPublishedUnit: Act<'GET /publications/:quarter/units/:unitId'> = async (
  { tx },
  { params },
) => {
  const quarter = await findQuarter(tx, quarterNamed(params.quarter).start)
  const unit = quarter && (await findUnit(tx, quarter.quarter, params.unitId))
  if (quarter === undefined || unit === undefined) return refuse('not_found')
  const corrections = await correctionsSince(tx, quarter, unit.unitId)
  return accept({
    ...unit.total,
    quarter: quarterView(quarter),
    unit: unitView(unit),
    services: [...unit.services],
    corrections: [...corrections(unit)],
  })
}
