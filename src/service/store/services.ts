import { sql, type Selectable } from 'kysely'
import type { OrganisationViews } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { remember, rememberedById } from '../../platform/db/remembered.ts'
import type { ServiceTables, StopsClock } from '../tables.ts'
import type { ApprovalTerms, FormField, Promise as PromiseByPriority } from '../contract.ts'

/** A service with the terms under which it is offered now. */
export interface StoredService {
  readonly id: string
  readonly unitId: string
  readonly nameId: string
  readonly nameEn: string
  readonly descriptionId: string
  readonly descriptionEn: string
  readonly retiredAt: Date | null
  readonly termsId: string
  readonly form: readonly FormField[]
  readonly promises: readonly PromiseByPriority[]
  readonly stopsClock: readonly StopsClock[]
  readonly doneWellId: string
  readonly doneWellEn: string
  readonly approvals: ApprovalTerms
}

export type StoredTerms = Selectable<ServiceTables['service.terms']>

const tables = (tx: Tx) => tx.withTables<ServiceTables & OrganisationViews>()

/** Services with their terms of now, still without an order or a limit. */
export function servicesWithTerms(tx: Tx) {
  return tables(tx)
    .selectFrom('service.services as s')
    .innerJoin('service.terms as t', (join) =>
      join.onRef('t.organisationId', '=', 's.organisationId').onRef('t.id', '=', 's.termsId'),
    )
    .select([
      's.id',
      's.unitId',
      's.nameId',
      's.nameEn',
      's.descriptionId',
      's.descriptionEn',
      's.retiredAt',
      's.termsId',
      't.form',
      't.promises',
      't.stopsClock',
      't.doneWellId',
      't.doneWellEn',
      't.approvals',
    ])
}

export async function readService(tx: Tx, id: string): Promise<StoredService | undefined> {
  return servicesWithTerms(tx).where('s.id', '=', id).executeTakeFirst()
}

/** Services by id, as far as they exist. */
export async function servicesById(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredService>> {
  if (ids.length === 0) return new Map()
  const rows = await servicesWithTerms(tx)
    .where('s.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A service that stays as it is until this transaction ends, and whom it is offered to; others may hold it still too. */
export async function holdService(
  tx: Tx,
  id: string,
): Promise<(StoredService & { readonly askerUnits: readonly string[] }) | undefined> {
  const service = await servicesWithTerms(tx)
    .select(['t.organisationId', 't.since', 't.madeBy'])
    .select(
      sql<string[]>`array(select a.unit_id from service.service_askers a
        where a.organisation_id = s.organisation_id and a.service_id = s.id)`.as('askerUnits'),
    )
    .where('s.id', '=', id)
    .forShare('s')
    .executeTakeFirst()
  if (service === undefined) return undefined
  remember(tx, `service name ${id}`, service)
  const terms: StoredTerms = { ...service, id: service.termsId, serviceId: id }
  remember(tx, `terms ${terms.id}`, terms)
  return service
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockService(tx: Tx, id: string): Promise<StoredService | undefined> {
  await tables(tx).selectFrom('service.services').select('id').where('id', '=', id).forUpdate().execute()
  return readService(tx, id)
}

export interface ServiceText {
  readonly nameId: string
  readonly nameEn: string
  readonly descriptionId: string
  readonly descriptionEn: string
}

export async function insertService(
  tx: Tx,
  service: ServiceText & { organisationId: string; id: string; unitId: string; termsId: string; now: Date },
): Promise<void> {
  const { now, ...row } = service
  await tables(tx)
    .insertInto('service.services')
    .values({ ...row, madeAt: now, changedAt: now, retiredAt: null })
    .execute()
}

export async function updateService(
  tx: Tx,
  id: string,
  change: ServiceText & { termsId: string; now: Date },
): Promise<void> {
  const { now, ...row } = change
  await tables(tx)
    .updateTable('service.services')
    .set({ ...row, changedAt: now })
    .where('id', '=', id)
    .execute()
}

export async function retireService(tx: Tx, id: string, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('service.services')
    .set({ retiredAt: now, changedAt: now })
    .where('id', '=', id)
    .execute()
}

export async function insertTerms(tx: Tx, terms: StoredTerms): Promise<void> {
  await tables(tx)
    .insertInto('service.terms')
    .values({
      ...terms,
      form: JSON.stringify(terms.form),
      promises: JSON.stringify(terms.promises),
      approvals: JSON.stringify(terms.approvals),
    })
    .execute()
}

/** Terms by id, as far as they exist. */
export async function readTerms(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredTerms>> {
  if (ids.length === 0) return new Map()
  const rows = await rememberedById(tx, 'terms', ids, (missing) =>
    tables(tx).selectFrom('service.terms').selectAll().where('id', 'in', missing).execute(),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of services by id, whatever their state. */
export async function serviceNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; en: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await rememberedById(tx, 'service name', ids, (missing) =>
    tables(tx)
      .selectFrom('service.services')
      .select(['id', 'nameId', 'nameEn'])
      .where('id', 'in', missing)
      .execute(),
  )
  return new Map(rows.map((row) => [row.id, { id: row.nameId, en: row.nameEn }]))
}

/** Units that may ask for a service, empty: all. */
export async function askerUnits(tx: Tx, serviceId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('service.serviceAskers')
    .select('unitId')
    .where('serviceId', '=', serviceId)
    .execute()
  return rows.map((row) => row.unitId)
}

export async function saveAskerUnits(
  tx: Tx,
  organisationId: string,
  serviceId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tables(tx).deleteFrom('service.serviceAskers').where('serviceId', '=', serviceId).execute()
  if (unitIds.length === 0) return
  const rows = [...new Set(unitIds)].map((unitId) => ({ organisationId, serviceId, unitId }))
  await tables(tx).insertInto('service.serviceAskers').values(rows).execute()
}

export type StoredReason = Selectable<ServiceTables['service.ratingReasons']>

/** Reasons offered with a rating, in their order, retired ones last. */
export async function ratingReasons(tx: Tx, serviceId: string): Promise<StoredReason[]> {
  return tables(tx)
    .selectFrom('service.ratingReasons')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .orderBy(sql`retired_at is not null`)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/**
 * Writes which reasons a service offers, in their order, and retires its others. Of one that there was before only that it
 * is offered, and where, is written: what it says stays for good.
 */
export async function saveRatingReasons(
  tx: Tx,
  serviceId: string,
  reasons: readonly StoredReason[],
  now: Date,
): Promise<void> {
  const kept = reasons.map((reason) => reason.id)
  let others = tables(tx)
    .updateTable('service.ratingReasons')
    .set({ retiredAt: now })
    .where('serviceId', '=', serviceId)
    .where('retiredAt', 'is', null)
  if (kept.length > 0) others = others.where('id', 'not in', kept)
  await others.execute()
  if (reasons.length === 0) return
  await tables(tx)
    .insertInto('service.ratingReasons')
    .values([...reasons])
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'id']).doUpdateSet((excluded) => ({
        position: excluded.ref('excluded.position'),
        retiredAt: null,
      })),
    )
    .execute()
}
