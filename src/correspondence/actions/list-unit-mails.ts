import { unitNames } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { listMails } from '../store/mails.ts'
import { mayWithMailOf, rowsOf } from '../views.ts'

interface MailsQuery {
  readonly state: 'waiting' | 'all'
  readonly after?: string | undefined
  readonly limit: number
}

/** Mail of a unit, newest first: what waits for a decision, or all. */
export async function listMailsOfUnit(
  context: ActionContext,
  { params, query }: { params: { unitId: string }; query: MailsQuery },
) {
  const { unitId } = params
  const unit = (await unitNames(context.tx, [unitId])).get(unitId)
  if (unit === undefined || !(await mayWithMailOf(context, 'mail:read', unitId))) return refuse('not_found')
  const cursor = readCursor(query.after, ['instant', 'id'])
  if (!cursor.ok) return cursor
  const [receivedAt, id] = cursor.value ?? []
  const after = cursor.value && { receivedAt: String(receivedAt), id: String(id) }
  const found = await listMails(context.tx, unitId, { state: query.state, after, limit: query.limit })
  const { rows, next } = pageFrom(found, query.limit, (mail) => [mail.receivedAt.toISOString(), mail.id])
  return accept({ unit, rows: await rowsOf(context, rows), next })
}
