import { decodeCursor, pageFrom } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { readAuditLog } from '../store/audit-log.ts'

/** Who did what, the latest first. */
export const listAuditLog: Act<'GET /audit-log'> = async (context, { query }) => {
  const { after, limit, ...filter } = query
  const [before] = after === undefined ? [undefined] : (decodeCursor(after, 1) ?? [null])
  if (before !== undefined && !Number.isSafeInteger(before)) return refuse('cursor_invalid')
  const records = await readAuditLog(context.tx, filter, {
    before: typeof before === 'number' ? before : undefined,
    limit: limit + 1,
  })
  const { rows, next } = pageFrom(records, limit, ({ id }) => [id])
  return accept({
    rows: rows.map(({ id, at, actorId, actorName, keyId, keyName, ...row }) => ({
      id: String(id),
      at: at.toISOString(),
      // The system itself, or a person of whom nothing is left but the id.
      actor: actorId === null ? null : { id: actorId, name: actorName ?? actorId },
      key: keyId === null || keyName === null ? null : { id: keyId, name: keyName },
      ...row,
    })),
    next,
  })
}
