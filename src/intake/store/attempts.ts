import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Does work within a transaction that goes on afterwards: where it throws, or `keep` says no, everything that it wrote is taken
 * back. A connection that is lost meanwhile takes the whole transaction with it, and is thrown.
 */
export async function attempt<T>(
  tx: Tx,
  work: () => Promise<T>,
  keep: (result: T) => boolean,
): Promise<{ readonly ok: true; readonly result: T } | { readonly ok: false; readonly error: unknown }> {
  await sql`savepoint import_run`.execute(tx)
  try {
    const result = await work()
    await (keep(result) ? sql`release savepoint import_run` : sql`rollback to savepoint import_run`).execute(
      tx,
    )
    return { ok: true, result }
  } catch (error) {
    await sql`rollback to savepoint import_run`.execute(tx)
    return { ok: false, error }
  }
}

/** Takes the place of the one who works on a run, until the transaction ends; false where somebody else has it. */
export async function holdRun(tx: Tx, runId: string): Promise<boolean> {
  const held = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`import run ${runId}`}, 0)) as held`.execute(tx)
  return held.rows[0]?.held === true
}

/** Makes those who start work in one organisation wait for each other, until the transaction ends. */
export async function lockStarts(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import start ${organisationId}`}, 0))`.execute(
    tx,
  )
}
