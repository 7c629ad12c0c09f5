import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { lookerOf } from '../looking.ts'
import { requestRowViews } from '../request-rows.ts'
import { cursorParts, listMine, queueCursor, type MineFilter } from '../store/request-lists.ts'

type RequestsQuery = MineFilter & { readonly after?: string | undefined; readonly limit: number }

/** Requests asked by or for the actor, had by the actor, or all that the actor sees; newest first. */
export async function listRequests(context: ActionContext, { query }: { query: RequestsQuery }) {
  const cursor = readCursor(query.after, cursorParts.newest)
  if (!cursor.ok) return cursor
  const after = cursor.value
  const found = await listMine(context.tx, await lookerOf(context), query, { after, limit: query.limit })
  const { rows, next } = pageFrom(found, query.limit, queueCursor('newest'))
  return accept({ rows: await requestRowViews(context, rows), next })
}
