import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CorrespondenceTables } from '../tables.ts'

export type StoredMail = Selectable<CorrespondenceTables['correspondence.mails']>
/** What is known of a mail when it is acknowledged. */
export type NewMail = Pick<
  Insertable<CorrespondenceTables['correspondence.mails']>,
  | 'organisationId'
  | 'id'
  | 'unitId'
  | 'about'
  | 'aboutPerson'
  | 'recipient'
  | 'envelopeFrom'
  | 'client'
  | 'receivedAt'
  | 'bytes'
  | 'fileId'
>
export type MailChange = Updateable<CorrespondenceTables['correspondence.mails']>

const tables = (tx: Tx) => tx.withTables<CorrespondenceTables>()

export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tables(tx)
    .insertInto('correspondence.mails')
    .values({ ...mail, state: 'received' })
    .execute()
}

export async function readMailRow(tx: Tx, id: string): Promise<StoredMail | undefined> {
  return tables(tx).selectFrom('correspondence.mails').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same, and whoever else wants to decide on it waits until this transaction ends. */
export async function lockMail(tx: Tx, id: string): Promise<StoredMail | undefined> {
  return tables(tx)
    .selectFrom('correspondence.mails')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function changeMail(tx: Tx, id: string, change: MailChange): Promise<void> {
  await tables(tx).updateTable('correspondence.mails').set(change).where('id', '=', id).execute()
}

/** Where a list goes on: the moment and id of its last row shown. */
export interface After {
  readonly receivedAt: string
  readonly id: string
}

/** Mails of a unit, newest first, one more than `limit`. */
export async function listMails(
  tx: Tx,
  unitId: string,
  { state, after, limit }: { state: 'waiting' | 'all'; after: After | undefined; limit: number },
): Promise<StoredMail[]> {
  let query = tables(tx)
    .selectFrom('correspondence.mails')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (state === 'waiting') query = query.where('state', '=', 'quarantined')
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(received_at, id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`,
    )
  return query.execute()
}

/** Mails of a unit that wait for a decision. */
export async function countWaiting(tx: Tx, unitId: string): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('correspondence.mails')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .where('state', '=', 'quarantined')
    .executeTakeFirstOrThrow()
  return count
}

/** How many mails of a unit are still kept as they came, and their bytes. */
export async function keptOf(tx: Tx, unitId: string): Promise<{ mails: number; bytes: number }> {
  const found = await sql<{ mails: number; bytes: number }>`select count(*)::int as mails,
      coalesce(sum(bytes), 0)::bigint as bytes
    from correspondence.mails where unit_id = ${unitId} and file_id is not null`.execute(tx)
  return found.rows[0] ?? { mails: 0, bytes: 0 }
}

/** What a person's mails became since a moment. */
export async function madeSince(
  tx: Tx,
  personId: string,
  since: Date,
): Promise<{ readonly requests: number; readonly comments: number }> {
  const found = await sql<{ requests: number; comments: number }>`select
      count(*) filter (where state = 'request')::int as requests, count(*) filter (where state = 'comment')::int as comments
    from correspondence.mails where person_id = ${personId} and handled_at > ${since} and decided_by is null`.execute(
    tx,
  )
  return found.rows[0] ?? { requests: 0, comments: 0 }
}

/** Makes mails of one sender wait for each other, so that none is counted, or taken for new, twice. */
export async function lockSender(tx: Tx, organisationId: string, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail from:${organisationId}:${address}`}, 0))`.execute(
    tx,
  )
}

/** Whether the same mail of the same sender to the same address is here already. */
export async function cameBefore(
  tx: Tx,
  mail: StoredMail,
  messageId: string,
  from: string,
): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('correspondence.mails')
    .select('id')
    .where('messageId', '=', messageId)
    .where('fromAddress', '=', from)
    .where('recipient', '=', mail.recipient)
    .where('id', '!=', mail.id)
    .where('state', '!=', 'received')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Mails acknowledged before a moment that nothing has become of. */
export async function leftBehind(tx: Tx, before: Date, limit: number): Promise<StoredMail[]> {
  return tables(tx)
    .selectFrom('correspondence.mails')
    .selectAll()
    .where('state', '=', 'received')
    .where('receivedAt', '<', before)
    .orderBy('receivedAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Mails that wait for a decision since before a moment. */
export async function waitingSince(tx: Tx, before: Date, limit: number): Promise<StoredMail[]> {
  return tables(tx)
    .selectFrom('correspondence.mails')
    .selectAll()
    .where('state', '=', 'quarantined')
    .where('handledAt', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Lets go of what sorted mails said and of their files; the ids of those files. */
export async function letGo(tx: Tx, of: { ignoredBefore: Date; othersBefore: Date }): Promise<string[]> {
  const found = await sql<{ fileId: string }>`with old as (
      select organisation_id, id, file_id from correspondence.mails
      where file_id is not null and (state = 'ignored' and handled_at < ${of.ignoredBefore}
        or state in ('request', 'comment', 'discarded') and handled_at < ${of.othersBefore})
      for update skip locked
    )
    update correspondence.mails m set file_id = null, words = null from old
    where m.organisation_id = old.organisation_id and m.id = old.id returning old.file_id`.execute(tx)
  return found.rows.map(({ fileId }) => fileId)
}

/** Forgets mails of which nothing was made. */
export async function forgetMails(tx: Tx, before: Date): Promise<void> {
  await tables(tx)
    .deleteFrom('correspondence.mails')
    .where('state', 'in', ['ignored', 'discarded'])
    .where('fileId', 'is', null)
    .where('handledAt', '<', before)
    .execute()
}

/** Whether the heads of a unit are to be told now: they were not, since a moment. Only one of several that ask is told yes. */
export async function claimTelling(
  tx: Tx,
  of: { organisationId: string; unitId: string; now: Date; unlessSince: Date },
): Promise<boolean> {
  const told = await sql`insert into correspondence.tellings as t (organisation_id, unit_id, told_at)
    values (${of.organisationId}, ${of.unitId}, ${of.now})
    on conflict (organisation_id, unit_id) do update set told_at = excluded.told_at where t.told_at <= ${of.unlessSince}
    returning unit_id`.execute(tx)
  return told.rows.length > 0
}

/** Does work that is taken back as a whole where it is refused or fails, within a transaction that goes on. */
export async function tryOut<T>(tx: Tx, work: () => Promise<T>, keep: (result: T) => boolean): Promise<T> {
  await sql`savepoint mail`.execute(tx)
  try {
    const result = await work()
    await (keep(result) ? sql`release savepoint mail` : sql`rollback to savepoint mail`).execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint mail`.execute(tx)
    throw error
  }
}
