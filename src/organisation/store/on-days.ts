import { sql } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import { joined } from './assignments.ts'
import { covers, goneBy } from '../domain/spans.ts'
import type { PersonId, UnitId, UnitKind } from '../contract.ts'
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
export async function unitKindsOf(tx: Tx, people: readonly PersonOnDay[]): Promise<UnitKind[]> {
  const held = await heldBy(tx, people)
  return people.map(({ personId, day }) => {
    const first = held.get(personId)?.find((one) => covers(one, day))
    return first?.kind ?? 'head_office'
  })
}

/** The units in which each of some people works on a day of their own, in the order of the tree; in the order asked for. */
export async function unitsOfPeopleOn(
  tx: Tx,
  people: readonly PersonOnDay[],
): Promise<readonly (readonly UnitId[])[]> {
  const held = await heldBy(tx, people)
  return people.map(({ personId, day }) => {
    const on = (held.get(personId) ?? []).filter((one) => covers(one, day) && !goneBy(one.leftOn, day))
    const inOrder = on.toSorted((one, other) => (one.codePath < other.codePath ? -1 : 1))
    return [...new Set(inOrder.map(({ unitId }) => unitId))]
  })
}

interface PersonOnDay {
  readonly personId: string
  readonly day: string
}

/** Everything that these people ever hold: of a few hundred people and years of days, quicker than a search for each day. */
async function heldBy(tx: Tx, people: readonly PersonOnDay[]) {
  const ids = [...new Set(people.map(({ personId }) => personId))]
  const found = await joined(tx)
    .select(['a.personId', 'a.unitId', 'u.kind', 'u.codePath', 'p.leftOn'])
    .select(['a.startsOn as from', 'a.endsOn as until'])
    .where('a.personId', '=', sql<PersonId>`any(${ids}::uuid[])`)
    .orderBy('a.startsOn')
    .orderBy('a.id')
    .execute()
  return Map.groupBy(found, ({ personId }): string => personId)
}
