import type { Tx } from '../../platform/db/database.ts'
import type { Alarm } from '../domain/alarms.ts'
import type { ServiceTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** An alarm that was told: of an approval its step, of the serving unit's promises -1. */
export type ToldAlarm = Pick<Alarm, 'target' | 'what'> & { readonly step: number }

/** Which alarms of requests were told before. */
export async function toldAlarms(tx: Tx, requestIds: readonly string[]): Promise<Map<string, ToldAlarm[]>> {
  if (requestIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('service.alarms')
    .select(['requestId', 'target', 'step', 'what'])
    .where('requestId', 'in', [...new Set(requestIds)])
    .execute()
  return Map.groupBy(rows, (row) => row.requestId)
}

/** Notes that an alarm is being told; false where it was told before, by whichever process. */
export async function claimAlarm(
  tx: Tx,
  alarm: {
    organisationId: string
    requestId: string
    target: Alarm['target']
    step: number
    what: Alarm['what']
    toldAt: Date
    toldTo: string[]
  },
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('service.alarms')
    .values(alarm)
    .onConflict((conflict) => conflict.doNothing())
    .returning('requestId')
    .execute()
  return made.length > 0
}

/** Requests whose next alarm, or own confirmation, has come; those that somebody else is working on are left to them. */
export async function lockDue(
  tx: Tx,
  column: 'alarmAt' | 'confirmsItselfAt',
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('service.requests')
    .select('id')
    .where(column, '<=', now)
    .orderBy(column)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.id)
}
