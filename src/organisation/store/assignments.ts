import { sql } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { AssignmentId, JobId, PersonId, UnitId } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'
import { holdsOn } from './conditions.ts'

/** An assignment with the names that it is shown with. */
export interface AssignmentRecord {
  readonly id: AssignmentId
  readonly personId: PersonId
  readonly personName: string
  readonly unitId: UnitId
  readonly unitNameId: string
  readonly unitNameEn: string
  readonly unitCode: string
  readonly jobId: JobId
  readonly titleId: string
  readonly titleEn: string
  readonly head: boolean
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Assignments `a` with their people `p`, units `u` and jobs `j`. */
export function joined(tx: Tx) {
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.assignments as a')
    .innerJoin('organisation.people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
    )
    .innerJoin('organisation.units as u', (join) =>
      join.onRef('u.organisationId', '=', 'a.organisationId').onRef('u.id', '=', 'a.unitId'),
    )
    .innerJoin('organisation.jobs as j', (join) =>
      join.onRef('j.organisationId', '=', 'a.organisationId').onRef('j.id', '=', 'a.jobId'),
    )
}

function assignments(tx: Tx) {
  return joined(tx).select([
    'a.id',
    'a.personId',
    'p.name as personName',
    'a.unitId',
    'u.nameId as unitNameId',
    'u.nameEn as unitNameEn',
    'u.code as unitCode',
    'a.jobId',
    'j.titleId',
    'j.titleEn',
    'a.head',
    'a.startsOn',
    'a.endsOn',
  ])
}

export async function findAssignment(tx: Tx, id: AssignmentId): Promise<AssignmentRecord | undefined> {
  return assignments(tx).where('a.id', '=', id).executeTakeFirst()
}

/** Who holds, or is to hold, what in a unit: heads first, then by name. */
export async function assignmentsOfUnit(tx: Tx, unitId: UnitId, today: string): Promise<AssignmentRecord[]> {
  return assignments(tx)
    .where('a.unitId', '=', unitId)
    .where((eb) => eb.or([eb('a.endsOn', 'is', null), eb('a.endsOn', '>=', today)]))
    .where((eb) => eb.or([eb('p.leftOn', 'is', null), eb('p.leftOn', '>', today)]))
    .orderBy('a.head', 'desc')
    .orderBy('p.sortName')
    .orderBy('a.startsOn')
    .orderBy('a.id')
    .execute()
}

/** What a person held, holds and is to hold, the latest first. */
export async function assignmentsOfPerson(tx: Tx, personId: PersonId): Promise<AssignmentRecord[]> {
  return assignments(tx)
    .where('a.personId', '=', personId)
    .orderBy('a.startsOn', 'desc')
    .orderBy('a.id')
    .execute()
}

/** Somebody in a unit on a day, with the path of ids from the root to that unit. */
export interface Membership {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly unitNameId: string
  readonly unitNameEn: string
  readonly unitCode: string
  readonly ancestors: readonly UnitId[]
  readonly head: boolean
}

function memberships(tx: Tx, day: string) {
  return joined(tx)
    .select([
      'a.personId',
      'a.unitId',
      'u.nameId as unitNameId',
      'u.nameEn as unitNameEn',
      'u.code as unitCode',
      'u.ancestors',
    ])
    .select(sql<boolean>`bool_or(a.head)`.as('head'))
    .groupBy(['a.personId', 'a.unitId', 'u.nameId', 'u.nameEn', 'u.code', 'u.ancestors', 'u.codePath'])
    .where((eb) => holdsOn(eb, day))
}

/** In which units people are on a day: one row a person and unit, in the order of the tree. */
export async function membershipsOfPeople(
  tx: Tx,
  personIds: readonly PersonId[],
  day: string,
): Promise<Membership[]> {
  if (personIds.length === 0) return []
  return memberships(tx, day)
    .where('a.personId', '=', sql<PersonId>`any(${[...new Set(personIds)]}::uuid[])`)
    .orderBy('u.codePath')
    .execute()
}

/** Who is in a unit on a day. */
export async function membershipsOfUnit(tx: Tx, unitId: UnitId, day: string): Promise<Membership[]> {
  return memberships(tx, day).where('a.unitId', '=', unitId).orderBy('a.personId').execute()
}

/** Who heads any of these very units on a day, each once a unit. */
export async function headsOfUnits(
  tx: Tx,
  unitIds: readonly UnitId[],
  day: string,
): Promise<Pick<Membership, 'personId' | 'unitId'>[]> {
  if (unitIds.length === 0) return []
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.assignments as a')
    .innerJoin('organisation.people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
    )
    .select(['a.personId', 'a.unitId'])
    .distinct()
    .where('a.unitId', '=', sql<UnitId>`any(${[...new Set(unitIds)]}::uuid[])`)
    .where('a.head', '=', sql.lit(true)) // as a value it would not lead to the index of heads
    .where((eb) => holdsOn(eb, day))
    .orderBy('a.personId')
    .execute()
}

/** A head of a unit or, without a unit, somebody away with a deputy; `gone`: the deputy has left. */
export interface HeadOrAway {
  readonly unitId: UnitId | null
  readonly personId: PersonId
  readonly deputyId: PersonId | null
  readonly gone: boolean | null
}

/** {@link headsOfUnits}, and everybody who is away that day, in one statement: what it takes to know who is there in their place. */
export async function headsAndAway(tx: Tx, unitIds: readonly UnitId[], day: string): Promise<HeadOrAway[]> {
  if (unitIds.length === 0) return []
  const found =
    await sql<HeadOrAway>`select distinct a.unit_id, a.person_id, null::uuid as deputy_id, null::boolean as gone
    from organisation.assignments a
    join organisation.people p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.unit_id = any(${[...unitIds]}::uuid[]) and a.head and a.starts_on <= ${day}::date
      and (a.ends_on is null or a.ends_on >= ${day}::date) and (p.left_on is null or p.left_on > ${day}::date)
    union all
    select null, d.person_id, d.deputy_id, p.left_on is not null and p.left_on <= ${day}::date
    from organisation.deputies d
    join organisation.people p on p.organisation_id = d.organisation_id and p.id = d.deputy_id
    where d.away_from <= ${day}::date and (d.away_until is null or d.away_until >= ${day}::date)`.execute(tx)
  return found.rows
}

/** The units, each with the path of ids to it, in which a person held an assignment on any day of a span, both ends included. */
export async function unitsHeldWithin(
  tx: Tx,
  personId: PersonId,
  span: { readonly from: string; readonly to: string },
): Promise<Pick<Membership, 'unitId' | 'ancestors'>[]> {
  return heldWithin.rows(tx, { personId, ...span })
}

const heldWithin = compiledOnce(
  (tx, { personId, from, to }: { personId: PersonId; from: string; to: string }) =>
    joined(tx)
      .select(['a.unitId', 'u.ancestors'])
      .distinct()
      .where('a.personId', '=', personId)
      .where('a.startsOn', '<=', to)
      .where((eb) => eb.or([eb('a.endsOn', 'is', null), eb('a.endsOn', '>=', from)])),
)

export async function insertAssignment(tx: Tx, assignment: OrganisationAssignment): Promise<void> {
  await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.assignments')
    .values(assignment)
    .execute()
}

type OrganisationAssignment = Pick<
  AssignmentRecord,
  'id' | 'personId' | 'unitId' | 'jobId' | 'head' | 'startsOn' | 'endsOn'
>

export async function changeAssignment(
  tx: Tx,
  id: AssignmentId,
  changes: { endsOn?: string | null; head?: boolean },
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await tx
    .withTables<OrganisationTables>()
    .updateTable('organisation.assignments')
    .set(changes)
    .where('id', '=', id)
    .execute()
}

/** Ends a person's assignments on a day; those that would have begun later never begin. Answers how many of each. */
export async function endAssignmentsOf(
  tx: Tx,
  personId: PersonId,
  on: string,
): Promise<{ ended: number; neverBegun: number }> {
  const tables = tx.withTables<OrganisationTables>()
  const neverBegun = await tables
    .deleteFrom('organisation.assignments')
    .where('personId', '=', personId)
    .where('startsOn', '>', on)
    .executeTakeFirst()
  const ended = await tables
    .updateTable('organisation.assignments')
    .set({ endsOn: on })
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', on)]))
    .executeTakeFirst()
  return { ended: Number(ended.numUpdatedRows), neverBegun: Number(neverBegun.numDeletedRows) }
}
