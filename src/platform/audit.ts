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

/** Entries of one statement. */
const entriesAtOnce = 5000

/** Writes many entries of one act. */
export async function writeAudits(
  tx: Tx,
  entries: readonly AuditEntry[],
  of: { organisationId: string; actorId: string | null; requestId: string; at: Date },
): Promise<void> {
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const rows = entries
      .slice(from, from + entriesAtOnce)
      .map(({ action, subjectKind, subjectId, reason, details = {}, unnamed }) => ({
        action,
        kind: subjectKind,
        subject: subjectId,
        reason: reason ?? null,
        details,
        actor: unnamed === true ? null : of.actorId,
      }))
    await sql`insert into platform.audit_log (organisation_id, at, actor_id, action, subject_kind, subject_id, reason, details, request_id)
      select ${of.organisationId}::uuid, ${of.at}::timestamptz, r.actor, r.action, r.kind, r.subject, r.reason, r.details, ${of.requestId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(action text, kind text, subject text, reason text, details jsonb, actor uuid)`.execute(tx)
  }
}
