import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { requestRows, type StoredRequest } from './requests.ts'

/** Requests completed since a moment, or whose completion was written down since, that were asked for somebody who did not work on them. */
export async function completedFor(tx: Tx, personId: string, since: Date): Promise<StoredRequest[]> {
  return requestRows(tx)
    .where('askedForId', '=', personId)
    .where('completedAt', 'is not', null)
    .where(
      sql<boolean>`(completed_at >= ${since} or exists (select from service.request_events e
        where e.organisation_id = requests.organisation_id and e.request_id = requests.id
          and e.kind = 'completed' and e.recorded_at >= ${since}))`,
    )
    .where(sql<boolean>`not ${personId} = any(worked_on_by)`)
    .orderBy('completedAt', 'desc')
    .execute()
}
