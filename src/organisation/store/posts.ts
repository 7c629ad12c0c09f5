import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { JobId, PersonId, UnitId } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'
import { holdsOn } from './conditions.ts'

export interface PostRecord {
  readonly personId: PersonId
  readonly personName: string
  readonly unitId: UnitId
  readonly jobId: JobId
}

/** Who holds what where on a day, each person, unit and job once, by name. */
export async function findPosts(
  tx: Tx,
  day: string,
  {
    unitIds,
    personIds,
    jobIds,
  }: {
    readonly unitIds?: readonly string[]
    readonly personIds?: readonly string[]
    readonly jobIds?: readonly string[]
  },
): Promise<PostRecord[]> {
  let posts = tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.assignments as a')
    .innerJoin('organisation.people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
    )
    .select(['a.personId', 'p.name as personName', 'p.sortName', 'a.unitId', 'a.jobId'])
    .distinct()
    .where((eb) => holdsOn(eb, day))
    .orderBy('p.sortName')
    .orderBy('a.personId')
  if (unitIds !== undefined) posts = posts.where('a.unitId', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
  if (personIds !== undefined)
    posts = posts.where('a.personId', '=', sql<PersonId>`any(${[...personIds]}::uuid[])`)
  if (jobIds !== undefined) posts = posts.where('a.jobId', '=', sql<JobId>`any(${[...jobIds]}::uuid[])`)
  return (await posts.execute()).map(({ personId, personName, unitId, jobId }) => ({
    personId,
    personName,
    unitId,
    jobId,
  }))
}

/** Titles of jobs, in the order of the Indonesian ones. */
export async function jobTitles(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: JobId; readonly titleId: string; readonly titleEn: string }[]> {
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.jobs')
    .select(['id', 'titleId', 'titleEn'])
    .where('id', '=', sql<JobId>`any(${[...new Set(ids)]}::uuid[])`)
    .orderBy('sortTitle')
    .execute()
}

/** People by employee number or address, given in small letters. */
export async function findPeopleByWord(
  tx: Tx,
  words: readonly string[],
): Promise<
  {
    readonly id: PersonId
    readonly name: string
    readonly number: string | null
    readonly email: string | null
  }[]
> {
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.people')
    .select(['id', 'name', 'number', 'email'])
    .where('leftOn', 'is', null)
    .where(sql<boolean>`lower(number) = any(${[...words]}) or lower(email) = any(${[...words]})`)
    .orderBy('id')
    .execute()
}
