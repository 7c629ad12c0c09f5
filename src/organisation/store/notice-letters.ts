import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { NoticeGroup } from '../../platform/notices/contract.ts'
import type { StoredNotice } from './notices.ts'

/** A notice that waits for a letter. */
export interface WaitingNotice extends Pick<StoredNotice, 'id' | 'at' | 'slice' | 'key' | 'values' | 'link'> {
  readonly noticeGroup: NoticeGroup
}

const columns = sql`n.id, n.at, n.slice, n.key, n.arguments as "values", n.link, n.notice_group`

/** The notice of a letter, while it waits for that letter and nobody has read it. */
export async function noticeOfLetter(tx: Tx, id: string): Promise<WaitingNotice | undefined> {
  const found = await sql<WaitingNotice>`select ${columns} from platform.notices n
    where n.id = ${id} and n.mail = 'at_once' and n.mailed_at is null and n.read_at is null`.execute(tx)
  return found.rows[0]
}

/** Of what waits for a person's digest and nobody has read the latest: what they want in it. */
export async function noticesOfDigest(tx: Tx, personId: string, limit: number): Promise<WaitingNotice[]> {
  const found = await sql<WaitingNotice>`select ${columns} from platform.notices n
    where n.person_id = ${personId} and n.mail = 'digest' and n.mailed_at is null and n.read_at is null
    order by n.at desc, n.id desc limit ${limit}`.execute(tx)
  return found.rows
}

/**
 * What was to be sent to a person at once, could not be since `lost`, and nobody has read. Their letters are held until the
 * transaction ends, and one that is being sent at this very moment is left out: no notice is told twice.
 */
export async function holdLost(
  tx: Tx,
  personId: string,
  lost: Date,
  limit: number,
): Promise<WaitingNotice[]> {
  const found = await sql<WaitingNotice>`select ${columns} from platform.mails m
    join platform.notices n on n.organisation_id = m.organisation_id and n.id = m.notice_id
    where m.person_id = ${personId} and m.kind = 'notice' and m.sent_at is null and m.dropped_at is null
      and n.mail = 'at_once' and n.mailed_at is null and n.read_at is null and n.at < ${lost}
    order by n.at desc, n.id desc limit ${limit} for update of m skip locked`.execute(tx)
  return found.rows
}

/** Marks as told by mail what a letter told. */
export async function markMailed(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await sql`update platform.notices set mailed_at = ${now} where id = any(${[...ids]}::uuid[]) and mail is not null`.execute(
    tx,
  )
}

/** No letter tells these any more. */
export async function letGo(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update platform.notices set mail = null where id = any(${[...ids]}::uuid[]) and mailed_at is null`.execute(
    tx,
  )
}

/** Nothing that waits for a person is told by mail any more; `before`: only what is in no letter under way, and older. */
export async function letGoOf(tx: Tx, personId: string, before?: Date): Promise<void> {
  await sql`update platform.notices set mail = null where person_id = ${personId} and mail is not null
    and mailed_at is null and (${before ?? null}::timestamptz is null or (mail = 'digest' and at <= ${before ?? null}))`.execute(
    tx,
  )
}

/** Leaves a notice to the digest. */
export async function leaveToDigest(tx: Tx, noticeId: string): Promise<void> {
  await sql`update platform.notices set mail = 'digest' where id = ${noticeId} and mailed_at is null`.execute(
    tx,
  )
}

/** How many letters of single notices a person was sent since a moment. */
export async function lettersSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const found = await sql<{ letters: number }>`select count(*)::int as letters from platform.mails
    where kind = 'notice' and person_id = ${personId} and sent_at > ${since}`.execute(tx)
  return found.rows[0]?.letters ?? 0
}

/** Who has something waiting for a digest, since when, and no digest under way that is younger than `lost`. */
export async function waitingForDigest(
  tx: Tx,
  lost: Date,
): Promise<readonly { readonly personId: string; readonly oldest: Date }[]> {
  const found = await sql<{ personId: string; oldest: Date }>`select n.person_id, min(n.at) as oldest
    from platform.notices n
    where n.mail is not null and n.mailed_at is null and n.read_at is null and (n.mail = 'digest' or n.at < ${lost})
      and not exists (select from platform.mails m where m.person_id = n.person_id and m.kind = 'digest'
        and m.sent_at is null and m.dropped_at is null and m.queued_at > ${lost})
    group by n.person_id order by n.person_id`.execute(tx)
  return found.rows
}

/** Writes down that a person's digest is to be sent; undefined where another process did. One that got stuck is taken up again. */
export async function queueDigest(
  tx: Tx,
  digest: {
    readonly organisationId: string
    readonly id: string
    readonly personId: string
    readonly at: Date
  },
  lost: Date,
): Promise<string | undefined> {
  const { organisationId, id, personId, at } = digest
  const found = await sql<{
    id: string
  }>`insert into platform.mails (organisation_id, id, kind, person_id, queued_at)
    values (${organisationId}, ${id}, 'digest', ${personId}, ${at})
    on conflict (organisation_id, person_id) where kind = 'digest' and sent_at is null and dropped_at is null
    do update set queued_at = excluded.queued_at where mails.queued_at <= ${lost}
    returning id`.execute(tx)
  return found.rows[0]?.id
}
