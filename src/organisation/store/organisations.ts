import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { remembered, stopRemembering } from '../../platform/db/remembered.ts'
import type { CalendarId } from '../contract.ts'
import type { OrganisationTables } from '../tables.ts'

/** The organisation of this transaction. */
export interface OrganisationRow {
  readonly organisationId: string
  readonly name: string
  readonly zone: string
  readonly simulated: boolean
  readonly calendarId: CalendarId
}

const columns = ['organisationId', 'name', 'zone', 'simulated', 'calendarId'] as const

export async function loadOrganisation(tx: Tx): Promise<OrganisationRow> {
  return remembered(tx, 'organisation', () =>
    tx
      .withTables<OrganisationTables>()
      .selectFrom('organisation.organisations')
      .select(columns)
      .executeTakeFirstOrThrow(),
  )
}

/**
 * Holds the organisation's structure still until the transaction ends: whoever changes the tree, roles, addresses or
 * deputies comes one after the other, so that what was checked stays true until it is written.
 */
export async function lockOrganisation(tx: Tx): Promise<OrganisationRow> {
  stopRemembering(tx)
  return tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.organisations')
    .select(columns)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

export async function changeOrganisation(
  tx: Tx,
  changes: { readonly name?: string; readonly zone?: string; readonly calendarId?: CalendarId },
): Promise<void> {
  stopRemembering(tx)
  await tx.withTables<OrganisationTables>().updateTable('organisation.organisations').set(changes).execute()
}

/** Makes the organisation of this transaction; its calendar may follow within the transaction. */
export async function insertOrganisation(
  tx: Tx,
  row: {
    readonly name: string
    readonly zone: string
    readonly simulated: boolean
    readonly calendarId: CalendarId
  },
): Promise<void> {
  await sql`insert into platform.tenants (id) values (platform.organisation_id())`.execute(tx)
  await tx.withTables<OrganisationTables>().insertInto('organisation.organisations').values(row).execute()
}
