import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { requestRows, type StoredRequest } from './requests.ts'

/** Requests whose clocks run by the calendars of these units: promised, held or to be approved there; what is due first comes first. */
export async function runningIn(tx: Tx, unitIds: readonly string[], limit: number): Promise<StoredRequest[]> {
  if (unitIds.length === 0) return []
  const units = sql`${[...unitIds]}::uuid[]`
  return requestRows(tx)
    .where(sql<boolean>`state in ('awaiting_approval', 'open', 'in_progress', 'paused')`)
    .where(
      sql<boolean>`(unit_id = any(${units}) or holder_unit_id = any(${units}) or approval_units && ${units})`,
    )
    .orderBy('dueOrder')
    .orderBy('id')
    .limit(limit)
    .execute()
}
