import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

export type StoredList = Selectable<ReadinessTables['readiness.badgeStatusLists']>
export type StoredCheck = Selectable<ReadinessTables['readiness.badgeChecks']>
/** A list without what it contains. */
export type ListHead = Omit<StoredList, 'content'>

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

/**
 * Whoever looks badges up and writes down what came of it holds the lists as they are until the transaction ends (`looked_up`), so that
 * whoever brings a newer one (`brought`) finds every badge that was looked up in the older.
 */
export async function lockLists(
  tx: Tx,
  organisationId: string,
  what: 'looked_up' | 'brought',
): Promise<void> {
  const key = sql`hashtextextended(${`badge lists:${organisationId}`}, 0)`
  await (
    what === 'brought'
      ? sql`select pg_advisory_xact_lock(${key})`
      : sql`select pg_advisory_xact_lock_shared(${key})`
  ).execute(tx)
}

/** All lists without what they contain, by address. */
export async function listHeads(tx: Tx): Promise<ListHead[]> {
  return tables(tx)
    .selectFrom('readiness.badgeStatusLists')
    .select([
      'organisationId',
      'id',
      'issuerId',
      'address',
      'purposes',
      'validFrom',
      'validUntil',
      'heldUntil',
      'uploadedAt',
      'uploadedBy',
    ])
    .orderBy('address')
    .orderBy('id')
    .execute()
}

/** Lists of an issuer. */
export async function listsOf(tx: Tx, issuerId: string): Promise<StoredList[]> {
  return tables(tx)
    .selectFrom('readiness.badgeStatusLists')
    .selectAll()
    .where('issuerId', '=', issuerId)
    .orderBy('address')
    .execute()
}

/** The list of an issuer at an address. */
export async function listAt(tx: Tx, issuerId: string, address: string): Promise<StoredList | undefined> {
  return tables(tx)
    .selectFrom('readiness.badgeStatusLists')
    .selectAll()
    .where('issuerId', '=', issuerId)
    .where('address', '=', address)
    .executeTakeFirst()
}

/** Keeps a list in the place of the one that its issuer published before at the address. */
export async function keepList(tx: Tx, list: StoredList): Promise<void> {
  const { organisationId: _, issuerId: __, address: ___, ...newer } = list
  await tables(tx)
    .insertInto('readiness.badgeStatusLists')
    .values(list)
    .onConflict((on) => on.columns(['organisationId', 'issuerId', 'address']).doUpdateSet(newer))
    .execute()
}

/** A badge that was taken as evidence, with the file that it came in. */
export interface KeptBadge {
  readonly evidenceId: string
  readonly personId: string
  readonly fileId: string
}

/** Badges of an issuer that count or wait to. */
export async function badgesInForce(tx: Tx, issuer: string): Promise<KeptBadge[]> {
  return tables(tx)
    .selectFrom('readiness.badges as b')
    .innerJoin('readiness.evidence as e', (join) =>
      join.onRef('e.organisationId', '=', 'b.organisationId').onRef('e.id', '=', 'b.evidenceId'),
    )
    .innerJoin('readiness.files as f', (join) =>
      join.onRef('f.organisationId', '=', 'b.organisationId').onRef('f.evidenceId', '=', 'b.evidenceId'),
    )
    .select(['b.evidenceId', 'e.personId', 'f.id as fileId'])
    .where('b.issuer', '=', issuer)
    .where('e.rejectedAt', 'is', null)
    .where('e.revokedAt', 'is', null)
    .orderBy('b.evidenceId')
    .execute()
}

export async function insertCheck(tx: Tx, check: StoredCheck): Promise<void> {
  await tables(tx).insertInto('readiness.badgeChecks').values(check).execute()
}

/** The newest look at each badge, by its evidence; none of those that were looked up only when they were handed in. */
export async function checksOf(
  tx: Tx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredCheck>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.badgeChecks')
    .selectAll()
    .distinctOn('evidenceId')
    .where('evidenceId', '=', sql<string>`any(${[...evidenceIds]}::uuid[])`)
    .orderBy('evidenceId')
    .orderBy('checkedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.evidenceId, row]))
}
