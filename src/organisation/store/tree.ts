import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { unitColumns, type UnitRecord } from './units.ts'
import type { OrganisationTables } from '../tables.ts'

/** The tree as it is: of which organisation, and a text that another has as soon as anything of any unit is another. */
export interface TreeState {
  readonly organisationId: string
  readonly state: string
}

/** Everything that {@link UnitRecord} has, twice with other seeds: 128 bits. Made where the rows are, so that one goes over the wire. */
const told = sql`row(u.id, u.parent_id, u.kind, u.name_id, u.name_en, u.code, u.calendar_id, u.ancestors, u.code_path, u.closed_on)`
const state = sql<string>`concat_ws(' ', count(*), sum(hash_record_extended(${told}, 0)::numeric), sum(hash_record_extended(${told}, 1)::numeric))`

export async function treeState(tx: Tx): Promise<TreeState> {
  const found =
    await sql<TreeState>`select platform.organisation_id() as organisation_id, ${state} as state from organisation.units u`.execute(
      tx,
    )
  return found.rows[0] ?? { organisationId: '', state: '' }
}

/** All units, closed ones included, in the order of the tree, with the state in which they were read: both in one look. */
export async function readTree(tx: Tx): Promise<{ units: readonly UnitRecord[]; state: string }> {
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.units as u')
    .select(unitColumns)
    .select(sql<string>`(select ${state} from organisation.units u)`.as('state'))
    .orderBy('u.codePath')
    .execute()
  return { units: rows, state: rows[0]?.state ?? '' }
}
