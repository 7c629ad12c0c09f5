import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A notice as it was stored, still without its words. */
export interface StoredNotice {
  readonly id: string
  readonly at: Date
  readonly slice: string
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  readonly link: string
  readonly read: boolean
}

/** One notice more than `limit` of a person, the latest first; `before`: older than that one. */
export async function listNotices(
  tx: Tx,
  personId: string,
  page: { before: string | undefined; limit: number },
): Promise<StoredNotice[]> {
  const found =
    await sql<StoredNotice>`select id, at, slice, key, arguments as "values", link, read_at is not null as read
    from platform.notices
    where person_id = ${personId} and shown and (${page.before ?? null}::uuid is null or id < ${page.before ?? null}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx)
  return found.rows
}

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const found = await sql<{ unread: number }>`select count(*) as unread from platform.notices
    where person_id = ${personId} and read_at is null and shown`.execute(tx)
  return found.rows[0]?.unread ?? 0
}

/**
 * Marks a person's notices as read; without ids all of them. No letter follows what was read before it was sent. Answers how
 * many were unread.
 */
export async function markRead(
  tx: Tx,
  personId: string,
  ids: readonly string[] | undefined,
  now: Date,
): Promise<number> {
  const marked = await sql`update platform.notices set read_at = ${now},
      mail = case when mailed_at is null then null else mail end
    where person_id = ${personId} and read_at is null and shown
      and (${ids === undefined} or id = any(${ids === undefined ? [] : [...ids]}::uuid[]))`.execute(tx)
  return Number(marked.numAffectedRows ?? 0n)
}
