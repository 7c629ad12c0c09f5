import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PersonId } from '../contract.ts'

/** A row of the audit log with its actor's name. */
export interface AuditRecord {
  readonly id: number
  readonly at: Date
  readonly actorId: PersonId | null
  readonly actorName: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly reason: string | null
  readonly details: Record<string, unknown>
  readonly requestId: string
  readonly keyId: string | null
  readonly keyName: string | null
}

/** What rows are asked for; `action` is a whole action or its noun (`unit` finds `unit.closed`). */
export interface AuditFilter {
  readonly actorId?: string | undefined
  readonly action?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** At most `limit` rows, the latest first; `before`: older than that one. `until` itself is not included. */
export async function readAuditLog(
  tx: Tx,
  filter: AuditFilter,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<AuditRecord[]> {
  const {
    actorId = null,
    action = null,
    subjectKind = null,
    subjectId = null,
    from = null,
    until = null,
  } = filter
  const before = page.before ?? null
  const found =
    await sql<AuditRecord>`select l.id, l.at, l.actor_id, p.name as actor_name, l.action, l.subject_kind, l.subject_id,
      l.reason, l.details, l.request_id, l.key_id, l.key_name
    from platform.audit_log l
    left join organisation.people p on p.organisation_id = l.organisation_id and p.id = l.actor_id
    where (${before}::bigint is null or l.id < ${before}::bigint)
      and (${actorId}::uuid is null or l.actor_id = ${actorId}::uuid)
      and (${action}::text is null or l.action = ${action}::text or starts_with(l.action, ${action}::text || '.'))
      and (${subjectKind}::text is null or l.subject_kind = ${subjectKind}::text)
      and (${subjectId}::text is null or l.subject_id = ${subjectId}::text)
      and (${from}::timestamptz is null or l.at >= ${from}::timestamptz)
      and (${until}::timestamptz is null or l.at < ${until}::timestamptz)
    order by l.id desc limit ${page.limit}`.execute(tx)
  return found.rows
}
