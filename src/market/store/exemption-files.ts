import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { MarketTables } from '../tables.ts'

/** A document, sent for an exemption or taken by one. */
export type StoredExemptionFile = Selectable<MarketTables['market.exemptionFiles']>

const tables = (tx: Tx) => tx.withTables<MarketTables>()

export async function insertExemptionFile(
  tx: Tx,
  file: Insertable<MarketTables['market.exemptionFiles']>,
): Promise<void> {
  await tables(tx).insertInto('market.exemptionFiles').values(file).execute()
}

/** One document; undefined where there is none. */
export async function findExemptionFile(tx: Tx, id: string): Promise<StoredExemptionFile | undefined> {
  return tables(tx).selectFrom('market.exemptionFiles').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Documents of exemptions, by the exemption; what was handed in first comes first. */
export async function exemptionFilesOf(
  tx: Tx,
  exemptionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredExemptionFile[]>> {
  if (exemptionIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('market.exemptionFiles')
    .selectAll()
    .where('exemptionId', '=', sql<string>`any(${[...exemptionIds]}::uuid[])`)
    .orderBy('addedAt')
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ exemptionId }) => exemptionId ?? '')
}

/** Which of these documents this person sent and no exemption has yet; locked, so that each is used once. */
export async function unusedExemptionFiles(
  tx: Tx,
  uploaderId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tables(tx)
    .selectFrom('market.exemptionFiles')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('uploaderId', '=', uploaderId)
    .where('exemptionId', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Gives documents to an exemption, for good. */
export async function useExemptionFiles(
  tx: Tx,
  ids: readonly string[],
  exemptionId: string,
  addedAt: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tables(tx)
    .updateTable('market.exemptionFiles')
    .set({ exemptionId, addedAt })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** Forgets documents sent before a moment that no exemption took; their ids. */
export async function deleteUnusedExemptionFiles(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tables(tx)
    .deleteFrom('market.exemptionFiles')
    .where('exemptionId', 'is', null)
    .where('uploadedAt', '<', before)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
