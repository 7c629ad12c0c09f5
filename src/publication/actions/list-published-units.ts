import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { quarterNamed } from '../domain/quarters.ts'
import { findQuarter, listUnits } from '../store/publications.ts'
import { quarterView, unitView } from '../views.ts'

/** Units of a quarter as they were published. */
export const listPublishedUnits: Act<'GET /publications/:quarter'> = async (
  { tx },
  { params, query: { q, after, limit } },
) => {
  const cursor = readCursor(after, ['integer'])
  if (!cursor.ok) return cursor
  const quarter = await findQuarter(tx, quarterNamed(params.quarter).start)
  if (quarter === undefined) return refuse('not_found')
  const place = cursor.value?.[0]
  const found = await listUnits(tx, quarter.quarter, {
    limit: limit + 1,
    ...(q !== undefined && { q }),
    ...(typeof place === 'number' && { after: place }),
  })
  const { rows, next } = pageFrom(found, limit, (row) => [row.place])
  return accept({
    quarter: quarterView(quarter),
    rows: rows.map((row) => ({ ...row.total, unit: unitView(row) })),
    next,
  })
}
