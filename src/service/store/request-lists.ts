import { sql, type SelectQueryBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CursorPart, CursorValues } from '../../platform/http/cursor.ts'
import type { ServiceTables } from '../tables.ts'
import { requestRows, type StoredRequest } from './requests.ts'
import { wordQuery } from './words.ts'

type Requests<O> = SelectQueryBuilder<ServiceTables, 'service.requests', O>

/** Requests counted at most: nobody reads on, and counting has to end. */
export const countedAtMost = 10_000

export interface QueueFilter {
  readonly unitId: string
  readonly state: 'unfinished' | 'awaiting_approval' | 'open' | 'in_progress' | 'paused' | 'completed' | 'all'
  /** A person's id, nobody (null), or whoever. */
  readonly assigneeId?: string | null | undefined
  readonly priority?: number | undefined
  readonly serviceId?: string | undefined
  readonly q?: string | undefined
}

export type QueueSort = 'due' | 'newest' | 'priority'

/** One request more than `limit` of what a unit holds. */
export async function listQueue(
  tx: Tx,
  filter: QueueFilter,
  page: { sort: QueueSort; after: CursorValues | undefined; limit: number },
): Promise<StoredRequest[]> {
  const filtered = inQueue(requestRows(tx), filter)
  return sorted(filtered, page.sort, page.after)
    .limit(page.limit + 1)
    .execute()
}

/** How many requests the filter finds, up to {@link countedAtMost}. */
export async function countQueue(tx: Tx, filter: QueueFilter): Promise<number> {
  const found = inQueue(
    tx.withTables<ServiceTables>().selectFrom('service.requests').select('id'),
    filter,
  ).limit(countedAtMost)
  const row = await tx
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Values of a row by which its list goes on. */
export function queueCursor(sort: QueueSort): (request: StoredRequest) => CursorValues {
  switch (sort) {
    case 'due':
      return (request) => [request.dueOrder.toISOString(), request.id]
    case 'newest':
      return (request) => [request.submittedAt.toISOString(), request.id]
    case 'priority':
      return (request) => [request.priority, request.dueOrder.toISOString(), request.id]
  }
}

/** What the values of such a cursor have to be. */
export const cursorParts: Readonly<Record<QueueSort, readonly CursorPart[]>> = {
  due: ['instant', 'id'],
  newest: ['instant', 'id'],
  priority: ['number', 'instant', 'id'],
}

function inQueue<O>(query: Requests<O>, filter: QueueFilter): Requests<O> {
  let found = inState(query.where('holderUnitId', '=', filter.unitId), filter.state)
  if (filter.assigneeId === null) found = found.where('assigneeId', 'is', null)
  else if (filter.assigneeId !== undefined) found = found.where('assigneeId', '=', filter.assigneeId)
  if (filter.priority !== undefined) found = found.where('priority', '=', filter.priority)
  if (filter.serviceId !== undefined) found = found.where('serviceId', '=', filter.serviceId)
  return matching(found, filter.q)
}

/** Written out, not as values: partial indexes hold for what the planner can read. */
function inState<O>(
  query: Requests<O>,
  state: QueueFilter['state'] | 'finished' | 'not_finished',
): Requests<O> {
  switch (state) {
    case 'unfinished':
      return query.where(sql<boolean>`state in ('open', 'in_progress', 'paused')`)
    case 'not_finished':
      return query.where(sql<boolean>`state in ('awaiting_approval', 'open', 'in_progress', 'paused')`)
    case 'awaiting_approval':
      return query.where(sql<boolean>`state = 'awaiting_approval'`)
    case 'finished':
      return query.where(sql<boolean>`state in ('completed', 'closed', 'cancelled', 'declined')`)
    case 'completed':
      return query.where(sql<boolean>`state in ('completed', 'closed')`)
    case 'open':
    case 'in_progress':
    case 'paused':
      return query.where(sql<boolean>`state in ('open', 'in_progress', 'paused')`).where('state', '=', state)
    case 'all':
      return query
  }
}

/** What was typed: words, or a request's number. */
function matching<O>(query: Requests<O>, q: string | undefined): Requests<O> {
  if (q === undefined || q === '') return query
  const words = wordQuery(q)
  if (words === undefined) return query.where(sql<boolean>`false`)
  // Two ways to find ids rather than two conditions, which would be tried on every row.
  return query.where(sql<boolean>`id in (select id from service.requests where number = ${q.toUpperCase()}
    union all select service.found_requests(${words}))`)
}

function sorted<O>(query: Requests<O>, sort: QueueSort, after: CursorValues | undefined): Requests<O> {
  switch (sort) {
    case 'due': {
      const ordered = query.orderBy('dueOrder').orderBy('id')
      return after === undefined
        ? ordered
        : ordered.where(sql<boolean>`(due_order, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    }
    case 'newest': {
      const ordered = query.orderBy('submittedAt', 'desc').orderBy('id', 'desc')
      return after === undefined
        ? ordered
        : ordered.where(sql<boolean>`(submitted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    }
    case 'priority': {
      const ordered = query.orderBy('priority').orderBy('dueOrder').orderBy('id')
      return after === undefined
        ? ordered
        : ordered.where(
            sql<boolean>`(priority, due_order, id) > (${after[0]}::smallint, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
          )
    }
  }
}

/** Who looks for requests: what concerns the person, and the units all of whose requests they see; null: every unit's. */
export interface Looker {
  readonly personId: string
  readonly unitIds: readonly string[] | null
}

export interface MineFilter {
  readonly side: 'asked' | 'served' | 'watched' | 'all'
  readonly state: 'unfinished' | 'finished' | 'all'
  readonly q?: string | undefined
}

/** One request more than `limit` of those that concern somebody, newest first. */
export async function listMine(
  tx: Tx,
  looker: Looker,
  filter: MineFilter,
  page: { after: CursorValues | undefined; limit: number },
): Promise<StoredRequest[]> {
  const state = filter.state === 'unfinished' ? 'not_finished' : filter.state
  const found = matching(inState(onSide(requestRows(tx), looker, filter.side), state), filter.q)
  return sorted(found, 'newest', page.after)
    .limit(page.limit + 1)
    .execute()
}

function onSide<O>(query: Requests<O>, looker: Looker, side: MineFilter['side']): Requests<O> {
  const { personId } = looker
  switch (side) {
    case 'asked':
      // A person asks for little: found by two indexes, then sorted.
      return query.where(sql<boolean>`id in (select id from service.requests where asker_id = ${personId}
        union select id from service.requests where asked_for_id = ${personId})`)
    case 'served':
      return query.where('assigneeId', '=', personId)
    case 'watched':
      return visible(query, looker).where(
        sql<boolean>`id in (select request_id from service.watchers where person_id = ${personId})`,
      )
    case 'all':
      return visible(query, looker)
  }
}

function visible<O>(query: Requests<O>, { personId, unitIds }: Looker): Requests<O> {
  if (unitIds === null) return query
  return query.where((eb) =>
    eb.or([
      eb('askerId', '=', personId),
      eb('askedForId', '=', personId),
      eb('assigneeId', '=', personId),
      sql<boolean>`${personId}::uuid = any(decided_by)`,
      sql<boolean>`id in (select request_id from service.watchers where person_id = ${personId} and added)`,
      sql<boolean>`exists (select 1 from service.request_units u where u.request_id = requests.id and u.unit_id = any(${[...unitIds]}::uuid[]))`,
    ]),
  )
}

/** Of some requests by id those that somebody sees. */
export async function readSeen(tx: Tx, looker: Looker, ids: readonly string[]): Promise<StoredRequest[]> {
  return visible(requestRows(tx), looker)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** Requests that words or a number find among those that somebody may see, the newest first. */
export async function searchRequests(
  tx: Tx,
  looker: Looker,
  q: string,
  limit: number,
): Promise<StoredRequest[]> {
  const words = wordQuery(q)
  if (words === undefined) return []
  const { personId } = looker
  const unitIds = looker.unitIds === null ? null : [...looker.unitIds]
  const found = requestRows(tx)
    .where(sql<boolean>`id in (select id from service.requests where number = ${q.toUpperCase()}
      union all select service.newest_found(${words}, ${personId}, ${unitIds}::uuid[], ${limit}))`)
  return sorted(visible(found, looker), 'newest', undefined).limit(limit).execute()
}
