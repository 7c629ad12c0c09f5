import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { kindsFor } from '../kinds.ts'
import { listRuns } from '../store/runs.ts'
import { viewsOf } from '../views.ts'

/** Imports of the organisation that the reader could have begun, the latest first. */
export const listImports: Act<'GET /imports'> = async (context, { query }) => {
  const cursor = readCursor(query.after, ['id'])
  if (!cursor.ok) return cursor
  const before = cursor.value?.[0]
  const runs = await listRuns(
    context.tx,
    kindsFor((permission) => context.may(permission)),
    typeof before === 'string' ? before : undefined,
    query.limit + 1,
  )
  const { rows, next } = pageFrom(runs, query.limit, ({ id }) => [id])
  return accept({ rows: await viewsOf(context, rows), next })
}
