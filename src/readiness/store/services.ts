import type { Tx } from '../../platform/db/database.ts'
import type { ServiceViews } from '../../service/index.ts'

/** A service by its name, and which unit offers it. */
export interface NamedService {
  readonly id: string
  readonly unitId: string
  readonly name: { readonly id: string; readonly en: string }
  readonly retired: boolean
}

const services = (tx: Tx) =>
  tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['id', 'unitId', 'nameId', 'nameEn', 'retiredAt'])

type Row = { id: string; unitId: string; nameId: string; nameEn: string; retiredAt: Date | null }
const named = ({ id, unitId, nameId, nameEn, retiredAt }: Row): NamedService => ({
  id,
  unitId,
  name: { id: nameId, en: nameEn },
  retired: retiredAt !== null,
})

export async function findService(tx: Tx, id: string): Promise<NamedService | undefined> {
  const row = await services(tx).where('id', '=', id).executeTakeFirst()
  return row && named(row)
}

/** Services by their ids; those that are not there are left out. */
export async function namedServices(tx: Tx, ids: readonly string[]): Promise<NamedService[]> {
  if (ids.length === 0) return []
  return (
    await services(tx)
      .where('id', 'in', [...ids])
      .execute()
  ).map(named)
}

/** What a unit offers, by name. */
export async function servicesOfUnit(tx: Tx, unitId: string): Promise<NamedService[]> {
  const rows = await services(tx)
    .where('unitId', '=', unitId)
    .where('retiredAt', 'is', null)
    .orderBy('nameId')
    .execute()
  return rows.map(named)
}
