import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

export type StoredTemplate = Selectable<ServiceTables['service.askTemplates']>

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** Templates of a service: those of a person, and those published for any of these units; by name. */
export async function templatesFor(
  tx: Tx,
  serviceId: string,
  personId: string,
  unitIds: readonly string[],
): Promise<StoredTemplate[]> {
  return tables(tx)
    .selectFrom('service.askTemplates')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where((eb) =>
      eb.or([eb('ownerId', '=', personId), eb('unitId', '=', sql<string>`any(${[...unitIds]}::uuid[])`)]),
    )
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
}

/** How many of a service somebody keeps; whoever adds one waits until this transaction ends. */
export async function countTemplates(
  tx: Tx,
  organisationId: string,
  ownerId: string,
  serviceId: string,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`templates:${organisationId}:${ownerId}`}, 0))`.execute(
    tx,
  )
  const { count } = await tables(tx)
    .selectFrom('service.askTemplates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ownerId', '=', ownerId)
    .where('serviceId', '=', serviceId)
    .executeTakeFirstOrThrow()
  return count
}

export async function lockTemplate(tx: Tx, id: string): Promise<StoredTemplate | undefined> {
  return tables(tx)
    .selectFrom('service.askTemplates')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertTemplate(tx: Tx, template: StoredTemplate): Promise<void> {
  await tables(tx)
    .insertInto('service.askTemplates')
    .values({ ...template, answers: JSON.stringify(template.answers) })
    .execute()
}

export async function changeTemplate(
  tx: Tx,
  id: string,
  change: Pick<StoredTemplate, 'name' | 'unitId' | 'changedAt'>,
): Promise<void> {
  await tables(tx).updateTable('service.askTemplates').set(change).where('id', '=', id).execute()
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('service.askTemplates').where('id', '=', id).execute()
}
