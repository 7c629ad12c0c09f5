import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Currency } from '../domain/money.ts'
import type { MarketTables } from '../tables.ts'

/** A guarantee as it was in force from a moment on. */
export type StoredGuarantee = Selectable<MarketTables['market.guarantees']>

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** In what the organisation counts; undefined while nobody chose. */
export async function currencyOf(tx: Tx): Promise<Currency | undefined> {
  const found = await tables(tx).selectFrom('market.currencies').select('currency').executeTakeFirst()
  return found?.currency
}

/** Chooses it; false where it was chosen before. */
export async function insertCurrency(
  tx: Tx,
  row: Insertable<MarketTables['market.currencies']>,
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('market.currencies')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('currency')
    .execute()
  return made.length > 0
}

/** The most that one unit pays another in a year, as in force at a moment; null: no bound. */
export async function capAt(tx: Tx, at: Date): Promise<number | null> {
  const found = await tables(tx)
    .selectFrom('market.caps')
    .select('amount')
    .where('since', '<=', at)
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.amount ?? null
}

export async function insertCap(tx: Tx, row: Insertable<MarketTables['market.caps']>): Promise<void> {
  await tables(tx).insertInto('market.caps').values(row).execute()
}

/** What a service guaranteed at a moment; undefined where nothing was ever said. */
export async function guaranteeAt(tx: Tx, serviceId: string, at: Date): Promise<StoredGuarantee | undefined> {
  return tables(tx)
    .selectFrom('market.guarantees')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where('since', '<=', at)
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What these services guaranteed at a moment; those of which nothing was ever said are left out. */
export async function guaranteesAt(
  tx: Tx,
  serviceIds: readonly string[],
  at: Date,
): Promise<StoredGuarantee[]> {
  if (serviceIds.length === 0) return []
  return tables(tx)
    .selectFrom('market.guarantees')
    .selectAll()
    .distinctOn('serviceId')
    .where('serviceId', 'in', [...serviceIds])
    .where('since', '<=', at)
    .orderBy('serviceId')
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertGuarantee(
  tx: Tx,
  row: Insertable<MarketTables['market.guarantees']>,
): Promise<void> {
  await tables(tx).insertInto('market.guarantees').values(row).execute()
}

/** Who changes what a service guarantees waits for whoever is changing it. */
export async function lockGuarantee(tx: Tx, serviceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`market guarantee:${serviceId}`}, 0))`.execute(tx)
}

/** What some units promised, and promise, of requests that are handed on to them, the oldest first. */
export async function hopPromisesOf(
  tx: Tx,
  unitIds: readonly string[],
): Promise<Selectable<MarketTables['market.hopPromises']>[]> {
  if (unitIds.length === 0) return []
  return tables(tx)
    .selectFrom('market.hopPromises')
    .selectAll()
    .where('unitId', 'in', [...new Set(unitIds)])
    .orderBy('since')
    .orderBy('id')
    .execute()
}

export async function insertHopPromise(
  tx: Tx,
  row: Insertable<MarketTables['market.hopPromises']>,
): Promise<void> {
  await tables(tx).insertInto('market.hopPromises').values(row).execute()
}

/** Everything that services ever guaranteed, by service, the oldest first. */
export async function allGuarantees(tx: Tx): Promise<ReadonlyMap<string, readonly StoredGuarantee[]>> {
  const rows = await tables(tx)
    .selectFrom('market.guarantees')
    .selectAll()
    .orderBy('since')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ serviceId }) => serviceId)
}
