import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { forget, remember, remembered } from '../../platform/db/remembered.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredWatcher = Selectable<ServiceTables['service.watchers']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** Who watches a request, in the order in which they began to. */
export async function watchersOf(tx: Tx, requestId: string): Promise<StoredWatcher[]> {
  return remembered(tx, `watchers ${requestId}`, () =>
    tables(tx)
      .selectFrom('service.watchers')
      .selectAll()
      .where('requestId', '=', requestId)
      .orderBy('addedAt')
      .orderBy('personId')
      .execute(),
  )
}

/** Of a request that is just being made it is known that nobody watches it yet. */
export function knowNoWatchers(tx: Tx, requestId: string): void {
  remember(tx, `watchers ${requestId}`, [])
}

/** Writes watchers down; one who watched by themselves is let in by whoever adds them. */
export async function insertWatchers(
  tx: Tx,
  watchers: readonly Omit<StoredWatcher, 'added'>[],
): Promise<void> {
  if (watchers.length === 0) return
  for (const { requestId } of watchers) forget(tx, `watchers ${requestId}`)
  await tables(tx)
    .insertInto('service.watchers')
    .values([...watchers])
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'requestId', 'personId'])
        .doUpdateSet((eb) => ({ addedBy: eb.ref('excluded.addedBy'), addedAt: eb.ref('excluded.addedAt') })),
    )
    .execute()
}

export async function deleteWatcher(tx: Tx, requestId: string, personId: string): Promise<void> {
  forget(tx, `watchers ${requestId}`)
  await tables(tx)
    .deleteFrom('service.watchers')
    .where('requestId', '=', requestId)
    .where('personId', '=', personId)
    .execute()
}

/** Whom colleagues let watch a request. */
export async function letIn(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('service.watchers')
    .select('personId')
    .where('requestId', '=', requestId)
    .where('added', '=', true)
    .execute()
  return rows.map(({ personId }) => personId)
}
