import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

/** By what a person's link is known, and since when. */
export async function readFeed(
  tx: Tx,
  personId: string,
): Promise<{ readonly secretHash: string; readonly madeAt: Date } | undefined> {
  return tables(tx)
    .selectFrom('readiness.calendarFeeds')
    .select(['secretHash', 'madeAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Keeps a new link; the one before opens nothing any more. */
export async function replaceFeed(tx: Tx, feed: ReadinessTables['readiness.calendarFeeds']): Promise<void> {
  const { secretHash, madeAt } = feed
  await tables(tx)
    .insertInto('readiness.calendarFeeds')
    .values(feed)
    .onConflict((on) => on.columns(['organisationId', 'personId']).doUpdateSet({ secretHash, madeAt }))
    .execute()
}
