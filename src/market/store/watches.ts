import type { Tx } from '../../platform/db/database.ts'
import type { MarketTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** Keeps when to look at a request again; false where that was known already. */
export async function keepWatch(
  tx: Tx,
  { organisationId, requestId, lookAt }: MarketTables['market.watches'],
): Promise<boolean> {
  const kept = await tables(tx)
    .insertInto('market.watches')
    .values({ organisationId, requestId, lookAt })
    .onConflict((on) =>
      on
        .columns(['organisationId', 'requestId'])
        .doUpdateSet({ lookAt })
        .where('market.watches.lookAt', '!=', lookAt),
    )
    .returning('requestId')
    .execute()
  return kept.length > 0
}

export async function endWatch(tx: Tx, requestId: string): Promise<void> {
  await tables(tx).deleteFrom('market.watches').where('requestId', '=', requestId).execute()
}

/** Requests whose next tier has come, the longest due first. */
export async function dueWatches(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('market.watches')
    .select('requestId')
    .where('lookAt', '<=', now)
    .orderBy('lookAt')
    .limit(limit)
    .execute()
  return rows.map(({ requestId }) => requestId)
}

/** What was looked at need not be looked at again for the same moment, whatever came of it. */
export async function endPastWatch(tx: Tx, requestId: string, now: Date): Promise<void> {
  await tables(tx)
    .deleteFrom('market.watches')
    .where('requestId', '=', requestId)
    .where('lookAt', '<=', now)
    .execute()
}
