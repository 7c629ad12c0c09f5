import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Link } from '../domain/links.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredLink = Selectable<ServiceTables['service.requestLinks']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** Holds the organisation's links still until the transaction ends; the database takes the same lock when one is written. */
export async function lockLinks(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`links:${organisationId}`}, 0))`.execute(tx)
}

/** All links of a request, in whichever direction, in the order in which they were made. */
export async function linksOf(tx: Tx, requestId: string): Promise<StoredLink[]> {
  return tables(tx)
    .selectFrom('service.requestLinks')
    .selectAll()
    .where((eb) => eb.or([eb('requestId', '=', requestId), eb('otherId', '=', requestId)]))
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
}

/** Links by which others hang on a request, in the order of those others' ids: whoever locks them one by one waits for nobody in a circle. */
export async function hangingOn(tx: Tx, requestId: string): Promise<StoredLink[]> {
  return tables(tx)
    .selectFrom('service.requestLinks')
    .selectAll()
    .where('otherId', '=', requestId)
    .orderBy('requestId')
    .orderBy('kind')
    .execute()
}

/** Whether the other request hangs on the one already, over however many: the link would close a circle. */
export async function leadsBack(tx: Tx, { kind, requestId, otherId }: Link): Promise<boolean> {
  const { rows } = await sql`with recursive reached(id) as (
      select ${otherId}::uuid
      union
      select l.other_id from service.request_links l join reached r on l.request_id = r.id where l.kind = ${kind})
    select from reached where id = ${requestId}::uuid`.execute(tx)
  return rows.length > 0
}

/** Of unfinished requests among these, which unfinished ones they wait for: pairs of ids. */
export async function unfinishedBlockers(
  tx: Tx,
  requestIds: readonly string[],
): Promise<readonly { readonly requestId: string; readonly otherId: string }[]> {
  if (requestIds.length === 0) return []
  return tables(tx)
    .selectFrom('service.requestLinks as l')
    .innerJoin('service.requests as b', (join) =>
      join.onRef('b.organisationId', '=', 'l.organisationId').onRef('b.id', '=', 'l.otherId'),
    )
    .select(['l.requestId', 'l.otherId'])
    .where('l.kind', '=', 'blocked_by')
    .where('l.requestId', '=', sql<string>`any(${[...new Set(requestIds)]}::uuid[])`)
    .where(sql<boolean>`b.state in ('awaiting_approval', 'open', 'in_progress', 'paused')`)
    .execute()
}

export async function insertLink(tx: Tx, link: StoredLink): Promise<void> {
  await tables(tx).insertInto('service.requestLinks').values(link).execute()
}

export async function deleteLink(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('service.requestLinks').where('id', '=', id).execute()
}
