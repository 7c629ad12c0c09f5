import { copyRows } from '../../platform/db/copy.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { MeasurementTables, TimedRequest } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MeasurementTables>()
const columns = [
  'organisationId',
  'requestId',
  'unitId',
  'serviceId',
  'stratum',
  'completedOn',
  'windowEndsOn',
  'minutesBin',
  'ofPromise',
  'response',
  'completion',
  'reported',
] as const satisfies readonly (keyof TimedRequest)[]

/** What a request adds to the tallies at present; locked until the transaction ends. */
export async function readTimed(tx: Tx, requestId: string): Promise<TimedRequest | undefined> {
  return tables(tx)
    .selectFrom('measurement.timedRequests')
    .select(columns)
    .where('requestId', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
}

/** The same of many requests. */
export async function readTimedMany(tx: Tx, requestIds: readonly string[]): Promise<TimedRequest[]> {
  if (requestIds.length === 0) return []
  return tables(tx)
    .selectFrom('measurement.timedRequests')
    .select(columns)
    .where('requestId', 'in', [...requestIds])
    .forUpdate()
    .execute()
}

/** Replaces it; undefined: it adds nothing any more. */
export async function saveTimed(
  tx: Tx,
  organisationId: string,
  requestId: string,
  timed: TimedRequest | undefined,
): Promise<void> {
  if (timed === undefined) {
    await tables(tx).deleteFrom('measurement.timedRequests').where('requestId', '=', requestId).execute()
    return
  }
  await tables(tx)
    .insertInto('measurement.timedRequests')
    .values({ ...timed, organisationId })
    .onConflict((conflict) => conflict.columns(['organisationId', 'requestId']).doUpdateSet(timed))
    .execute()
}

/** They add nothing any more. */
export async function forgetTimed(tx: Tx, requestIds: readonly string[]): Promise<void> {
  if (requestIds.length === 0) return
  await tables(tx)
    .deleteFrom('measurement.timedRequests')
    .where('requestId', 'in', [...requestIds])
    .execute()
}

/** Writes what many requests add, in place of what they added before. */
export async function saveTimedMany(tx: Tx, timed: readonly TimedRequest[]): Promise<void> {
  if (timed.length === 0) return
  await copyRows(
    tx,
    timedTarget,
    timed.map((one) => columns.map((column) => one[column])),
  )
}

const timedTarget = {
  table: 'measurement.timed_requests',
  columns: columns.map(snakeCase),
  onConflict: `on conflict (organisation_id, request_id) do update set ${columns
    .slice(2)
    .map((column) => `${snakeCase(column)} = excluded.${snakeCase(column)}`)
    .join(', ')}`,
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
