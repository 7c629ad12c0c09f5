import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredCannedAnswer = Selectable<ServiceTables['service.cannedAnswers']>
/** What of a canned answer can be changed. */
export type CannedText = Pick<StoredCannedAnswer, 'titleId' | 'titleEn' | 'textId' | 'textEn' | 'changedAt'>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** A unit's canned answers, by their Indonesian title. */
export async function cannedAnswersOf(tx: Tx, unitId: string): Promise<StoredCannedAnswer[]> {
  return tables(tx)
    .selectFrom('service.cannedAnswers')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy(sql`lower(title_id)`)
    .orderBy('id')
    .execute()
}

/** How many a unit keeps; whoever else wants to add one waits until this transaction ends. */
export async function countCannedAnswers(tx: Tx, organisationId: string, unitId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`canned:${organisationId}:${unitId}`}, 0))`.execute(
    tx,
  )
  const { count } = await tables(tx)
    .selectFrom('service.cannedAnswers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .executeTakeFirstOrThrow()
  return count
}

export async function lockCannedAnswer(tx: Tx, id: string): Promise<StoredCannedAnswer | undefined> {
  return tables(tx)
    .selectFrom('service.cannedAnswers')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertCannedAnswer(tx: Tx, answer: StoredCannedAnswer): Promise<void> {
  await tables(tx).insertInto('service.cannedAnswers').values(answer).execute()
}

export async function changeCannedText(tx: Tx, id: string, text: CannedText): Promise<void> {
  await tables(tx).updateTable('service.cannedAnswers').set(text).where('id', '=', id).execute()
}

export async function deleteCannedAnswer(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('service.cannedAnswers').where('id', '=', id).execute()
}
