import { counting } from './counting.ts'
import { sql } from 'kysely'
import { clearMoments } from './moments.ts'
import { forgetSteps } from './steps.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { CompletedRequest } from '../timing.ts'
import type { MeasurementTables } from '../tables.ts'

type Batch = MeasurementTables['measurement.batches']
const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

/** All batches in the order of their release. */
export async function batchesOf(tx: Tx): Promise<readonly Batch[]> {
  return tables(tx)
    .selectFrom('measurement.batches')
    .selectAll()
    .orderBy('releasedAt')
    .orderBy('id')
    .execute()
}

/** The verdicts that each of these batches counted, by the batch. */
export async function placedIn(
  tx: Tx,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = batches.map(({ id }) => id)
  const found = await sql<{ batchId: string; ratingIds: string[] }>`
    select unit_batch_id as batch_id, array_agg(rating_id) as rating_ids from measurement.places
      where unit_batch_id = any(${ids}::uuid[]) group by 1
    union all select service_batch_id, array_agg(rating_id) from measurement.places
      where service_batch_id = any(${ids}::uuid[]) group by 1`.execute(tx)
  return new Map(found.rows.map(({ batchId, ratingIds }) => [batchId, ratingIds]))
}

/** A tally that differs from what the rows give. */
export interface Difference {
  readonly key: string
  readonly kept: number
  readonly rebuilt: number
}

/** Remembers the tallies as they are, until the transaction ends. */
export async function keepTallies(tx: Tx): Promise<void> {
  await sql`create temporary table kept_tallies on commit drop as
    select span, subject_kind, subject_id, start, measure, value, stratum, count from measurement.tallies where count <> 0`.execute(
    tx,
  )
  await counting(tx, () =>
    sql`create temporary table kept_raters on commit drop as
    select span, subject_kind, subject_id, start, layer, rater_id, n, sum, sum_squares, satisfied from measurement.raters`.execute(
      tx,
    ),
  )
  await sql`create temporary table kept_moments on commit drop as select * from measurement.moments where answers <> 0`.execute(
    tx,
  )
}

export async function clearTallies(tx: Tx): Promise<void> {
  await sql`delete from measurement.tallies`.execute(tx)
  await sql`delete from measurement.raters`.execute(tx)
  await clearMoments(tx)
  await forgetSteps(tx)
}

/** Where the tallies before and after rebuilding differ, at most a hundred places. */
export async function compareTallies(tx: Tx): Promise<readonly Difference[]> {
  const found = await counting(tx, () =>
    sql<Difference>`
    select concat_ws(' ', span, subject_kind, subject_id, start, measure, value, stratum) as key, coalesce(k.count, 0) as kept, coalesce(t.count, 0) as rebuilt
      from kept_tallies k full join (select * from measurement.tallies where count <> 0) t
        using (span, subject_kind, subject_id, start, measure, value, stratum)
      where k.count is distinct from t.count
        -- It came with a later release: before they are first made anew, an organisation's tallies have none of it.
        and (measure <> 'of_promise' or exists (select from kept_tallies where measure = 'of_promise'))
    union all
    select concat_ws(' ', 'raters', span, subject_kind, subject_id, start, layer, count(*)), sum(coalesce(k.sum, 0))::int, sum(coalesce(r.sum, 0))::int
      from kept_raters k full join measurement.raters r using (span, subject_kind, subject_id, start, layer, rater_id)
      where (k.n, k.sum, k.sum_squares, k.satisfied) is distinct from (r.n, r.sum, r.sum_squares, r.satisfied)
      group by span, subject_kind, subject_id, start, layer
    union all
    select concat_ws(' ', 'moments', m.key), coalesce(k.answers, 0)::int, coalesce(r.answers, 0)::int
      from kept_moments k full join measurement.moments r using (organisation_id, subject_kind, subject_id, period, start, layer)
      cross join lateral (select concat_ws(' ', period, subject_kind, subject_id, start, layer)) as m(key)
      where k is distinct from r and (r.answers <> 0 or k.answers <> 0)
    order by 1 limit 100`.execute(tx),
  )
  return found.rows
}

export type CompletedWithStratum = CompletedRequest & { readonly stratum: string | null }

/** All completed requests in portions, with the stratum under which each is counted; null where none is yet. */
export async function* completedRequests(
  tx: Tx,
  size: number,
): AsyncIterable<readonly CompletedWithStratum[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const found = await sql<CompletedWithStratum>`select c.*, t.stratum from service.completed_requests c
      left join measurement.timed_requests t on t.organisation_id = c.organisation_id and t.request_id = c.id
      where c.id > ${after}::uuid order by c.id limit ${size}`.execute(tx)
    if (found.rows.length === 0) return
    yield found.rows
    after = found.rows.at(-1)?.id ?? after
  }
}

/** The same of these requests alone. */
export async function completedAmong(
  tx: Tx,
  requestIds: readonly string[],
): Promise<readonly CompletedWithStratum[]> {
  const found = await sql<CompletedWithStratum>`select c.*, t.stratum from service.completed_requests c
    left join measurement.timed_requests t on t.organisation_id = c.organisation_id and t.request_id = c.id
    where c.id = any(${[...requestIds]}::uuid[])`.execute(tx)
  return found.rows
}

/** Forgets what requests add that are not completed (any more). */
export async function forgetUncompleted(tx: Tx): Promise<void> {
  await sql`delete from measurement.timed_requests t where not exists (
    select from service.completed_requests c where c.organisation_id = t.organisation_id and c.id = t.request_id)`.execute(
    tx,
  )
}
