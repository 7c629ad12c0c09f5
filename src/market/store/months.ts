import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { MarketTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** The last closed month; null where none is. */
export async function closedThrough(tx: Tx): Promise<string | null> {
  const found = await tables(tx)
    .selectFrom('market.closings')
    .select(({ fn }) => fn.max('month').as('month'))
    .executeTakeFirst()
  return found?.month ?? null
}

/** Nobody posts until this transaction ends, and whoever is posting is waited for. */
export async function lockMonths(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`market months:${organisationId}`}, 0))`.execute(
    tx,
  )
}

/** No month is closed until this transaction ends: what was read of open months holds. */
export async function keepMonths(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`market months:${organisationId}`}, 0))`.execute(
    tx,
  )
}

/** A month of the ledger: what was posted in it. */
export interface MonthOfLedger {
  readonly month: string
  readonly transactions: number
  readonly turnover: number
}

/** All months in which something was posted, the newest first. */
export async function monthsOfLedger(tx: Tx): Promise<MonthOfLedger[]> {
  return tables(tx)
    .selectFrom('market.transactions')
    .select(({ fn }) => [
      'month',
      fn.countAll<number>().as('transactions'),
      sql<number>`coalesce(sum(amount), 0)`.as('turnover'),
    ])
    .groupBy('month')
    .orderBy('month', 'desc')
    .execute()
}

/** The month of the first posting; null where there is none. */
export async function firstMonth(tx: Tx): Promise<string | null> {
  const found = await tables(tx)
    .selectFrom('market.transactions')
    .select(({ fn }) => fn.min('month').as('month'))
    .executeTakeFirst()
  return found?.month ?? null
}

export async function listClosings(tx: Tx): Promise<Selectable<MarketTables['market.closings']>[]> {
  return tables(tx).selectFrom('market.closings').selectAll().orderBy('month', 'desc').execute()
}

export async function insertClosing(tx: Tx, row: Insertable<MarketTables['market.closings']>): Promise<void> {
  await tables(tx).insertInto('market.closings').values(row).execute()
}
