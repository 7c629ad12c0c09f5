import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { IntakeTables } from '../tables.ts'

export type RemarkRecord = Selectable<IntakeTables['intake.remarks']>
type Grade = RemarkRecord['grade']

const tables = (tx: Tx) => tx.withTables<IntakeTables>()

/** Remarks of one run, in one statement. */
export async function insertRemarks(
  tx: Tx,
  organisationId: string,
  runId: string,
  remarks: readonly object[],
): Promise<void> {
  await sql`insert into intake.remarks (organisation_id, run_id, number, grade, role, line, field, value, code, arguments)
    select ${organisationId}, ${runId}, number, grade, role, line, field, value, code, arguments
    from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb)
      as row(number integer, grade text, role text, line integer, field text, value text, code text, arguments jsonb)`.execute(
    tx,
  )
}

export async function deleteRemarks(tx: Tx, runId: string): Promise<void> {
  await tables(tx).deleteFrom('intake.remarks').where('runId', '=', runId).execute()
}

/** At most `limit` remarks after a number, in their order. */
export async function listRemarks(
  tx: Tx,
  runId: string,
  grade: Grade | undefined,
  page: { readonly after: number; readonly limit: number },
): Promise<RemarkRecord[]> {
  let query = tables(tx)
    .selectFrom('intake.remarks')
    .selectAll()
    .where('runId', '=', runId)
    .where('number', '>', page.after)
    .orderBy('number')
    .limit(page.limit)
  if (grade !== undefined) query = query.where('grade', '=', grade)
  return query.execute()
}

/** How many remarks of each grade the runs have. */
export async function countRemarks(
  tx: Tx,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<Grade, number>>>> {
  if (runIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('intake.remarks')
    .select(({ fn }) => ['runId', 'grade', fn.countAll<number>().as('count')])
    .where('runId', 'in', [...runIds])
    .groupBy(['runId', 'grade'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ runId }) => runId)].map(([runId, counted]) => {
      const of = (grade: Grade) => counted.find((row) => row.grade === grade)?.count ?? 0
      return [runId, { problem: of('problem'), warning: of('warning'), change: of('change') }]
    }),
  )
}
