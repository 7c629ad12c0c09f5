import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'
import type { Baseline, MeasurementTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

/** The baselines in force of a subject's measure, oldest first. */
export async function baselinesOf(
  tx: Tx,
  subject: { readonly kind: SubjectKind; readonly id: string; readonly measure: string },
): Promise<readonly Baseline[]> {
  return tables(tx)
    .selectFrom('measurement.baselines')
    .selectAll()
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .where('measure', '=', subject.measure)
    .where('withdrawnAt', 'is', null)
    .orderBy('startsOn')
    .execute()
}

/** Writes a baseline; false where one in force begins on the same day. */
export async function addBaseline(tx: Tx, baseline: Baseline): Promise<boolean> {
  const written = await tables(tx)
    .insertInto('measurement.baselines')
    .values(baseline)
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'subjectKind', 'subjectId', 'measure', 'startsOn'])
        .where('withdrawnAt', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A baseline by id, locked until the transaction ends. */
export async function findBaseline(tx: Tx, id: string): Promise<Baseline | undefined> {
  return tables(tx)
    .selectFrom('measurement.baselines')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function withdrawBaseline(tx: Tx, id: string, at: Date): Promise<void> {
  await tables(tx)
    .updateTable('measurement.baselines')
    .set({ withdrawnAt: at })
    .where('id', '=', id)
    .where('organisationId', '=', sql<string>`(select platform.organisation_id())`)
    .execute()
}
