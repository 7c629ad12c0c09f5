import type { Tx } from '../platform/db/database.ts'
import type { PersonId, UnitKind } from './contract.ts'
import type { OrganisationTables } from './tables.ts'

/** The kind of unit in which a person holds the longest-standing assignment of a day; head office where there is none. */
export async function unitKindOf(tx: Tx, personId: string, day: string): Promise<UnitKind> {
  const row = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.assignments as a')
    .innerJoin('organisation.units as u', (join) => join.onRef('u.organisationId', '=', 'a.organisationId').onRef('u.id', '=', 'a.unitId'))
    .select('u.kind')
    .where('a.personId', '=', personId as PersonId)
    .where('a.startsOn', '<=', day)
    .where((where) => where.or([where('a.endsOn', 'is', null), where('a.endsOn', '>=', day)]))
    .orderBy('a.startsOn')
    .orderBy('a.id')
    .limit(1)
    .executeTakeFirst()
  return row?.kind ?? 'head_office'
}
