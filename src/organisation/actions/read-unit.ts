import { accept, refuse } from '../../platform/http/result.ts'
import { todayOf, type Act } from '../acting.ts'
import { findUnit } from '../store/units.ts'
import { unitView } from '../unit-view.ts'

/** A unit with what hangs on it. */
export const readUnit: Act<'GET /units/:unitId'> = async (context, { params }) => {
  const unit = await findUnit(context.tx, params.unitId)
  if (unit === undefined) return refuse('not_found')
  return accept(await unitView(context, unit, await todayOf(context)))
}
