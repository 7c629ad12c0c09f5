import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { requestRows, type StoredRequest } from './requests.ts'

/** Requests completed since a moment that were asked for somebody who did not work on them. */
export async function completedFor(tx: Tx, personId: string, since: Date): Promise<StoredRequest[]> {
  return requestRows(tx)
    .where('askedForId', '=', personId)
    .where('completedAt', '>=', since)
    .where(sql<boolean>`not ${personId} = any(worked_on_by)`)
    .orderBy('completedAt', 'desc')
    .execute()
}
