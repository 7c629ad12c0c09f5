import type { Tx } from '../platform/db/database.ts'
import type { ServiceTables } from './tables.ts'

/** What rating reasons say, retired ones included; unknown ones are left out. */
export async function reasonTexts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly en: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<ServiceTables>()
    .selectFrom('service.ratingReasons')
    .select(['id', 'textId', 'textEn'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, { id: row.textId, en: row.textEn }]))
}
