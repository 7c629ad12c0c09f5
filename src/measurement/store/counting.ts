import { sql } from 'kysely'
import { answered, type Compilable, type Hand, type Tx } from '../../platform/db/database.ts'
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
  const reading = sql<CountedVerdict>`select id, unit_id, service_id, rater_id, stratum, satisfaction, effort, promise_kept, reason_ids, comment
      from measurement.ratings where id = any(${[...ratingIds]}::uuid[]) order by id`
  // In one turn, and so in one piece: what comes after is not part of it.
  const [, found] = await Promise.all([answered(tx, begin), reading.execute(tx), answered(tx, end)])
  return found.rows
}

const begin = sql`select set_config('etalase.counting', 'on', true)`
const end = sql`select set_config('etalase.counting', '', true)`

/** Hands over one statement as a step that counts. */
export async function handCounting(tx: Tx, statement: Compilable, hand: Hand): Promise<void> {
  await Promise.all([hand(tx, begin), hand(tx, statement), hand(tx, end)])
}

/** Runs a step that counts or carries over verdicts of others. */
export async function counting<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
  await begin.execute(tx)
  const result = await step()
  await end.execute(tx)
  return result
}
