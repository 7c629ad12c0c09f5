import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ChoiceTables } from '../tables.ts'

type GoodbyeRecord = Selectable<ChoiceTables['choice.goodbyes']>

const tables = (tx: Tx) => tx.withTables<ChoiceTables>()

/** Whoever else wants to decide about a quarter waits until this transaction ends, and then finds it decided. */
export async function lockGoodbyes(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goodbyes:${organisationId}`}, 0))`.execute(tx)
}

/** What was decided of a quarter, of all units and kinds. */
export async function decidedOf(tx: Tx, quarter: string): Promise<readonly GoodbyeRecord[]> {
  return tables(tx).selectFrom('choice.goodbyes').selectAll().where('quarter', '=', quarter).execute()
}

/** The same of one unit. */
export async function goodbyesOf(tx: Tx, unitId: string, quarter: string): Promise<readonly GoodbyeRecord[]> {
  return tables(tx)
    .selectFrom('choice.goodbyes')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('quarter', '=', quarter)
    .execute()
}

export async function insertGoodbye(tx: Tx, goodbye: GoodbyeRecord): Promise<void> {
  await tables(tx).insertInto('choice.goodbyes').values(goodbye).execute()
}
