import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { VoiceTables } from '../tables.ts'

export type Matter = Selectable<VoiceTables['voice.matters']>
export type StoredRung = Selectable<VoiceTables['voice.rungs']>
export type Statement = Selectable<VoiceTables['voice.statements']>

const tables = (tx: Tx) => tx.withTables<VoiceTables>()

export async function insertMatter(tx: Tx, matter: Matter): Promise<void> {
  await tables(tx).insertInto('voice.matters').values(matter).execute()
}

/** A matter that this transaction alone may change; undefined where there is none. */
export async function lockMatter(tx: Tx, id: string): Promise<Matter | undefined> {
  return tables(tx)
    .selectFrom('voice.matters')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Several of them, each locked in the order of their ids, so that no two transactions wait for each other. */
export async function lockMatters(tx: Tx, ids: readonly string[]): Promise<readonly Matter[]> {
  return tables(tx)
    .selectFrom('voice.matters')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function readMatters(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Matter>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('voice.matters')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function changeMatter(tx: Tx, id: string, change: Partial<Omit<Matter, 'id'>>): Promise<void> {
  await tables(tx).updateTable('voice.matters').set(change).where('id', '=', id).execute()
}

/** Matters that have to be looked at; those that somebody else is working on are left to them. */
export async function lockDueMatters(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('voice.matters')
    .select('id')
    .where('lookAt', '<=', now)
    .orderBy('lookAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** All steps of some matters, in the order in which they were climbed. */
export async function readRungs(
  tx: Tx,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRung[]>> {
  if (matterIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('voice.rungs')
    .selectAll()
    .where('matterId', 'in', [...matterIds])
    .orderBy('round')
    .orderBy('step')
    .execute()
  return Map.groupBy(rows, ({ matterId }) => matterId)
}

export async function insertRung(tx: Tx, rung: StoredRung): Promise<void> {
  await tables(tx).insertInto('voice.rungs').values(rung).execute()
}

export async function insertStatement(tx: Tx, statement: Statement): Promise<void> {
  await tables(tx).insertInto('voice.statements').values(statement).execute()
}

/** What was said in a matter, in order. */
export async function readStatements(tx: Tx, matterId: string): Promise<readonly Statement[]> {
  return (await statementsOfEach(tx, [matterId])).get(matterId) ?? []
}

/** What was said in each of some matters, in order; those in which nothing was said are left out. */
export async function statementsOfEach(
  tx: Tx,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  if (matterIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('voice.statements')
    .selectAll()
    .where('matterId', 'in', [...matterIds])
    .orderBy('saidAt')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ matterId }) => matterId)
}

/** Matters of these units that wait for an answer. */
export async function mattersWaiting(tx: Tx, unitIds: readonly string[]): Promise<readonly Matter[]> {
  if (unitIds.length === 0) return []
  return tables(tx)
    .selectFrom('voice.matters')
    .selectAll()
    .where('waits', '=', 'answer')
    .where('unitId', 'in', [...unitIds])
    .orderBy('lookAt')
    .orderBy('id')
    .execute()
}
