import { sql } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import { remember } from '../../platform/db/remembered.ts'
import type { PersonId, UnitId } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'
import type { OrganisationRow } from './organisations.ts'
import type { PersonRecord } from './people.ts'

/** A unit in which somebody is on a day. */
interface HeldUnit {
  readonly unitId: UnitId
  readonly head: boolean
}

/** Who acts: the organisation, the person if there is one, and the units in which the person is on a day, in the order of the tree. */
export interface ActorRecord {
  readonly organisation: OrganisationRow
  readonly person: PersonRecord | undefined
  readonly units: readonly HeldUnit[]
}

/** All that rights are worked out from, in one statement: every request begins with it. The transaction remembers what it tells. */
export async function findActor(tx: Tx, personId: PersonId, day: string): Promise<ActorRecord> {
  const [found] = await actorQuery.rows(tx, { personId, day })
  if (found === undefined) throw new Error('The organisation of a transaction is not there')
  const { units, person, ...organisation } = found
  remember(tx, 'organisation', organisation)
  if (person !== null) remember(tx, `person ${person.id}`, person)
  return { organisation, person: person ?? undefined, units }
}

const actorQuery = compiledOnce((tx, { personId, day }: { personId: PersonId; day: string }) =>
  tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.organisations as o')
    .select(['o.organisationId', 'o.name', 'o.zone', 'o.simulated', 'o.calendarId'])
    .select(
      sql<PersonRecord | null>`(select jsonb_build_object('id', p.id, 'name', p.name, 'sortName', p.sort_name, 'email', p.email,
        'language', p.language, 'zone', p.zone, 'roles', p.roles, 'leftOn', p.left_on)
        from organisation.people p where p.organisation_id = o.organisation_id and p.id = ${personId})`.as(
        'person',
      ),
    )
    .select(
      sql<
        HeldUnit[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'head', h.head) order by u.code_path), '[]')
        from (select a.unit_id, bool_or(a.head) as head from organisation.assignments a
          where a.organisation_id = o.organisation_id and a.person_id = ${personId} and a.starts_on <= ${day}
            and (a.ends_on is null or a.ends_on >= ${day}) group by a.unit_id) h
        join organisation.units u on u.organisation_id = o.organisation_id and u.id = h.unit_id)`.as('units'),
    ),
)
