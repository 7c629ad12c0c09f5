import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

/** People of whom something verified ends by a day. */
export async function peopleWithEnds(tx: Tx, from: string, until: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('readiness.evidence')
    .select('personId')
    .distinct()
    .where('verifiedAt', 'is not', null)
    .where('revokedAt', 'is', null)
    .where('validUntil', '>=', from)
    .where('validUntil', '<=', until)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Which warnings were told of pieces of evidence. */
export async function warningsTold(
  tx: Tx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = await tables(tx)
    .selectFrom('readiness.warnings')
    .select(['evidenceId', 'days'])
    .where('evidenceId', '=', sql<string>`any(${[...evidenceIds]}::uuid[])`)
    .execute()
  const told = Map.groupBy(rows, ({ evidenceId }) => evidenceId)
  return new Map([...told].map(([id, of]) => [id, new Set(of.map(({ days }) => days))]))
}

/** Notes that one was told; false where it was told before. */
export async function noteWarning(tx: Tx, warning: ReadinessTables['readiness.warnings']): Promise<boolean> {
  const noted = await tables(tx)
    .insertInto('readiness.warnings')
    .values(warning)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}
