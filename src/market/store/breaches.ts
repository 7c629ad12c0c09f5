import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { MarketTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** When breaches that no clock sees happened, by kind; those taken back are left out. */
export async function reportedBreaches(
  tx: Tx,
  requestId: string,
): Promise<Partial<Record<'not_ready', Date>>> {
  const rows = await tables(tx)
    .selectFrom('market.reportedBreaches')
    .select(['breach', 'happenedAt'])
    .where('requestId', '=', requestId)
    .orderBy('number')
    .execute()
  const newest = new Map(rows.map(({ breach, happenedAt }) => [breach, happenedAt]))
  return Object.fromEntries([...newest].filter(([, at]) => at !== null))
}

export async function insertReported(
  tx: Tx,
  row: Insertable<MarketTables['market.reportedBreaches']>,
): Promise<void> {
  await tables(tx).insertInto('market.reportedBreaches').values(row).execute()
}

/** Which units are charged for their hops in a request, in the order of charging. */
export async function rechargeClaims(
  tx: Tx,
  requestId: string,
): Promise<Selectable<MarketTables['market.rechargeClaims']>[]> {
  return tables(tx)
    .selectFrom('market.rechargeClaims')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('claimedAt')
    .orderBy('unitId')
    .execute()
}

/** Charges a unit; false where that was done before. */
export async function insertRechargeClaim(
  tx: Tx,
  row: Insertable<MarketTables['market.rechargeClaims']>,
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('market.rechargeClaims')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('unitId')
    .execute()
  return made.length > 0
}
