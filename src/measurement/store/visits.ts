import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { VisitMoments } from '../domain/visits.ts'
import type { MeasurementTables } from '../tables.ts'
import { counting } from './counting.ts'
import type { Waits } from './places.ts'
import { talliesKey } from './tallies.ts'

const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

export type StoredVisit = MeasurementTables['measurement.visitRatings']
type Batch = MeasurementTables['measurement.visitBatches']
type Comment = MeasurementTables['measurement.visitComments']

/** Waits until no other transaction decides about this touchpoint, and then, with others, for the organisation's tallies. */
export async function lockVisits(tx: Tx, organisationId: string, touchpointId: string): Promise<void> {
  const touchpoint = sql`hashtextextended(${`visits ${organisationId} ${touchpointId}`}, 0)`
  await sql`select pg_advisory_xact_lock(${touchpoint}), pg_advisory_xact_lock_shared(${talliesKey(organisationId)})`.execute(
    tx,
  )
}

/** Writes a verdict, and with it that it waits. `same`: it was sent before; `other`: something else was sent under its name. */
export async function insertVisit(tx: Tx, visit: StoredVisit): Promise<'written' | 'same' | 'other'> {
  const before = await counting(tx, () =>
    tables(tx)
      .selectFrom('measurement.visitRatings')
      .selectAll()
      .where('id', '=', visit.id)
      .executeTakeFirst(),
  )
  if (before !== undefined) return saysTheSame(before, visit) ? 'same' : 'other'
  await tables(tx).insertInto('measurement.visitRatings').values(visit).execute()
  const { organisationId, id, touchpointId } = visit
  await tables(tx)
    .insertInto('measurement.visitPlaces')
    .values({ organisationId, ratingId: id, touchpointId, batchId: null })
    .execute()
  return 'written'
}

function saysTheSame(one: StoredVisit, other: StoredVisit): boolean {
  const said = ({ touchpointId, satisfaction, reasons, comment }: StoredVisit) =>
    JSON.stringify([touchpointId, satisfaction, reasons, comment])
  return said(one) === said(other)
}

/** What waits at a touchpoint: how many verdicts, each of which is one rater. */
export async function visitsWaiting(tx: Tx, touchpointIds: readonly string[]): Promise<readonly Waits[]> {
  const found =
    await sql<Waits>`select touchpoint_id as subject_id, 'satisfaction' as layer, count(*)::int as verdicts, count(*)::int as raters
    from measurement.visit_places where touchpoint_id = any(${[...touchpointIds]}::uuid[]) and batch_id is null group by 1`.execute(
      tx,
    )
  return found.rows
}

/** The verdicts that wait at a touchpoint, to be counted. */
export async function waitingVisits(tx: Tx, touchpointId: string): Promise<readonly StoredVisit[]> {
  return counting(tx, async () => {
    const found = await sql<StoredVisit>`select r.* from measurement.visit_places p
      join measurement.visit_ratings r on r.organisation_id = p.organisation_id and r.id = p.rating_id
      where p.touchpoint_id = ${touchpointId} and p.batch_id is null order by r.id`.execute(tx)
    return found.rows
  })
}

/** Writes a batch and marks its verdicts as counted by it. */
export async function writeVisitBatch(tx: Tx, batch: Batch, ratingIds: readonly string[]): Promise<void> {
  await tables(tx).insertInto('measurement.visitBatches').values(batch).execute()
  await sql`update measurement.visit_places set batch_id = ${batch.id}
    where organisation_id = ${batch.organisationId} and rating_id = any(${[...ratingIds]}::uuid[])`.execute(
    tx,
  )
}

export async function writeVisitComments(tx: Tx, comments: readonly Comment[]): Promise<void> {
  if (comments.length > 0)
    await tables(tx)
      .insertInto('measurement.visitComments')
      .values([...comments])
      .execute()
}

/** Comments of a touchpoint, the latest batch first, in the shuffled order of each batch. */
export async function readVisitComments(
  tx: Tx,
  touchpointId: string,
  after: { countedOn: string; batchId: string; position: number } | undefined,
  limit: number,
): Promise<readonly Comment[]> {
  return tables(tx)
    .selectFrom('measurement.visitComments')
    .selectAll()
    .where('touchpointId', '=', touchpointId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(counted_on, batch_id, -position) < (${after?.countedOn}::date, ${after?.batchId}::uuid, ${-(after?.position ?? 0)}::int)`,
      ),
    )
    .orderBy('countedOn', 'desc')
    .orderBy('batchId', 'desc')
    .orderBy('position')
    .limit(limit)
    .execute()
}

/** When something of a touchpoint was last published. */
export async function lastVisitRelease(tx: Tx, touchpointIds: readonly string[]): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select max(released_at) as at from measurement.visit_batches
    where touchpoint_id = any(${[...touchpointIds]}::uuid[])`.execute(tx)
  return found.rows[0]?.at ?? null
}

/** Adds to the sums over people: each verdict is a rater, so nothing that was there before matters, and order neither. */
export async function addVisitMoments(
  tx: Tx,
  organisationId: string,
  moments: readonly (VisitMoments & { readonly touchpointId: string })[],
): Promise<void> {
  if (moments.length === 0) return
  await sql`insert into measurement.moments as t (organisation_id, subject_kind, subject_id, period, start, layer, raters, repeated, answers,
      sum, sum_squares, n_squared, n_times_sum, sum_squared, satisfied, n_times_satisfied, satisfied_squared)
    select ${organisationId}::uuid, 'touchpoint', r."touchpointId", r.period, r.start, 'satisfaction', sum(answers), 0, sum(answers),
      sum(sum), sum(squares), sum(answers), sum(sum), sum(squares), sum(satisfied), sum(satisfied), sum(satisfied)
    from (select "touchpointId", period, start, answers, sum, "sumSquares" as squares, satisfied from jsonb_to_recordset(${JSON.stringify(moments)}::jsonb)
      as m("touchpointId" uuid, period text, start date, answers bigint, sum bigint, "sumSquares" bigint, satisfied bigint)) as r
    group by 3, 4, 5 order by 3, 4, 5
    on conflict (organisation_id, subject_kind, subject_id, period, start, layer) do update set
      raters = t.raters + excluded.raters, answers = t.answers + excluded.answers, sum = t.sum + excluded.sum,
      sum_squares = t.sum_squares + excluded.sum_squares, n_squared = t.n_squared + excluded.n_squared,
      n_times_sum = t.n_times_sum + excluded.n_times_sum, sum_squared = t.sum_squared + excluded.sum_squared,
      satisfied = t.satisfied + excluded.satisfied, n_times_satisfied = t.n_times_satisfied + excluded.n_times_satisfied,
      satisfied_squared = t.satisfied_squared + excluded.satisfied_squared`.execute(tx)
}

/** Every counted verdict with the batch that counted it, in portions. */
export async function* countedVisits(
  tx: Tx,
  size: number,
): AsyncIterable<readonly (StoredVisit & { readonly releasedOn: string })[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await counting(tx, () =>
      sql<StoredVisit & { releasedOn: string }>`select r.*, b.released_on from measurement.visit_ratings r
        join measurement.visit_places p on p.organisation_id = r.organisation_id and p.rating_id = r.id
        join measurement.visit_batches b on b.organisation_id = p.organisation_id and b.id = p.batch_id
        where r.id > ${after}::uuid order by r.id limit ${size}`.execute(tx),
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.id ?? after
  }
}
