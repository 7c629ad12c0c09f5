import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ComparisonTables } from '../tables.ts'

/** From which difference on one matters, and since when; `changedAt` null: nobody ever changed it. */
export interface Thresholds {
  /** Of means, in points. */
  readonly points: number
  readonly percentagePoints: number
  readonly changedAt: Date | null
}

const usual: Thresholds = { points: 0.1, percentagePoints: 3, changedAt: null }

export async function readThresholds(tx: Tx): Promise<Thresholds> {
  const found = await tx
    .withTables<ComparisonTables>()
    .selectFrom('comparison.thresholds')
    .select(['points', 'percentagePoints', 'changedAt'])
    .executeTakeFirst()
  return found ?? usual
}

/** Whoever else wants to change them waits until this transaction ends. */
export async function lockThresholds(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`comparison thresholds:${organisationId}`}, 0))`.execute(
    tx,
  )
}

export async function writeThresholds(
  tx: Tx,
  organisationId: string,
  { points, percentagePoints }: Pick<Thresholds, 'points' | 'percentagePoints'>,
  changedAt: Date,
): Promise<void> {
  const values = { points, percentagePoints, changedAt }
  await tx
    .withTables<ComparisonTables>()
    .insertInto('comparison.thresholds')
    .values({ organisationId, ...values })
    .onConflict((on) => on.column('organisationId').doUpdateSet(values))
    .execute()
}
