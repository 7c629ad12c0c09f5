import { listKeys } from '../../platform/auth/api-keys.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { keyViews } from '../key-view.ts'

/** One's own keys, or for administrators those of everybody. */
export const listApiKeys: Act<'GET /keys'> = async (context, { query }) => {
  const seeAll = context.may('api_key:read', {})
  if (query.whose === 'all' && !seeAll) return refuse('not_permitted')
  const cursor = readCursor(query.after, ['id'])
  if (!cursor.ok) return cursor
  const before = cursor.value?.[0]
  const keys = await listKeys(
    context.tx,
    {
      personId: query.whose === 'own' ? context.actor.personId : undefined,
      before: typeof before === 'string' ? before : undefined,
    },
    query.limit + 1,
  )
  const { rows, next } = pageFrom(keys, query.limit, ({ id }) => [id])
  return accept({ rows: await keyViews(context, rows), next, may: { seeAll } })
}
