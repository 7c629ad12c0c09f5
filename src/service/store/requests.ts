import { sql, type Selectable } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import { leftToNext, type Tx } from '../../platform/db/database.ts'
import type { RequestCache, RequestFacts, ServiceTables } from '../tables.ts'
import type { NewEvent } from './events.ts'

export type StoredRequest = Omit<Selectable<ServiceTables['service.requests']>, 'words'>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

const columns = [
  'organisationId',
  'id',
  'number',
  'serviceId',
  'unitId',
  'termsId',
  'priority',
  'responseMinutes',
  'completionMinutes',
  'askerId',
  'askedForId',
  'answers',
  'summary',
  'answerWords',
  'submittedAt',
  'sourceSystem',
  'sourceKey',
  'sourceMadeSla',
  'state',
  'holderUnitId',
  'assigneeId',
  'heldBy',
  'workedOnBy',
  'approvalUnits',
  'approvalPeople',
  'decidedBy',
  'respondedAt',
  'completedAt',
  'closedAt',
  'responseStatus',
  'responseUsedMinutes',
  'responseDueAt',
  'responseBrokenAt',
  'completionStatus',
  'completionUsedMinutes',
  'completionDueAt',
  'completionBrokenAt',
  'dueOrder',
  'alarmAt',
  'confirmsItselfAt',
  'readAt',
] as const satisfies readonly (keyof StoredRequest)[]

/** Requests with all but their search words, still without a filter. */
export function requestRows(tx: Tx) {
  return tables(tx).selectFrom('service.requests').select(columns)
}

export async function readRequest(tx: Tx, id: string): Promise<StoredRequest | undefined> {
  const [found] = await oneRequest.rows(tx, { id })
  return found
}

const oneRequest = compiledOnce((tx, { id }: { id: string }) => requestRows(tx).where('id', '=', id))

/** Of a request what stays as it was submitted. */
export async function readSubmitted(
  tx: Tx,
  id: string,
): Promise<Pick<StoredRequest, 'id' | 'unitId' | 'askerId' | 'askedForId' | 'submittedAt'> | undefined> {
  const [found] = await submitted.rows(tx, { id })
  return found
}

const submitted = compiledOnce((tx, { id }: { id: string }) =>
  tables(tx)
    .selectFrom('service.requests')
    .select(['id', 'unitId', 'askerId', 'askedForId', 'submittedAt'])
    .where('id', '=', id),
)

export async function readRequests(tx: Tx, ids: readonly string[]): Promise<StoredRequest[]> {
  if (ids.length === 0) return []
  return requestRows(tx)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
}

/** Of some requests those whose promise broke, by what is kept of them, or that came back. */
export async function brokenOrBack(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('service.requests as r')
    .select('r.id')
    .where('r.id', 'in', [...new Set(ids)])
    .where((eb) =>
      eb.or([
        eb('r.responseBrokenAt', 'is not', null),
        eb('r.completionBrokenAt', 'is not', null),
        eb.exists(
          eb
            .selectFrom('service.requestEvents as e')
            .select('e.id')
            .whereRef('e.organisationId', '=', 'r.organisationId')
            .whereRef('e.requestId', '=', 'r.id')
            .where('e.kind', '=', 'reopened'),
        ),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** The same, and whoever else wants to change it waits until this transaction ends. */
export async function lockRequest(tx: Tx, id: string): Promise<StoredRequest | undefined> {
  return requestRows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The next number of a unit's code in a year; the transaction's end decides whether it was given. */
export async function nextCount(
  tx: Tx,
  organisationId: string,
  code: string,
  year: number,
  steps = 1,
): Promise<number> {
  const row = await tables(tx)
    .insertInto('service.numberCounters')
    .values({ organisationId, code, year, last: steps })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'code', 'year'])
        .doUpdateSet({ last: sql`number_counters.last + ${steps}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/**
 * Writes a request that is just being made, who holds it, and the first event of its timeline, in one statement, which goes with the
 * next.
 */
export async function insertRequest(
  tx: Tx,
  facts: RequestFacts,
  cache: RequestCache,
  submission: NewEvent,
): Promise<void> {
  const { organisationId, id: requestId } = facts
  const making = tables(tx)
    .with('made', (also) =>
      also
        .insertInto('service.requests')
        .values({ ...facts, ...cache, answers: JSON.stringify(facts.answers) }),
    )
    .with('held', (also) =>
      also
        .insertInto('service.requestUnits')
        .values(cache.heldBy.map((unitId) => ({ organisationId, requestId, unitId }))),
    )
    .insertInto('service.requestEvents')
    .values(submission)
  await leftToNext(tx, making)
}

/** Writes what was read off the timeline. */
export async function saveCache(
  tx: Tx,
  request: Pick<StoredRequest, 'organisationId' | 'id' | 'heldBy'>,
  cache: RequestCache,
): Promise<void> {
  await tables(tx)
    .updateTable('service.requests')
    .set({ ...cache })
    .where('id', '=', request.id)
    .execute()
  const isHeldAsBefore = [...cache.heldBy].toSorted().join() === [...request.heldBy].toSorted().join()
  if (!isHeldAsBefore) await saveUnits(tx, request.organisationId, request.id, cache.heldBy)
}

async function saveUnits(
  tx: Tx,
  organisationId: string,
  requestId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tables(tx)
    .deleteFrom('service.requestUnits')
    .where('requestId', '=', requestId)
    .where('unitId', 'not in', [...unitIds])
    .execute()
  await insertUnits(tx, organisationId, requestId, unitIds)
}

async function insertUnits(
  tx: Tx,
  organisationId: string,
  requestId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tables(tx)
    .insertInto('service.requestUnits')
    .values(unitIds.map((unitId) => ({ organisationId, requestId, unitId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
