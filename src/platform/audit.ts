import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import type { AuditEntry } from './http/route.ts'

/** Writes who did what to what and why, in the transaction of the act itself. */
export async function writeAudit(
  tx: Tx,
  entry: AuditEntry & { organisationId: string; actorId: string | null; requestId: string; at: Date },
): Promise<void> {
  await sql`insert into platform.audit_log (organisation_id, at, actor_id, action, subject_kind, subject_id, reason, details, request_id)
    values (${entry.organisationId}, ${entry.at}, ${entry.actorId}, ${entry.action}, ${entry.subjectKind}, ${entry.subjectId},
      ${entry.reason ?? null}, ${JSON.stringify(entry.details ?? {})}, ${entry.requestId})`.execute(tx)
}
