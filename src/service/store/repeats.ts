import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredRepeat = Selectable<ServiceTables['service.repeats']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** What somebody asks again and again, the next due first. */
export async function repeatsOf(tx: Tx, ownerId: string): Promise<StoredRepeat[]> {
  return tables(tx)
    .selectFrom('service.repeats')
    .selectAll()
    .where('ownerId', '=', ownerId)
    .orderBy('paused')
    .orderBy('dueAt')
    .orderBy('id')
    .execute()
}

/** How many somebody has; whoever begins one waits until this transaction ends. */
export async function countRepeats(tx: Tx, organisationId: string, ownerId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`repeats:${organisationId}:${ownerId}`}, 0))`.execute(
    tx,
  )
  const { count } = await tables(tx)
    .selectFrom('service.repeats')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ownerId', '=', ownerId)
    .executeTakeFirstOrThrow()
  return count
}

/** Repeats of which a request is due. */
export async function dueRepeats(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('service.repeats')
    .select('id')
    .where(sql<boolean>`not paused`)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .execute()
  return rows.map(({ id }) => id)
}

/** A repeat that this transaction alone may change; `idle`: undefined as well where somebody else holds it. */
export async function lockRepeat(tx: Tx, id: string, idle = false): Promise<StoredRepeat | undefined> {
  const held = tables(tx).selectFrom('service.repeats').selectAll().where('id', '=', id).forUpdate()
  return (idle ? held.skipLocked() : held).executeTakeFirst()
}

export async function insertRepeat(tx: Tx, repeat: StoredRepeat): Promise<void> {
  await tables(tx)
    .insertInto('service.repeats')
    .values({ ...repeat, answers: JSON.stringify(repeat.answers) })
    .execute()
}

export async function changeRepeat(
  tx: Tx,
  id: string,
  change: Partial<Pick<StoredRepeat, 'paused' | 'nextOn' | 'dueAt' | 'problem'>>,
): Promise<void> {
  await tables(tx).updateTable('service.repeats').set(change).where('id', '=', id).execute()
}

export async function deleteRepeat(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('service.repeats').where('id', '=', id).execute()
}

/** Notes which request was made of a repeat for a day; the database refuses a second one. */
export async function noteRepeated(
  tx: Tx,
  made: { organisationId: string; repeatId: string; dueOn: string; requestId: string },
): Promise<void> {
  await tables(tx).insertInto('service.repeatedRequests').values(made).execute()
}

/** The last request of each of these repeats, by repeat. */
export async function lastRepeated(
  tx: Tx,
  repeatIds: readonly string[],
): Promise<Map<string, { readonly dueOn: string; readonly requestId: string; readonly number: string }>> {
  if (repeatIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('service.repeatedRequests as m')
    .innerJoin('service.requests as r', (join) =>
      join.onRef('r.organisationId', '=', 'm.organisationId').onRef('r.id', '=', 'm.requestId'),
    )
    .distinctOn('m.repeatId')
    .select(['m.repeatId', 'm.dueOn', 'm.requestId', 'r.number'])
    .where('m.repeatId', '=', sql<string>`any(${[...repeatIds]}::uuid[])`)
    .orderBy('m.repeatId')
    .orderBy('m.dueOn', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.repeatId, row]))
}

/** From here on what is written can be taken back without the rest of the transaction. */
export async function beginAttempt(tx: Tx): Promise<void> {
  await sql`savepoint attempt`.execute(tx)
}

/** Takes back what was written since {@link beginAttempt}. */
export async function takeBackAttempt(tx: Tx): Promise<void> {
  await sql`rollback to savepoint attempt`.execute(tx)
}
