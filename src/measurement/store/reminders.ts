import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Requests completed within the span that nobody rated and nobody was reminded of; marks them as reminded in the same
 * statement, so that two processes never remind twice. Imported requests are history: nobody is asked about them.
 */
export async function claimReminders(
  tx: Tx,
  organisationId: string,
  { since, until, now }: { since: Date; until: Date; now: Date },
): Promise<readonly string[]> {
  const found = await sql<{ requestId: string }>`with completed as (
      select array_agg(c.id) as ids from service.completed_requests c
      where c.completed_at > ${since} and c.completed_at <= ${until} and c.ratable and c.source_system is null
        and not exists (select from measurement.reminders r where r.organisation_id = c.organisation_id and r.request_id = c.id))
    insert into measurement.reminders (organisation_id, request_id, given_at)
      select ${organisationId}, unrated, ${now} from completed, measurement.unrated(completed.ids) as unrated
      on conflict do nothing returning request_id`.execute(tx)
  return found.rows.map((row) => row.requestId)
}
