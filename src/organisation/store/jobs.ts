import { sql, type ExpressionBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { JobId } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'
import { containing, holdsOn } from './conditions.ts'

/** A job's texts. */
export interface JobTexts {
  readonly titleId: string
  readonly titleEn: string
  readonly descriptionId: string
  readonly descriptionEn: string
  readonly dutiesId: string
  readonly dutiesEn: string
}

export interface JobRecord extends JobTexts {
  readonly id: JobId
  readonly sortTitle: string
  /** Who holds it on the day asked for. */
  readonly holders: number
}

type Jobs = OrganisationTables & { j: OrganisationTables['organisation.jobs'] }

function holdersOn(today: string) {
  return (eb: ExpressionBuilder<Jobs, 'j'>) => {
    const held = eb
      .selectFrom('organisation.assignments as a')
      .innerJoin('organisation.people as p', (join) =>
        join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
      )
      .whereRef('a.organisationId', '=', 'j.organisationId')
      .whereRef('a.jobId', '=', 'j.id')
      .where((on) => holdsOn(on, today))
      .select(({ fn }) => fn.count<number>('a.personId').distinct().as('holders'))
    return sql<number>`(${held})`.as('holders')
  }
}

function jobs(tx: Tx, today: string) {
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.jobs as j')
    .select([
      'j.id',
      'j.sortTitle',
      'j.titleId',
      'j.titleEn',
      'j.descriptionId',
      'j.descriptionEn',
      'j.dutiesId',
      'j.dutiesEn',
    ])
    .select(holdersOn(today))
}

export async function findJob(tx: Tx, id: JobId, today: string): Promise<JobRecord | undefined> {
  return jobs(tx, today).where('j.id', '=', id).executeTakeFirst()
}

/** One job more than `limit`, by its Indonesian title. */
export async function listJobs(
  tx: Tx,
  filter: { q?: string | undefined; after?: string | undefined; limit: number; today: string },
): Promise<JobRecord[]> {
  let query = jobs(tx, filter.today)
    .orderBy('j.sortTitle')
    .limit(filter.limit + 1)
  const { q, after } = filter
  if (after !== undefined) query = query.where('j.sortTitle', '>', after)
  if (q !== undefined && q !== '') {
    const words = containing(q)
    query = query.where((eb) => eb.or([eb('j.titleId', 'ilike', words), eb('j.titleEn', 'ilike', words)]))
  }
  return query.execute()
}

/** Makes a job; false where another has its title. */
export async function insertJob(tx: Tx, job: JobTexts & { readonly id: JobId }): Promise<boolean> {
  const made = await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.jobs')
    .values(job)
    .onConflict((conflict) => conflict.columns(['organisationId', 'sortTitle']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function changeJob(tx: Tx, id: JobId, texts: JobTexts): Promise<void> {
  await tx
    .withTables<OrganisationTables>()
    .updateTable('organisation.jobs')
    .set(texts)
    .where('id', '=', id)
    .execute()
}

/** Another job with this Indonesian title, whatever its capitals. */
export async function jobTitled(tx: Tx, titleId: string): Promise<JobId | undefined> {
  const row = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.jobs as j')
    .select('j.id')
    .where('j.sortTitle', '=', sql<string>`lower(${titleId}::text)`)
    .executeTakeFirst()
  return row?.id
}
