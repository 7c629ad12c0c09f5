import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ChoiceTables } from '../tables.ts'

type Text = { readonly id: string; readonly en: string }

/** A kind of service as it is kept. */
export interface KindRecord {
  readonly id: string
  readonly name: Text
  readonly description: Text
  readonly serviceIds: readonly string[]
}

const tables = (tx: Tx) => tx.withTables<ChoiceTables>()

function kinds(tx: Tx) {
  return tables(tx)
    .selectFrom('choice.kinds as k')
    .select(['k.id', 'k.nameId', 'k.nameEn', 'k.descriptionId', 'k.descriptionEn'])
    .select(
      sql<string[]>`array(select s.service_id from choice.kind_services s
        where s.organisation_id = k.organisation_id and s.kind_id = k.id order by s.service_id)`.as(
        'serviceIds',
      ),
    )
}

type Found = Awaited<ReturnType<ReturnType<typeof kinds>['executeTakeFirstOrThrow']>>
const recordOf = ({ id, nameId, nameEn, descriptionId, descriptionEn, serviceIds }: Found): KindRecord => ({
  id,
  name: { id: nameId, en: nameEn },
  description: { id: descriptionId, en: descriptionEn },
  serviceIds,
})

/** All kinds of an organisation by the name in a language. There are few: an organisation has some hundred at the most. */
export async function listKinds(tx: Tx, language: 'id' | 'en'): Promise<readonly KindRecord[]> {
  const name = language === 'id' ? sql`lower(k.name_id)` : sql`lower(k.name_en)`
  return (await kinds(tx).orderBy(name).orderBy('k.id').execute()).map(recordOf)
}

/** One of them; undefined where there is none. */
export async function findKind(tx: Tx, id: string): Promise<KindRecord | undefined> {
  const found = await kinds(tx).where('k.id', '=', id).executeTakeFirst()
  return found && recordOf(found)
}

/** The kind of a service; undefined where it has none. */
export async function kindOfService(tx: Tx, serviceId: string): Promise<KindRecord | undefined> {
  const member = await tables(tx)
    .selectFrom('choice.kindServices')
    .select('kindId')
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return member && findKind(tx, member.kindId)
}

/** Since when services are of their kind, by service. */
export async function membersSince(tx: Tx, kindId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tables(tx)
    .selectFrom('choice.kindServices')
    .select(['serviceId', 'since'])
    .where('kindId', '=', kindId)
    .execute()
  return new Map(rows.map(({ serviceId, since }) => [serviceId, since]))
}

/**
 * Whoever else wants to make, change or remove a kind waits until this transaction ends: so that no two have one name, and no service
 * has two. To be called before a kind is read.
 */
export async function lockKinds(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`service kinds:${organisationId}`}, 0))`.execute(
    tx,
  )
}

export async function insertKind(
  tx: Tx,
  organisationId: string,
  { id, name, description, serviceIds }: KindRecord,
  at: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('choice.kinds')
    .values({
      organisationId,
      id,
      nameId: name.id,
      nameEn: name.en,
      descriptionId: description.id,
      descriptionEn: description.en,
      madeAt: at,
      changedAt: at,
    })
    .execute()
  await addMembers(tx, organisationId, id, { serviceIds, at })
}

/** Writes what a kind is now; services that stay in it keep the day on which they came. */
export async function replaceKind(
  tx: Tx,
  organisationId: string,
  { id, name, description, serviceIds }: KindRecord,
  at: Date,
): Promise<void> {
  await tables(tx)
    .updateTable('choice.kinds')
    .set({
      nameId: name.id,
      nameEn: name.en,
      descriptionId: description.id,
      descriptionEn: description.en,
      changedAt: at,
    })
    .where('id', '=', id)
    .execute()
  await sql`delete from choice.kind_services where kind_id = ${id} and service_id <> all(${[...serviceIds]}::uuid[])`.execute(
    tx,
  )
  await addMembers(tx, organisationId, id, { serviceIds, at })
}

export async function deleteKind(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('choice.kinds').where('id', '=', id).execute()
}

async function addMembers(
  tx: Tx,
  organisationId: string,
  kindId: string,
  { serviceIds, at }: { readonly serviceIds: readonly string[]; readonly at: Date },
): Promise<void> {
  await sql`insert into choice.kind_services (organisation_id, service_id, kind_id, since)
    select ${organisationId}::uuid, unnest(${[...serviceIds]}::uuid[]), ${kindId}::uuid, ${at}
    on conflict (organisation_id, service_id) do nothing`.execute(tx)
}
