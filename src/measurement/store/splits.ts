import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { BAD_TO } from '../domain/verdict.ts'
import type { MeasurementTables } from '../tables.ts'
import { counting } from './counting.ts'

/** A verdict that a figure of its service counts, without what it says. */
export interface CountedPlace {
  readonly id: string
  readonly serviceId: string
  readonly raterId: string
  readonly unitBatch: string
  readonly serviceBatch: string
  readonly givenAt: Date
}

/** All verdicts of those batches of these services that were released before a day and that nothing has split yet. */
export async function unsplitVerdicts(
  tx: Tx,
  serviceIds: readonly string[],
  releasedBefore: string,
): Promise<readonly CountedPlace[]> {
  return counting(tx, async () => {
    const found =
      await sql<CountedPlace>`select r.id, p.service_id, p.rater_id, p.unit_batch_id as unit_batch,
        p.service_batch_id as service_batch, r.rated_at as given_at
      from measurement.batches b
      join measurement.places p on p.organisation_id = b.organisation_id and p.service_batch_id = b.id and p.layer = b.layer
      join measurement.ratings r on r.organisation_id = p.organisation_id and r.id = p.rating_id
      where b.service_id = any(${[...serviceIds]}::uuid[]) and b.layer = 'satisfaction' and b.released_on < ${releasedBefore}::date
        and not exists (select from measurement.split_batches s where s.organisation_id = b.organisation_id and s.batch_id = b.id)
      order by r.id`.execute(tx)
    return found.rows
  })
}

/** Which of these verdicts are bad. */
export async function badAmong(tx: Tx, ratingIds: readonly string[]): Promise<ReadonlySet<string>> {
  return counting(tx, async () => {
    const found = await sql<{ id: string }>`select id from measurement.ratings
      where id = any(${[...ratingIds]}::uuid[]) and satisfaction <= ${BAD_TO}`.execute(tx)
    return new Set(found.rows.map(({ id }) => id))
  })
}

/** Takes batches as split, for good. */
export async function writeSplit(
  tx: Tx,
  organisationId: string,
  split: { readonly id: string; readonly batchIds: readonly string[]; readonly at: Date },
): Promise<void> {
  await tx
    .withTables<MeasurementTables>()
    .insertInto('measurement.splitBatches')
    .values(
      split.batchIds.map((batchId) => ({ organisationId, batchId, splitId: split.id, splitAt: split.at })),
    )
    .execute()
}
