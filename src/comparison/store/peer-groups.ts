import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ComparisonTables } from '../tables.ts'

/** A defined group as it is kept. */
export interface GroupRecord {
  readonly id: string
  readonly name: { readonly id: string; readonly en: string }
  readonly unitIds: readonly string[]
}

const tables = (tx: Tx) => tx.withTables<ComparisonTables>()

function groups(tx: Tx) {
  return tables(tx)
    .selectFrom('comparison.peerGroups as g')
    .select(['g.id', 'g.nameId', 'g.nameEn'])
    .select(
      sql<string[]>`array(select m.unit_id from comparison.peer_group_members m
        where m.organisation_id = g.organisation_id and m.group_id = g.id order by m.unit_id)`.as('unitIds'),
    )
}

type Found = { id: string; nameId: string; nameEn: string; unitIds: string[] }
const recordOf = ({ id, nameId, nameEn, unitIds }: Found): GroupRecord => ({
  id,
  name: { id: nameId, en: nameEn },
  unitIds,
})

/** All defined groups, the oldest first. */
export async function listGroups(tx: Tx): Promise<readonly GroupRecord[]> {
  return (await groups(tx).orderBy('g.madeAt').orderBy('g.id').execute()).map(recordOf)
}

/** One of them; undefined where there is none. */
export async function findGroup(tx: Tx, id: string): Promise<GroupRecord | undefined> {
  const found = await groups(tx).where('g.id', '=', id).executeTakeFirst()
  return found && recordOf(found)
}

/**
 * Whoever else wants to make, change or remove a group waits until this transaction ends: so that no two have one name, and what a group
 * holds is what was looked at. To be called before a group is read.
 */
export async function lockGroups(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`peer groups:${organisationId}`}, 0))`.execute(tx)
}

export async function insertGroup(
  tx: Tx,
  organisationId: string,
  { id, name, unitIds }: GroupRecord,
  at: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('comparison.peerGroups')
    .values({ organisationId, id, nameId: name.id, nameEn: name.en, madeAt: at, changedAt: at })
    .execute()
  await insertMembers(tx, organisationId, id, unitIds)
}

export async function replaceGroup(
  tx: Tx,
  organisationId: string,
  { id, name, unitIds }: GroupRecord,
  at: Date,
): Promise<void> {
  await tables(tx)
    .updateTable('comparison.peerGroups')
    .set({ nameId: name.id, nameEn: name.en, changedAt: at })
    .where('id', '=', id)
    .execute()
  await tables(tx).deleteFrom('comparison.peerGroupMembers').where('groupId', '=', id).execute()
  await insertMembers(tx, organisationId, id, unitIds)
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('comparison.peerGroups').where('id', '=', id).execute()
}

async function insertMembers(
  tx: Tx,
  organisationId: string,
  groupId: string,
  unitIds: readonly string[],
): Promise<void> {
  await sql`insert into comparison.peer_group_members (organisation_id, group_id, unit_id)
    select ${organisationId}::uuid, ${groupId}::uuid, unnest(${[...unitIds]}::uuid[])`.execute(tx)
}
