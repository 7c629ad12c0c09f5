import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { forget, remember, remembered } from '../../platform/db/remembered.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredAttachment = Selectable<ServiceTables['service.attachments']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

export async function insertAttachment(tx: Tx, attachment: StoredAttachment): Promise<void> {
  if (attachment.requestId !== null) forget(tx, `attachments ${attachment.requestId}`)
  await tables(tx).insertInto('service.attachments').values(attachment).execute()
}

export async function readAttachment(tx: Tx, id: string): Promise<StoredAttachment | undefined> {
  return tables(tx).selectFrom('service.attachments').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function attachmentsOf(tx: Tx, requestId: string): Promise<StoredAttachment[]> {
  return remembered(tx, `attachments ${requestId}`, () =>
    tables(tx)
      .selectFrom('service.attachments')
      .selectAll()
      .where('requestId', '=', requestId)
      .orderBy('uploadedAt')
      .orderBy('id')
      .execute(),
  )
}

/** Of a request that is just being made it is known that it has no files yet. */
export function knowNoAttachments(tx: Tx, requestId: string): void {
  remember(tx, `attachments ${requestId}`, [])
}

/** Which of these files this person uploaded and nobody used yet; locked, so that one file is used once. */
export async function unadoptedOf(tx: Tx, uploaderId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('service.attachments')
    .select('id')
    .where('id', 'in', [...ids])
    .where('uploaderId', '=', uploaderId)
    .where('requestId', 'is', null)
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Gives files to a request: to an answer of its form (`fieldKey`) or to an event of its timeline. */
export async function adopt(
  tx: Tx,
  ids: readonly string[],
  owner: { requestId: string; eventId: string; fieldKey: string | null },
): Promise<void> {
  if (ids.length === 0) return
  forget(tx, `attachments ${owner.requestId}`)
  await tables(tx)
    .updateTable('service.attachments')
    .set(owner)
    .where('id', 'in', [...ids])
    .execute()
}

/** Forgets files uploaded before a moment that no request took; their ids. */
export async function deleteUnadopted(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tables(tx)
    .deleteFrom('service.attachments')
    .where('requestId', 'is', null)
    .where('uploadedAt', '<', before)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
