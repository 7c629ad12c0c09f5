import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PublishedService, PublishedTotal } from '../contract.ts'
import type { PublicationTables } from '../tables.ts'

export type StoredQuarter = Selectable<PublicationTables['publication.quarters']>
export type StoredUnit = Selectable<PublicationTables['publication.units']>

/** A unit's publication before it is written. */
export interface UnitToPublish {
  readonly unitId: string
  readonly name: { readonly id: string; readonly en: string }
  readonly code: string
  readonly total: PublishedTotal
  readonly services: readonly PublishedService[]
}

const tables = (tx: Tx) => tx.withTables<PublicationTables>()

/** Takes a quarter to publish it; false where somebody else did, or does at this moment and then has. */
export async function takeQuarter(tx: Tx, quarter: StoredQuarter): Promise<boolean> {
  const taken = await tables(tx)
    .insertInto('publication.quarters')
    .values(quarter)
    .onConflict((on) => on.columns(['organisationId', 'quarter']).doNothing())
    .returning('quarter')
    .executeTakeFirst()
  return taken !== undefined
}

/** Units of one statement. */
const unitsAtOnce = 500

/** Writes the units of a quarter in the order in which they will stand. */
export async function insertUnits(
  tx: Tx,
  { organisationId, quarter }: Pick<StoredQuarter, 'organisationId' | 'quarter'>,
  units: readonly UnitToPublish[],
): Promise<void> {
  const rows = units.map(({ unitId, name, code, total, services }, place) => ({
    organisationId,
    quarter,
    unitId,
    place,
    nameId: name.id,
    nameEn: name.en,
    code,
    total: JSON.stringify(total),
    services: JSON.stringify(services),
  }))
  for (let from = 0; from < rows.length; from += unitsAtOnce)
    await tables(tx)
      .insertInto('publication.units')
      .values(rows.slice(from, from + unitsAtOnce))
      .execute()
}

/** First days of all quarters that were published. */
export async function publishedStarts(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tables(tx).selectFrom('publication.quarters').select('quarter').execute()
  return new Set(rows.map(({ quarter }) => quarter))
}

/** All quarters with the number of their units, the latest first. */
export async function listQuarters(tx: Tx): Promise<readonly (StoredQuarter & { readonly units: number })[]> {
  return tables(tx)
    .selectFrom('publication.quarters as q')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from publication.units u
        where u.organisation_id = q.organisation_id and u.quarter = q.quarter)`.as('units'),
    )
    .orderBy('quarter', 'desc')
    .execute()
}

export async function findQuarter(tx: Tx, quarter: string): Promise<StoredQuarter | undefined> {
  return tables(tx)
    .selectFrom('publication.quarters')
    .selectAll()
    .where('quarter', '=', quarter)
    .executeTakeFirst()
}

/** Units of a quarter, in the order of the tree as it was, whose name or code has some letters in it. */
export async function listUnits(
  tx: Tx,
  quarter: string,
  { q = '', after = -1, limit }: { readonly q?: string; readonly after?: number; readonly limit: number },
): Promise<readonly StoredUnit[]> {
  let found = tables(tx)
    .selectFrom('publication.units')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('place', '>', after)
  if (q !== '') {
    const like = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    found = found.where((eb) =>
      eb.or([eb('nameId', 'ilike', like), eb('nameEn', 'ilike', like), eb('code', 'ilike', like)]),
    )
  }
  return found.orderBy('place').limit(limit).execute()
}

export async function findUnit(tx: Tx, quarter: string, unitId: string): Promise<StoredUnit | undefined> {
  return tables(tx)
    .selectFrom('publication.units')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
}
