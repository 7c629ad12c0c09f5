import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { OutsideProvider } from '../contract.ts'
import type { ChoiceTables } from '../tables.ts'

type Row = Selectable<ChoiceTables['choice.outsideProviders']>

/** What is known of an outside provider, and to which kind it belongs. */
export interface ProviderRecord extends Omit<OutsideProvider, 'id'> {
  readonly id: string
  readonly kindId: string
}

const tables = (tx: Tx) => tx.withTables<ChoiceTables>()

/** Outside providers of these kinds, by name. */
export async function listProviders(tx: Tx, kindIds: readonly string[]): Promise<readonly ProviderRecord[]> {
  if (kindIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('choice.outsideProviders')
    .selectAll()
    .where('kindId', 'in', [...kindIds])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(recordOf)
}

/** One of them; undefined where there is none. */
export async function findProvider(tx: Tx, id: string): Promise<ProviderRecord | undefined> {
  const row = await tables(tx)
    .selectFrom('choice.outsideProviders')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && recordOf(row)
}

export async function insertProvider(
  tx: Tx,
  organisationId: string,
  provider: ProviderRecord,
  at: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('choice.outsideProviders')
    .values({
      organisationId,
      id: provider.id,
      kindId: provider.kindId,
      ...columnsOf(provider),
      madeAt: at,
      changedAt: at,
    })
    .execute()
}

export async function replaceProvider(tx: Tx, provider: ProviderRecord, at: Date): Promise<void> {
  await tables(tx)
    .updateTable('choice.outsideProviders')
    .set({ ...columnsOf(provider), changedAt: at })
    .where('id', '=', provider.id)
    .execute()
}

export async function deleteProvider(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('choice.outsideProviders').where('id', '=', id).execute()
}

function columnsOf({
  name,
  terms,
  responseMinutes,
  completionMinutes,
  source,
  readOn,
  price,
}: ProviderRecord) {
  return {
    name,
    termsId: terms.id,
    termsEn: terms.en,
    responseMinutes,
    completionMinutes,
    source,
    readOn,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
    pricePerId: price?.per.id ?? null,
    pricePerEn: price?.per.en ?? null,
  }
}

function recordOf(row: Row): ProviderRecord {
  const { priceAmount, priceCurrency, pricePerId, pricePerEn } = row
  const isPriced =
    priceAmount !== null && priceCurrency !== null && pricePerId !== null && pricePerEn !== null
  return {
    id: row.id,
    kindId: row.kindId,
    name: row.name,
    terms: { id: row.termsId, en: row.termsEn },
    responseMinutes: row.responseMinutes,
    completionMinutes: row.completionMinutes,
    source: row.source,
    readOn: row.readOn,
    price: isPriced
      ? { amount: priceAmount, currency: priceCurrency, per: { id: pricePerId, en: pricePerEn } }
      : null,
  }
}
