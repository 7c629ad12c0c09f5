import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Requirement } from '../domain/facts.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredRequirement = Selectable<ReadinessTables['readiness.requirements']>

/** What jobs ask for, also what they asked for before; without jobs: of all. */
export async function requirementsOf(tx: Tx, jobIds?: readonly string[]): Promise<StoredRequirement[]> {
  let rows = tables(tx)
    .selectFrom('readiness.requirements')
    .selectAll()
    .orderBy('mandatory', 'desc')
    .orderBy('since')
    .orderBy('id')
  if (jobIds !== undefined) rows = rows.where('jobId', '=', sql<string>`any(${[...jobIds]}::uuid[])`)
  return rows.execute()
}

/** One as the domain reads it. */
export function requirementFact(row: StoredRequirement): Requirement {
  return {
    id: row.id,
    needs:
      row.abilityId === null
        ? { kind: 'credential', kindId: row.kindId ?? '' }
        : { kind: 'ability', abilityId: row.abilityId, level: row.level ?? 0 },
    mandatory: row.mandatory,
    since: instantFromDate(row.since),
    until: row.until === null ? null : instantFromDate(row.until),
  }
}

export async function insertRequirements(
  tx: Tx,
  rows: readonly Omit<StoredRequirement, 'until'>[],
): Promise<void> {
  if (rows.length > 0)
    await tables(tx)
      .insertInto('readiness.requirements')
      .values([...rows])
      .execute()
}

export async function endRequirements(tx: Tx, ids: readonly string[], until: Date): Promise<void> {
  if (ids.length === 0) return
  await tables(tx)
    .updateTable('readiness.requirements')
    .set({ until })
    .where('id', 'in', [...ids])
    .execute()
}

/** For which jobs whoever serves these services must be ready. */
export async function jobsOfServices(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.serviceJobs')
    .select(['serviceId', 'jobId'])
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('jobId')
    .execute()
  const byService = Map.groupBy(rows, ({ serviceId }) => serviceId)
  return new Map([...byService].map(([id, jobs]) => [id, jobs.map(({ jobId }) => jobId)]))
}

/** How many ready people these services need; those that say nothing are left out. */
export async function coversOf(tx: Tx, serviceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.serviceCovers')
    .select(['serviceId', 'needed'])
    .where('serviceId', 'in', [...serviceIds])
    .execute()
  return new Map(rows.map(({ serviceId, needed }) => [serviceId, needed]))
}

export async function replaceServiceNeed(
  tx: Tx,
  organisationId: string,
  serviceId: string,
  { jobIds, peopleNeeded }: { readonly jobIds: readonly string[]; readonly peopleNeeded: number | null },
): Promise<void> {
  await tables(tx).deleteFrom('readiness.serviceJobs').where('serviceId', '=', serviceId).execute()
  await tables(tx).deleteFrom('readiness.serviceCovers').where('serviceId', '=', serviceId).execute()
  const jobs = [...new Set(jobIds)].map((jobId) => ({ organisationId, serviceId, jobId }))
  if (jobs.length > 0) await tables(tx).insertInto('readiness.serviceJobs').values(jobs).execute()
  if (peopleNeeded === null) return
  await tables(tx)
    .insertInto('readiness.serviceCovers')
    .values({ organisationId, serviceId, needed: peopleNeeded })
    .execute()
}
