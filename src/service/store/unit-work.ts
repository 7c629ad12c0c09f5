import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What a unit still has to do: services that it offers, and unfinished requests that it promised or holds. */
export async function unitWork(
  tx: Tx,
  unitId: string,
): Promise<{ readonly services: number; readonly requests: number }> {
  const counted = await sql<{ services: number; requests: number }>`select
    (select count(*) from service.services where unit_id = ${unitId} and retired_at is null) as services,
    (select count(*) from service.request_units u join service.requests r on r.id = u.request_id
      where u.unit_id = ${unitId} and r.state in ('awaiting_approval', 'open', 'in_progress', 'paused')
        and (r.unit_id = ${unitId} or r.holder_unit_id = ${unitId})) as requests`.execute(tx)
  return counted.rows[0] ?? { services: 0, requests: 0 }
}
