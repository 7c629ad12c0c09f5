import { sql } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PersonId, UnitKind } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'

/** The kind of unit in which a person holds the longest-standing assignment of a day; head office where there is none. */
export async function unitKindOf(tx: Tx, personId: string, day: string): Promise<UnitKind> {
  const [row] = await kindQuery.rows(tx, { personId: personId as PersonId, day })
  return row?.kind ?? 'head_office'
}

const kindQuery = compiledOnce((tx, { personId, day }: { personId: PersonId; day: string }) =>
  tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.assignments as a')
    .innerJoin('organisation.units as u', (join) =>
      join.onRef('u.organisationId', '=', 'a.organisationId').onRef('u.id', '=', 'a.unitId'),
    )
    .select('u.kind')
    .where('a.personId', '=', personId)
    .where('a.startsOn', '<=', day)
    .where((where) => where.or([where('a.endsOn', 'is', null), where('a.endsOn', '>=', day)]))
    .orderBy('a.startsOn')
    .orderBy('a.id')
    .limit(1),
)

/** {@link unitKindOf} of many people, each on a day of their own; in the order asked for. */
export async function unitKindsOf(
  tx: Tx,
  people: readonly { readonly personId: string; readonly day: string }[],
): Promise<UnitKind[]> {
  const found = await sql<{ kind: UnitKind | null }>`select (
      select u.kind from organisation.assignments a join organisation.units u on u.organisation_id = a.organisation_id and u.id = a.unit_id
      where a.person_id = asked.person_id and a.starts_on <= asked.day and (a.ends_on is null or a.ends_on >= asked.day)
      order by a.starts_on, a.id limit 1) as kind
    from unnest(${people.map((one) => one.personId)}::uuid[], ${people.map((one) => one.day)}::date[]) with ordinality as asked(person_id, day, place)
    order by asked.place`.execute(tx)
  return found.rows.map(({ kind }) => kind ?? 'head_office')
}
