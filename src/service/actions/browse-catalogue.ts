import { organisationDay } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { actorUnits } from '../asking.ts'
import { viewCards } from '../service-view.ts'
import { listCatalogue } from '../store/catalogue.ts'

interface CatalogueQuery {
  readonly q?: string | undefined
  readonly unitId?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Services that one may ask for: by name, or the best match for some words first. */
export async function browseCatalogue(context: ActionContext, { query }: { query: CatalogueQuery }) {
  const cursor = readCursor(query.after, ['text', 'id'])
  if (!cursor.ok) return cursor
  const after = cursor.value
  const filter = {
    unitIds: await actorUnits(context),
    q: query.q,
    unitId: query.unitId,
    language: context.language,
    today: await organisationDay(context.tx, context.now),
  }
  const found = await listCatalogue(context.tx, filter, { after, limit: query.limit })
  const { rows, next } = pageFrom(found, query.limit, (service) => [service.sortKey, service.id])
  return accept({ rows: await viewCards(context, rows), next })
}
