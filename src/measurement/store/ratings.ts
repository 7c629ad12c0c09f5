import { sql, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Hand, Tx } from '../../platform/db/database.ts'
import { forget, remember, remembered } from '../../platform/db/remembered.ts'
import { layers, answerOf, type Layer } from '../domain/verdict.ts'
import type { MeasurementTables } from '../tables.ts'

export type StoredRating = Selectable<MeasurementTables['measurement.ratings']>

const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

/** One's own verdict on a request; row-level security hides those of others whatever is asked. */
export async function readRating(
  tx: Tx,
  requestId: string,
  raterId: string,
): Promise<StoredRating | undefined> {
  const [found] = await ownRating.rows(tx, { requestId, raterId })
  return found
}

const ownRating = compiledOnce((tx, { requestId, raterId }: { requestId: string; raterId: string }) =>
  tables(tx)
    .selectFrom('measurement.ratings')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('raterId', '=', raterId),
)

export async function countChanges(tx: Tx, ratingId: string): Promise<number> {
  return remembered(tx, `rating changes ${ratingId}`, async () => {
    const row = await tables(tx)
      .selectFrom('measurement.ratingChanges')
      .select((count) => count.fn.countAll<number>().as('changes'))
      .where('ratingId', '=', ratingId)
      .executeTakeFirstOrThrow()
    return row.changes
  })
}

/** Which of these requests the rater has rated. */
export async function ratedAmong(
  tx: Tx,
  raterId: string,
  requestIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (requestIds.length === 0) return new Set()
  const rows = await tables(tx)
    .selectFrom('measurement.ratings')
    .select('requestId')
    .where('raterId', '=', raterId)
    .where('requestId', 'in', [...requestIds])
    .execute()
  return new Set(rows.map((row) => row.requestId))
}

/** Writes a first verdict and, with it, where its answers stand. Fails where there is one: its unit is to be locked before one looks. */
export async function insertRating(tx: Tx, rating: StoredRating, hand: Hand): Promise<void> {
  await hand(tx, firstRating.of({ ...rating, layers: layersOf(rating) }))
  remember(tx, `rating changes ${rating.id}`, 0)
}

const firstRating = compiledOnce((tx, given: StoredRating & { readonly layers: readonly Layer[] }) =>
  tables(tx)
    .with('given', (also) =>
      also
        .insertInto('measurement.ratings')
        .values({
          organisationId: given.organisationId,
          id: given.id,
          requestId: given.requestId,
          raterId: given.raterId,
          serviceId: given.serviceId,
          unitId: given.unitId,
          stratum: given.stratum,
          satisfaction: given.satisfaction,
          effort: given.effort,
          promiseKept: given.promiseKept,
          reasonIds: given.reasonIds,
          comment: given.comment,
          ratedAt: given.ratedAt,
          changedAt: given.changedAt,
        })
        .returning(['organisationId', 'id', 'unitId', 'serviceId', 'raterId']),
    )
    .insertInto('measurement.places')
    .columns(['organisationId', 'ratingId', 'unitId', 'serviceId', 'raterId', 'layer'])
    .expression((select) =>
      select
        .selectFrom('given')
        .select(['organisationId', 'id', 'unitId', 'serviceId', 'raterId'])
        .select(sql<Layer>`unnest(${given.layers}::text[])`.as('layer')),
    ),
)

/** What was answered; satisfaction always is. */
export function layersOf(rating: StoredRating): Layer[] {
  return layers.filter((layer) => answerOf(rating, layer) !== null)
}

/** Changes a verdict that nothing has counted yet, keeping what it was. */
export async function changeRating(tx: Tx, before: StoredRating, after: StoredRating): Promise<void> {
  const { satisfaction, effort, promiseKept, reasonIds, comment, changedAt } = after
  forget(tx, `rating changes ${before.id}`)
  await tables(tx)
    .insertInto('measurement.ratingChanges')
    .values({
      organisationId: before.organisationId,
      id: uuidv7(),
      ratingId: before.id,
      raterId: before.raterId,
      replaced: JSON.stringify({
        satisfaction: before.satisfaction,
        effort: before.effort,
        promiseKept: before.promiseKept,
        reasonIds: before.reasonIds,
        comment: before.comment,
        since: before.changedAt.toISOString(),
      }),
      changedAt,
    })
    .execute()
  await tables(tx)
    .updateTable('measurement.ratings')
    .set({ satisfaction, effort, promiseKept, reasonIds, comment, changedAt })
    .where('id', '=', before.id)
    .execute()
  await tables(tx)
    .deleteFrom('measurement.places')
    .where('ratingId', '=', before.id)
    .where('unitBatchId', 'is', null)
    .execute()
  await writePlaces(tx, after)
}

/** One row for each answer given: the publication rule works on these, never on the verdicts. */
async function writePlaces(tx: Tx, rating: StoredRating): Promise<void> {
  const { organisationId, id, unitId, serviceId, raterId } = rating
  const place = {
    organisationId,
    ratingId: id,
    unitId,
    serviceId,
    raterId,
    unitBatchId: null,
    serviceBatchId: null,
  }
  await tables(tx)
    .insertInto('measurement.places')
    .values(layersOf(rating).map((layer) => ({ ...place, layer })))
    .execute()
}

/** Whether any figure has counted the verdict. */
export async function isCounted(tx: Tx, ratingId: string): Promise<boolean> {
  const places = await tables(tx)
    .selectFrom('measurement.places')
    .select('unitBatchId')
    .where('ratingId', '=', ratingId)
    .execute()
  return places.some(({ unitBatchId }) => unitBatchId !== null)
}
