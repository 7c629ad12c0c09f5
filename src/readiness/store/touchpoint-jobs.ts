import { sql, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredTouchpointJob = Selectable<ReadinessTables['readiness.touchpointJobs']>

/** For which jobs whoever stands at these touchpoints must be ready, also what was asked for before. */
export async function jobsOfTouchpoints(
  tx: Tx,
  touchpointIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredTouchpointJob[]>> {
  if (touchpointIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.touchpointJobs')
    .selectAll()
    .where('touchpointId', '=', sql<string>`any(${[...touchpointIds]}::uuid[])`)
    .orderBy('since')
    .orderBy('jobId')
    .execute()
  return Map.groupBy(rows, ({ touchpointId }) => touchpointId)
}

/** Asks for these jobs from now on, and for no others. */
export async function replaceTouchpointJobs(
  tx: Tx,
  {
    organisationId,
    touchpointId,
    jobIds,
    now,
  }: {
    readonly organisationId: string
    readonly touchpointId: string
    readonly jobIds: readonly string[]
    readonly now: Date
  },
): Promise<void> {
  const asked = [...new Set(jobIds)]
  await tables(tx)
    .updateTable('readiness.touchpointJobs')
    .set({ until: now })
    .where('touchpointId', '=', touchpointId)
    .where('until', 'is', null)
    .where(sql<boolean>`job_id <> all (${asked}::uuid[])`)
    .execute()
  if (asked.length === 0) return
  await tables(tx)
    .insertInto('readiness.touchpointJobs')
    .values(
      asked.map((jobId) => ({ organisationId, id: uuidv7(), touchpointId, jobId, since: now, until: null })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'touchpointId', 'jobId']).where('until', 'is', null).doNothing(),
    )
    .execute()
}
