import { sql } from 'kysely'
import { rowsOf } from '../../platform/db/array-text.ts'
import { answered, type Hand, type Tx } from '../../platform/db/database.ts'
import type { HeldVerdict, Place } from '../domain/release.ts'
import { MINIMUM_RATERS, type Layer } from '../domain/verdict.ts'
import type { MeasurementTables } from '../tables.ts'
import { counting } from './counting.ts'
import { layersOf, type StoredRating } from './ratings.ts'
import { talliesKey } from './tallies.ts'

const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

/**
 * Waits until no other transaction decides about this unit, and then, with others, for the organisation's tallies: as
 * `lockTallies` does.
 */
export async function lockUnit(
  tx: Tx,
  organisationId: string,
  unitId: string,
  hand: Hand = answered,
): Promise<void> {
  const unit = sql`hashtextextended(${`measurement ${organisationId} ${unitId}`}, 0)`
  await hand(
    tx,
    sql`select pg_advisory_xact_lock(${unit}), pg_advisory_xact_lock_shared(${talliesKey(organisationId)})`,
  )
}

/** Of these units those that have verdicts. */
export async function unitsWithVerdicts(tx: Tx, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (unitIds.length === 0) return new Set()
  const found = await tables(tx)
    .selectFrom('measurement.places')
    .select('unitId')
    .distinct()
    .where('unitId', 'in', [...unitIds])
    .execute()
  return new Set(found.map(({ unitId }) => unitId))
}

/**
 * Whether an import of a moment brought verdicts on these requests, which it made. What people said since does not count: whether
 * somebody did is nobody's to learn.
 */
export async function broughtVerdicts(
  tx: Tx,
  requestIds: readonly string[],
  importedAt: Date,
): Promise<boolean> {
  return counting(tx, async () => {
    const { rows } = await sql<{ brought: boolean }>`select exists (select from measurement.ratings
      where request_id = any(${[...requestIds]}::uuid[]) and rated_at < ${importedAt}) as brought`.execute(tx)
    return rows[0]?.brought === true
  })
}

/**
 * What `decideRelease` has to know of a unit to which a verdict of this rater comes: every verdict that no unit batch has counted;
 * and once these and that one are of enough people for a release, which else there is none of, whatever else there is, every
 * verdict that some figure has not counted, and all of their unit batches. No values. What no unit batch has counted no service batch
 * has either, so one index leads to all that waits.
 */
export async function heldVerdicts(tx: Tx, unitId: string, raterId: string): Promise<readonly HeldVerdict[]> {
  const found = await sql<{ ratingId: string; serviceId: string; raterId: string; layer: Layer } & Place0>`
    with arrived as materialized (
      select rating_id, service_id, rater_id, layer, unit_batch_id, service_batch_id
      from measurement.places where unit_id = ${unitId} and unit_batch_id is null
    ),
    counted as materialized (
      select rating_id, service_id, rater_id, layer, unit_batch_id, service_batch_id
      from measurement.places where unit_id = ${unitId} and service_batch_id is null and unit_batch_id is not null
        and (select count(distinct rater_id) from arrived where layer = 'satisfaction' and rater_id <> ${raterId}) >= ${MINIMUM_RATERS - 1}
    )
    select * from arrived
    union all
    select * from counted
    union all
    select p.rating_id, p.service_id, p.rater_id, p.layer, p.unit_batch_id, p.service_batch_id
    from (select distinct unit_batch_id from counted) open
    join measurement.places p on p.unit_batch_id = open.unit_batch_id and p.service_batch_id is not null`.execute(
    tx,
  )
  const verdicts = new Map<
    string,
    { id: string; serviceId: string; raterId: string; places: Record<Layer, Place | null> }
  >()
  for (const row of found.rows) {
    const known = verdicts.get(row.ratingId)
    const verdict = known ?? {
      id: row.ratingId,
      serviceId: row.serviceId,
      raterId: row.raterId,
      places: { satisfaction: null, effort: null, promise: null },
    }
    verdict.places[row.layer] = { unitBatch: row.unitBatchId, serviceBatch: row.serviceBatchId }
    verdicts.set(row.ratingId, verdict)
  }
  return [...verdicts.values()]
}

/** A verdict that nothing has counted yet, as {@link heldVerdicts} finds it once it is written. */
export function heldOf(rating: StoredRating): HeldVerdict {
  const { id, serviceId, raterId } = rating
  const answered = new Set(layersOf(rating))
  const place = (layer: Layer) => (answered.has(layer) ? { unitBatch: null, serviceBatch: null } : null)
  const places = { satisfaction: place('satisfaction'), effort: place('effort'), promise: place('promise') }
  return { id, serviceId, raterId, places }
}

interface Place0 {
  unitBatchId: string | null
  serviceBatchId: string | null
}

/** A batch, and the verdicts whose answers it counts. */
export interface BatchToWrite {
  readonly batch: MeasurementTables['measurement.batches']
  readonly ratingIds: readonly string[]
}

/** Writes batches and marks their answers as counted by them; an answer may be counted by one of its unit and one of its service. */
export async function writeBatches(
  tx: Tx,
  organisationId: string,
  batches: readonly BatchToWrite[],
  hand: Hand,
): Promise<void> {
  const made = batches.map(({ batch }) => batch)
  await hand(tx, tables(tx).insertInto('measurement.batches').values(made))
  const counted = countedBy(batches)
  const marking = sql`update measurement.places p set unit_batch_id = coalesce(r.unit_batch, p.unit_batch_id),
      service_batch_id = coalesce(r.service_batch, p.service_batch_id)
    from ${rowsOf({ rating_id: 'uuid', layer: 'text', unit_batch: 'uuid', service_batch: 'uuid' }, counted)}
    where p.organisation_id = ${organisationId} and p.rating_id = r.rating_id and p.layer = r.layer`
  await hand(tx, marking)
}

/** Which batches count each answer, each answer once. */
function countedBy(batches: readonly BatchToWrite[]) {
  const answers = new Map<
    string,
    { rating_id: string; layer: Layer; unit_batch?: string; service_batch?: string }
  >()
  for (const { batch, ratingIds } of batches)
    for (const ratingId of ratingIds) {
      const key = `${batch.layer} ${ratingId}`
      const answer = answers.get(key) ?? { rating_id: ratingId, layer: batch.layer }
      if (batch.serviceId === null) answer.unit_batch = batch.id
      else answer.service_batch = batch.id
      answers.set(key, answer)
    }
  return [...answers.values()]
}

/** What waits for each of these subjects: verdicts not counted there yet, and the people behind them, by layer. */
export interface Waits {
  readonly subjectId: string
  readonly layer: Layer
  readonly verdicts: number
  readonly raters: number
}

/**
 * Of a service only what a figure of its unit counts already: else the verdict that came in just now would name its service,
 * and with it, often enough, its request.
 */
export async function waitingAt(
  tx: Tx,
  kind: 'unit' | 'service',
  subjectIds: readonly string[],
): Promise<readonly Waits[]> {
  const column = kind === 'unit' ? sql.ref('unit_id') : sql.ref('service_id')
  const waits =
    kind === 'unit'
      ? sql<boolean>`unit_batch_id is null`
      : sql<boolean>`unit_batch_id is not null and service_batch_id is null`
  const found =
    await sql<Waits>`select ${column} as subject_id, layer, count(*)::int as verdicts, count(distinct rater_id)::int as raters
    from measurement.places where ${column} = any(${[...subjectIds]}::uuid[]) and ${waits} group by 1, 2`.execute(
      tx,
    )
  return found.rows
}
