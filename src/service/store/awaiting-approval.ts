import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { requestRows, type StoredRequest } from './requests.ts'

/** The last request of a page: when it was asked, and its id. */
export type WaitingCursor = readonly [submittedAt: string, id: string]

/**
 * Requests that wait for approvals of which one may be somebody's: of the people whose work they do, or of the units that
 * those head or that are below them. Who really is asked depends on the heads of today, which is not decided here.
 */
export async function awaitingApproval(
  tx: Tx,
  looker: { readonly people: readonly string[]; readonly units: readonly string[] },
  page: { readonly after: WaitingCursor | undefined; readonly limit: number },
): Promise<StoredRequest[]> {
  const { after, limit } = page
  let query = requestRows(tx)
    .where(sql<boolean>`state = 'awaiting_approval'`)
    .where(
      sql<boolean>`(approval_units && ${[...looker.units]}::uuid[] or approval_people && ${[...looker.people]}::uuid[])`,
    )
  if (after !== undefined)
    query = query.where(sql<boolean>`(submitted_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return query.orderBy('submittedAt').orderBy('id').limit(limit).execute()
}
