import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { rememberedById, stopRemembering } from '../../platform/db/remembered.ts'
import type { PersonId, UnitId } from '../contract.ts'
import type { GrantedRole, OrganisationTables } from '../tables.ts'
import { containing, holdsOn } from './conditions.ts'

/** A person as kept. */
export interface PersonRecord {
  readonly id: PersonId
  readonly name: string
  readonly sortName: string
  readonly email: string | null
  readonly language: 'id' | 'en'
  /** Null: the organisation's. */
  readonly zone: string | null
  readonly roles: readonly GrantedRole[]
  readonly leftOn: string | null
}

const columns = [
  'p.id',
  'p.name',
  'p.sortName',
  'p.email',
  'p.language',
  'p.zone',
  'p.roles',
  'p.leftOn',
] as const

function people(tx: Tx) {
  return tx.withTables<OrganisationTables>().selectFrom('organisation.people as p').select(columns)
}

export async function findPerson(tx: Tx, id: PersonId): Promise<PersonRecord | undefined> {
  return (await findPeople(tx, [id]))[0]
}

/** The person, held still until the transaction ends. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<PersonRecord | undefined> {
  stopRemembering(tx)
  return people(tx).where('p.id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export async function findPeople(tx: Tx, ids: readonly PersonId[]): Promise<PersonRecord[]> {
  if (ids.length === 0) return []
  return rememberedById(tx, 'person', ids, (missing) =>
    people(tx)
      .where('p.id', '=', sql<PersonId>`any(${missing}::uuid[])`)
      .execute(),
  )
}

/** Who has this address and has not left. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<PersonRecord | undefined> {
  return people(tx).where('p.email', '=', email).where('p.leftOn', 'is', null).executeTakeFirst()
}

/** One person more than `limit`, by name. `byEmail`: the words may also be found in addresses. */
export async function listPeople(
  tx: Tx,
  filter: {
    q?: string | undefined
    byEmail: boolean
    unitId?: UnitId | undefined
    left: boolean
    after?: { readonly sortName: string; readonly id: PersonId } | undefined
    limit: number
    today: string
  },
): Promise<PersonRecord[]> {
  let query = people(tx)
    .orderBy('p.sortName')
    .orderBy('p.id')
    .limit(filter.limit + 1)
  const { q, unitId, after, today } = filter
  if (!filter.left)
    query = query.where((eb) => eb.or([eb('p.leftOn', 'is', null), eb('p.leftOn', '>', today)]))
  if (after !== undefined) {
    query = query.where((eb) =>
      eb(eb.refTuple('p.sortName', 'p.id'), '>', eb.tuple(after.sortName, after.id)),
    )
  }
  if (unitId !== undefined) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('organisation.assignments as a')
          .select('a.id')
          .whereRef('a.organisationId', '=', 'p.organisationId')
          .whereRef('a.personId', '=', 'p.id')
          .where('a.unitId', '=', unitId)
          .where((on) => holdsOn(on, today)),
      ),
    )
  }
  if (q !== undefined && q !== '') {
    const words = containing(q)
    query = query.where((eb) =>
      filter.byEmail
        ? eb.or([eb('p.name', 'ilike', words), eb('p.email', 'ilike', words)])
        : eb('p.name', 'ilike', words),
    )
  }
  return query.execute()
}

export async function insertPerson(
  tx: Tx,
  person: Pick<PersonRecord, 'id' | 'name' | 'email' | 'language' | 'zone'> & {
    readonly roles?: GrantedRole[]
  },
): Promise<void> {
  stopRemembering(tx)
  await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.people')
    .values({ roles: [], ...person, leftOn: null, sourceKey: null })
    .execute()
}

export async function changePerson(
  tx: Tx,
  id: PersonId,
  changes: {
    name?: string
    email?: string | null
    language?: 'id' | 'en'
    zone?: string
    roles?: GrantedRole[]
    leftOn?: string
  },
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  stopRemembering(tx)
  await tx
    .withTables<OrganisationTables>()
    .updateTable('organisation.people')
    .set(changes)
    .where('id', '=', id)
    .execute()
}

/** Administrators who have not left and are not to leave. */
export async function administrators(tx: Tx): Promise<PersonId[]> {
  return peopleGranted(tx, 'administrator')
}

/** Everybody who was granted a role and has not left. */
export async function peopleGranted(tx: Tx, role: GrantedRole): Promise<PersonId[]> {
  const rows = await people(tx)
    .where('p.roles', '@>', sql<GrantedRole[]>`array[${role}]::text[]`)
    .where('p.leftOn', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}
