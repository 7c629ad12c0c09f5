import { unitPath } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { viewCards } from '../service-view.ts'
import { listUnitServices } from '../store/catalogue.ts'

/** What a unit offers, and what it retired. */
export async function listServicesOfUnit(
  context: ActionContext,
  { params, query }: { params: { unitId: string }; query: { after?: string | undefined; limit: number } },
) {
  if ((await unitPath(context.tx, params.unitId)) === undefined) return refuse('not_found')
  const cursor = readCursor(query.after, ['text', 'id'])
  if (!cursor.ok) return cursor
  const after = cursor.value
  const found = await listUnitServices(context.tx, params.unitId, context.language, {
    after,
    limit: query.limit,
  })
  const { rows, next } = pageFrom(found, query.limit, (service) => [service.sortKey, service.id])
  return accept({ rows: await viewCards(context, rows), next })
}
