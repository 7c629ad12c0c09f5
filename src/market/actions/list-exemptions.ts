import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { exemptionsRead } from '../exemption-reader.ts'
import { listOfExemptions } from '../store/exemptions.ts'

/** Exemptions that wait for somebody's decision, the longest waiting first; or those that were decided, the latest asked first. */
export const listExemptions: Act<'GET /exemptions'> = async (context, { query }) => {
  const cursor = readCursor(query.after, ['instant', 'id'])
  if (!cursor.ok) return cursor
  const [askedAt, id] = cursor.value ?? []
  const found = await listOfExemptions(context.tx, {
    state: query.state,
    after: cursor.value && { askedAt: String(askedAt), id: String(id) },
    limit: query.limit + 1,
  })
  const page = pageFrom(found, query.limit, (row) => [row.askedAt.toISOString(), row.id])
  return accept({ rows: await exemptionsRead(context, page.rows), next: page.next })
}
