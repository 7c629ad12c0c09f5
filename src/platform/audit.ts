import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import type { KeyInUse } from './auth/permission.ts'
import type { AuditEntry } from './http/route.ts'

/** By whom it was done, by what call and when. */
export interface By {
  readonly organisationId: string
  readonly actorId: string | null
  readonly requestId: string
  readonly at: Date
  readonly key?: KeyInUse | undefined
}

/** Entries of one statement. */
const entriesAtOnce = 5000

/** Writes who did what to what and why, in the transaction of the act itself. */
export async function writeAudits(tx: Tx, entries: readonly AuditEntry[], of: By): Promise<void> {
  for (let from = 0; from < entries.length; from += entriesAtOnce)
    await auditsInto(of, entries.slice(from, from + entriesAtOnce)).execute(tx)
}

/** The statement that writes entries of one act. */
export function auditsInto(of: By, entries: readonly AuditEntry[]) {
  const rows = entries.map(({ action, subjectKind, subjectId, reason, details = {}, unnamed }) => ({
    action,
    kind: subjectKind,
    subject: subjectId,
    reason: reason ?? null,
    details,
    actor: unnamed === true ? null : of.actorId,
    key: unnamed === true ? null : (of.key?.id ?? null),
    key_name: unnamed === true ? null : (of.key?.name ?? null),
  }))
  return sql`insert into platform.audit_log (organisation_id, at, actor_id, action, subject_kind, subject_id, reason, details, request_id, key_id, key_name)
    select ${of.organisationId}::uuid, ${of.at}::timestamptz, r.actor, r.action, r.kind, r.subject, r.reason, r.details, ${of.requestId}, r.key, r.key_name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(action text, kind text, subject text, reason text, details jsonb, actor uuid, key uuid, key_name text)`
}
