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

/** Writes what many requests add, in place of what they added before. */
export async function saveTimedMany(tx: Tx, timed: readonly TimedRequest[]): Promise<void> {
  for (let start = 0; start < timed.length; start += 500) {
    await tables(tx)
      .insertInto('measurement.timedRequests')
      .values(timed.slice(start, start + 500))
      .onConflict((conflict) =>
        conflict.columns(['organisationId', 'requestId']).doUpdateSet((set) => ({
          unitId: set.ref('excluded.unitId'),
          serviceId: set.ref('excluded.serviceId'),
          stratum: set.ref('excluded.stratum'),
          completedOn: set.ref('excluded.completedOn'),
          windowEndsOn: set.ref('excluded.windowEndsOn'),
          minutesBin: set.ref('excluded.minutesBin'),
          response: set.ref('excluded.response'),
          completion: set.ref('excluded.completion'),
          reported: set.ref('excluded.reported'),
        })),
      )
      .execute()
  }
}
