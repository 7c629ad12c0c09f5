import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Verdict } from '../domain/verdict.ts'

/** A released verdict as it is counted. */
export interface CountedVerdict extends Verdict {
  readonly id: string
  readonly unitId: string
  readonly serviceId: string
  readonly raterId: string
  readonly stratum: string
}

/**
 * Reads the verdicts that a release counts. The only place in which verdicts of others are read: row-level security
 * allows it within this call alone.
 */
export async function readForCounting(
  tx: Tx,
  ratingIds: readonly string[],
): Promise<readonly CountedVerdict[]> {
  return counting(tx, async () => {
    const found =
      await sql<CountedVerdict>`select id, unit_id, service_id, rater_id, stratum, satisfaction, effort, promise_kept, reason_ids, comment
      from measurement.ratings where id = any(${[...ratingIds]}::uuid[]) order by id`.execute(tx)
    return found.rows
  })
}

/** Runs a step that counts or carries over verdicts of others. */
export async function counting<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
  await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
  const result = await step()
  await sql`select set_config('etalase.counting', '', true)`.execute(tx)
  return result
}
