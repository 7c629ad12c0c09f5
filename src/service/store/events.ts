import { sql, type Insertable, type Selectable } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredEvent = Selectable<ServiceTables['service.requestEvents']>
export type NewEvent = Insertable<ServiceTables['service.requestEvents']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** The timelines of requests as they were written down, in the order of recording. */
export async function readEvents(tx: Tx, requestIds: readonly string[]): Promise<Map<string, StoredEvent[]>> {
  if (requestIds.length === 0) return new Map()
  const rows = await timelines.rows(tx, { requestIds: [...new Set(requestIds)] })
  return Map.groupBy(rows, (row) => row.requestId)
}

const timelines = compiledOnce((tx, { requestIds }: { requestIds: readonly string[] }) =>
  tables(tx)
    .selectFrom('service.requestEvents')
    .selectAll()
    .where('requestId', '=', sql<string>`any(${requestIds}::uuid[])`)
    .orderBy('recordedAt')
    .orderBy('sequence')
    .orderBy('id'),
)

export async function insertEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0)
    await tables(tx)
      .insertInto('service.requestEvents')
      .values([...events])
      .execute()
}
