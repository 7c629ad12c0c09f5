import { sql } from 'kysely'
import type { Hand, Tx } from '../../platform/db/database.ts'
import type { MeasurementTables } from '../tables.ts'

type Comment = MeasurementTables['measurement.comments']
const tables = (tx: Tx) => tx.withTables<MeasurementTables>()

export async function writeComments(tx: Tx, comments: readonly Comment[], hand: Hand): Promise<void> {
  if (comments.length > 0)
    await hand(
      tx,
      tables(tx)
        .insertInto('measurement.comments')
        .values([...comments]),
    )
}

/** Comments of these units, the latest batch first, in the shuffled order of each batch. */
export async function readComments(
  tx: Tx,
  unitIds: readonly string[],
  after: { countedOn: string; batchId: string; position: number } | undefined,
  limit: number,
): Promise<readonly Comment[]> {
  return tables(tx)
    .selectFrom('measurement.comments')
    .selectAll()
    .where('unitId', 'in', [...unitIds])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(counted_on, batch_id, -position) < (${after?.countedOn}::date, ${after?.batchId}::uuid, ${-(after?.position ?? 0)}::int)`,
      ),
    )
    .orderBy('countedOn', 'desc')
    .orderBy('batchId', 'desc')
    .orderBy('position')
    .limit(limit)
    .execute()
}
