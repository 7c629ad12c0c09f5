import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export async function insertOverride(
  tx: Tx,
  override: Insertable<ReadinessTables['readiness.overrides']>,
): Promise<void> {
  await tables(tx).insertInto('readiness.overrides').values(override).execute()
}

/** Whether somebody has, or had, a request that they were given although they were not ready. */
export async function wasOverridden(tx: Tx, requestId: string, personId: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('readiness.overrides')
    .select('id')
    .where('requestId', '=', requestId)
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How often a unit gave requests to people who were not ready, since a moment. */
export async function countOverrides(tx: Tx, unitId: string, since: Date): Promise<number> {
  const row = await tables(tx)
    .selectFrom('readiness.overrides')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('unitId', '=', unitId)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row?.n ?? 0
}
