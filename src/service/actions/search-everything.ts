import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { actorUnits } from '../asking.ts'
import { lookerOf } from '../looking.ts'
import { requestRowViews } from '../request-rows.ts'
import { viewCards } from '../service-view.ts'
import { listCatalogue } from '../store/catalogue.ts'
import { searchRequests } from '../store/request-lists.ts'

/** Services that one may ask for and requests that one may see, by words in either language or by number. */
export async function searchEverything(
  context: ActionContext,
  { query }: { query: { q: string; limit: number } },
) {
  const { q, limit } = query
  const today = await organisationDay(context.tx, context.now)
  const filter = { unitIds: await actorUnits(context), q, language: context.language, today }
  const services = await listCatalogue(context.tx, filter, { after: undefined, limit })
  const requests = await searchRequests(context.tx, await lookerOf(context), q, limit)
  return accept({
    services: await viewCards(context, services.slice(0, limit)),
    requests: await requestRowViews(context, requests),
  })
}
