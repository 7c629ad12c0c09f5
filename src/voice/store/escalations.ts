import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { VoiceTables } from '../tables.ts'

export type StoredEscalation = Selectable<VoiceTables['voice.escalations']>

const tables = (tx: Tx) => tx.withTables<VoiceTables>()
const rows = (tx: Tx) => tables(tx).selectFrom('voice.escalations').selectAll()

export async function insertEscalation(tx: Tx, escalation: StoredEscalation): Promise<void> {
  await tables(tx).insertInto('voice.escalations').values(escalation).execute()
}

export async function readEscalation(tx: Tx, id: string): Promise<StoredEscalation | undefined> {
  return rows(tx).where('id', '=', id).executeTakeFirst()
}

export async function readEscalations(tx: Tx, ids: readonly string[]): Promise<StoredEscalation[]> {
  if (ids.length === 0) return []
  return rows(tx)
    .where('id', 'in', [...ids])
    .execute()
}

/** Escalations of a request, the latest first. */
export async function escalationsOf(tx: Tx, requestId: string): Promise<StoredEscalation[]> {
  return rows(tx)
    .where('requestId', '=', requestId)
    .orderBy('begunAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The one that is not closed; undefined where there is none. */
export async function openEscalation(tx: Tx, requestId: string): Promise<StoredEscalation | undefined> {
  return rows(tx).where('requestId', '=', requestId).where('closedAt', 'is', null).executeTakeFirst()
}

export async function changeEscalation(
  tx: Tx,
  id: string,
  change: Pick<StoredEscalation, 'state' | 'closedAt' | 'closedHow'>,
): Promise<void> {
  await tables(tx).updateTable('voice.escalations').set(change).where('id', '=', id).execute()
}
