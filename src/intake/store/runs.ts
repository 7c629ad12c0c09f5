import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { IntakeTables } from '../tables.ts'

export type Run = Selectable<IntakeTables['intake.runs']>
export type RunFile = Selectable<IntakeTables['intake.runFiles']>

const tables = (tx: Tx) => tx.withTables<IntakeTables>()

export async function insertRun(tx: Tx, run: Insertable<IntakeTables['intake.runs']>): Promise<void> {
  await tables(tx).insertInto('intake.runs').values(run).execute()
}

export async function readRun(tx: Tx, id: string): Promise<Run | undefined> {
  return tables(tx).selectFrom('intake.runs').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The run, held still until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<Run | undefined> {
  return tables(tx).selectFrom('intake.runs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** At most `limit` runs of these kinds, the latest first. */
export async function listRuns(
  tx: Tx,
  kinds: readonly string[],
  before: string | undefined,
  limit: number,
): Promise<Run[]> {
  if (kinds.length === 0) return []
  let query = tables(tx)
    .selectFrom('intake.runs')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  return query.execute()
}

export async function changeRun(
  tx: Tx,
  id: string,
  changes: Updateable<IntakeTables['intake.runs']>,
): Promise<void> {
  await tables(tx).updateTable('intake.runs').set(changes).where('id', '=', id).execute()
}

/** Counts one more beginning of the work, and answers how many there were. */
export async function countBeginning(tx: Tx, id: string): Promise<number> {
  const row = await tables(tx)
    .updateTable('intake.runs')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** Keeps how far the work is, and answers whether somebody wants it stopped. */
export async function keepProgress(tx: Tx, id: string, progress: object): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('intake.runs')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', id)
    .returning('stopWanted')
    .executeTakeFirst()
  return row?.stopWanted === true
}

/** Runs whose work is under way. */
export async function movingRuns(tx: Tx): Promise<Run[]> {
  return tables(tx)
    .selectFrom('intake.runs')
    .selectAll()
    .where('state', 'in', ['checking', 'writing', 'undoing'])
    .execute()
}

/** Runs that wait for somebody, of which nothing changed since a moment; by default: all of them. */
export async function restingRuns(tx: Tx, unchangedSince?: Date): Promise<Run[]> {
  let query = tables(tx).selectFrom('intake.runs').selectAll().where('state', 'in', ['preparing', 'checked'])
  if (unchangedSince !== undefined) query = query.where('changedAt', '<', unchangedSince)
  return query.execute()
}

export async function filesOfRuns(tx: Tx, runIds: readonly string[]): Promise<RunFile[]> {
  if (runIds.length === 0) return []
  return tables(tx)
    .selectFrom('intake.runFiles')
    .selectAll()
    .where('runId', 'in', [...runIds])
    .execute()
}

/** Puts a file in the place of the one of the same role, whose id in the store is answered. */
export async function placeFile(
  tx: Tx,
  file: Insertable<IntakeTables['intake.runFiles']>,
): Promise<string | undefined> {
  const replaced = await takeFile(tx, file.runId, file.role)
  await tables(tx).insertInto('intake.runFiles').values(file).execute()
  return replaced
}

/** Takes a file out, and answers its id in the store. */
export async function takeFile(tx: Tx, runId: string, role: string): Promise<string | undefined> {
  const taken = await tables(tx)
    .deleteFrom('intake.runFiles')
    .where('runId', '=', runId)
    .where('role', '=', role)
    .returning('id')
    .executeTakeFirst()
  return taken?.id ?? undefined
}

/** Lets go of all files of a run, of which the names stay, and answers their ids in the store. */
export async function takeFiles(tx: Tx, runId: string): Promise<string[]> {
  const files = await filesOfRuns(tx, [runId])
  await tables(tx).updateTable('intake.runFiles').set({ id: null }).where('runId', '=', runId).execute()
  return files.flatMap(({ id }) => (id === null ? [] : [id]))
}
