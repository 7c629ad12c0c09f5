import { decodeCursor, pageFrom } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { findImport, type Act } from '../acting.ts'
import { remarkView } from '../remark-view.ts'
import { listRemarks } from '../store/remarks.ts'

/** What an import has to say of single rows, in the order in which it met them. */
export const listImportRemarks: Act<'GET /imports/:importId/remarks'> = async (
  context,
  { params, query },
) => {
  const found = await findImport(context, params.importId)
  if ('ok' in found) return found
  const [after] = query.after === undefined ? [0] : (decodeCursor(query.after, 1) ?? [null])
  if (typeof after !== 'number' || !Number.isInteger(after) || Math.abs(after) > 2 ** 31 - 1)
    return refuse('cursor_invalid')
  const records = await listRemarks(context.tx, found.run.id, query.grade, { after, limit: query.limit + 1 })
  const { rows, next } = pageFrom(records, query.limit, ({ number }) => [number])
  return accept({ rows: rows.map((row) => remarkView(context.language, found.run.kind, row)), next })
}
