import { sql, type Selectable } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { CorrespondenceTables } from '../tables.ts'

export type StoredMailbox = Selectable<CorrespondenceTables['correspondence.mailboxes']>

/** Whose an address is, in whichever organisation. */
export interface MailboxOwner {
  readonly organisationId: string
  readonly unitId: string
}

const tables = (tx: Tx) => tx.withTables<CorrespondenceTables>()

export async function mailboxOf(tx: Tx, unitId: string): Promise<StoredMailbox | undefined> {
  return tables(tx)
    .selectFrom('correspondence.mailboxes')
    .selectAll()
    .where('unitId', '=', unitId)
    .executeTakeFirst()
}

/** Whose an address is; undefined where it is nobody's. */
export async function ownerOf(queries: Database | Tx, localPart: string): Promise<MailboxOwner | undefined> {
  const found =
    await sql<MailboxOwner>`select organisation_id, unit_id from correspondence.mailbox_of(${localPart})`.execute(
      queries,
    )
  return found.rows[0]
}

/** Makes whoever else wants this address wait until the transaction ends. */
export async function claimAddress(tx: Tx, localPart: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mailbox:${localPart}`}, 0))`.execute(tx)
}

export async function saveMailbox(tx: Tx, mailbox: StoredMailbox): Promise<void> {
  const { localPart, serviceId, changedAt } = mailbox
  await tables(tx)
    .insertInto('correspondence.mailboxes')
    .values(mailbox)
    .onConflict((on) =>
      on.columns(['organisationId', 'unitId']).doUpdateSet({ localPart, serviceId, changedAt }),
    )
    .execute()
}

/** The mailbox that was there; undefined where none was. */
export async function removeMailbox(tx: Tx, unitId: string): Promise<StoredMailbox | undefined> {
  return tables(tx)
    .deleteFrom('correspondence.mailboxes')
    .where('unitId', '=', unitId)
    .returningAll()
    .executeTakeFirst()
}
