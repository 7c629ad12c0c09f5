import { copyRows } from '../../platform/db/copy.ts'
import type { Tx } from '../../platform/db/database.ts'
import { refreshStatistics } from '../../platform/db/statistics.ts'
import type { Layer } from '../domain/verdict.ts'
import type { MeasurementTables } from '../tables.ts'
import { counting, type CountedVerdict } from './counting.ts'

/** A verdict that is carried over, with what has counted each of its answers. */
export interface CarriedRating extends CountedVerdict {
  readonly organisationId: string
  readonly requestId: string
  readonly ratedAt: Date
  readonly answers: readonly Layer[]
  readonly places: ReadonlyMap<Layer, { unitBatchId: string | null; serviceBatchId: string | null }>
}

export type CarriedBatch = MeasurementTables['measurement.batches']

/** Writes many verdicts by COPY, with what was published of them. */
export async function writeCarried(
  tx: Tx,
  carried: {
    readonly ratings: readonly CarriedRating[]
    readonly batches: readonly CarriedBatch[]
    readonly comments: readonly MeasurementTables['measurement.comments'][]
  },
): Promise<void> {
  const { ratings, batches, comments } = carried
  await counting(tx, () => copyRows(tx, ratingsTarget, ratings.map(ratingRow)))
  await refreshStatistics(tx, ['measurement.ratings'])
  await copyRows(tx, placesTarget, ratings.flatMap(placeRows))
  await copyRows(tx, batchesTarget, batches.map(batchRow))
  const commentRows = comments.map(({ organisationId, id, unitId, countedOn, batchId, position, text }) => [
    organisationId,
    id,
    unitId,
    countedOn,
    batchId,
    position,
    text,
  ])
  await copyRows(tx, commentsTarget, commentRows)
}

function columns(list: string): readonly string[] {
  return list.split(' ')
}

const ratingsTarget = {
  table: 'measurement.ratings',
  columns: columns(
    'organisation_id id request_id rater_id service_id unit_id stratum satisfaction effort promise_kept reason_ids comment rated_at changed_at',
  ),
}

function ratingRow(rating: CarriedRating) {
  const { organisationId, id, requestId, raterId, serviceId, unitId, stratum, satisfaction } = rating
  const { effort, promiseKept, reasonIds, comment, ratedAt } = rating
  const whose = [organisationId, id, requestId, raterId, serviceId, unitId, stratum]
  return [...whose, satisfaction, effort, promiseKept, reasonIds, comment, ratedAt, ratedAt]
}

const placesTarget = {
  table: 'measurement.places',
  columns: columns(
    'organisation_id rating_id layer unit_id service_id rater_id unit_batch_id service_batch_id',
  ),
}

function placeRows({ organisationId, id, unitId, serviceId, raterId, places }: CarriedRating) {
  return [...places].map(([layer, { unitBatchId, serviceBatchId }]) => [
    organisationId,
    id,
    layer,
    unitId,
    serviceId,
    raterId,
    unitBatchId,
    serviceBatchId,
  ])
}

const batchesTarget = {
  table: 'measurement.batches',
  columns: columns('organisation_id id layer unit_id service_id released_at released_on raters answers'),
}

function batchRow(batch: CarriedBatch) {
  const { organisationId, id, layer, unitId, serviceId, releasedAt, releasedOn, raters, answers } = batch
  return [organisationId, id, layer, unitId, serviceId, releasedAt, releasedOn, raters, answers]
}

const commentsTarget = {
  table: 'measurement.comments',
  columns: columns('organisation_id id unit_id counted_on batch_id position text'),
}
