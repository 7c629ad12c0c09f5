import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { VoiceTables } from '../tables.ts'

/** Working days for each step, and since when; `changedAt` null: nobody ever changed them. */
export interface Terms {
  readonly answerDays: number
  readonly escalationDays: number
  readonly changedAt: Date | null
}

const usual: Terms = { answerDays: 10, escalationDays: 3, changedAt: null }

export async function readTerms(tx: Tx): Promise<Terms> {
  const found = await tx
    .withTables<VoiceTables>()
    .selectFrom('voice.terms')
    .select(['answerDays', 'escalationDays', 'changedAt'])
    .executeTakeFirst()
  return found ?? usual
}

/** Whoever else wants to change them waits until this transaction ends. */
export async function lockTerms(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voice terms:${organisationId}`}, 0))`.execute(tx)
}

export async function writeTerms(
  tx: Tx,
  organisationId: string,
  { answerDays, escalationDays }: Pick<Terms, 'answerDays' | 'escalationDays'>,
  changedAt: Date,
): Promise<void> {
  const values = { answerDays, escalationDays, changedAt }
  await tx
    .withTables<VoiceTables>()
    .insertInto('voice.terms')
    .values({ organisationId, ...values })
    .onConflict((on) => on.column('organisationId').doUpdateSet(values))
    .execute()
}
