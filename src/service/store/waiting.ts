import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** How many requests for each of these services wait to be finished; services without any are left out. */
export async function countWaiting(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    serviceId: string
    waiting: number
  }>`select service_id, count(*)::int as waiting
    from service.requests where service_id = any(${[...serviceIds]}::uuid[])
      and state in ('open', 'in_progress', 'paused') group by service_id`.execute(tx)
  return new Map(rows.map(({ serviceId, waiting }) => [serviceId, waiting]))
}
