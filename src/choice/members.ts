import type { Tx } from '../platform/db/database.ts'
import type { ServiceViews } from '../service/index.ts'

/** A service that is of a kind, or may become so. */
export interface MemberRecord {
  readonly id: string
  readonly unitId: string
  readonly name: { readonly id: string; readonly en: string }
  readonly retired: boolean
}

/** Every service of the organisation, those that are no longer offered included, by name. */
export async function allServices(tx: Tx): Promise<readonly MemberRecord[]> {
  const rows = await tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['id', 'unitId', 'nameId', 'nameEn', 'retiredAt'])
    .orderBy('nameId')
    .orderBy('id')
    .execute()
  return rows.map(memberOf)
}

/** Services by id, as far as they exist. */
export async function membersOfKinds(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, MemberRecord>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['id', 'unitId', 'nameId', 'nameEn', 'retiredAt'])
    .where('id', 'in', [...new Set(serviceIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, memberOf(row)]))
}

type Row = Pick<ServiceViews['service.serviceNames'], 'id' | 'unitId' | 'nameId' | 'nameEn' | 'retiredAt'>

function memberOf({ id, unitId, nameId, nameEn, retiredAt }: Row): MemberRecord {
  return { id, unitId, name: { id: nameId, en: nameEn }, retired: retiredAt !== null }
}
