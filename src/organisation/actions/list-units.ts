import { pageFrom } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { isRefused, textsAfter, todayOf, type Act } from '../acting.ts'
import { findUnit, listUnits as load } from '../store/units.ts'
import { unitRow } from '../unit-view.ts'

/** Units in the order of the tree; `under`: a unit and all below it. */
export const listUnits: Act<'GET /units'> = async (context, { query }) => {
  const { tx } = context
  const after = textsAfter(query.after, 1)
  if (isRefused(after)) return after
  const under = query.under === undefined ? undefined : await findUnit(tx, query.under)
  if (query.under !== undefined && under === undefined) return refuse('not_found')
  const today = await todayOf(context)
  const units = await load(tx, {
    q: query.q,
    under,
    closed: query.closed,
    after: after?.[0],
    limit: query.limit,
    today,
  })
  const { rows, next } = pageFrom(units, query.limit, (unit) => [unit.codePath])
  return accept({ rows: rows.map(unitRow), next })
}
