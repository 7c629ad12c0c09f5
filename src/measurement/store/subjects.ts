import { sql } from 'kysely'
import type { OrganisationViews } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceId, ServiceViews } from '../../service/index.ts'
import type { ScorecardRow } from '../contract.ts'
import type { SubjectParts } from './figures.ts'

export type SubjectView = ScorecardRow['subject']

/** A service by id: its unit and its names. */
export async function findService(
  tx: Tx,
  serviceId: string,
): Promise<{ unitId: string; id: ServiceId; name: { id: string; en: string } } | undefined> {
  const row = await tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['unitId', 'nameId', 'nameEn'])
    .where('id', '=', serviceId)
    .executeTakeFirst()
  return row && { unitId: row.unitId, id: serviceId as ServiceId, name: { id: row.nameId, en: row.nameEn } }
}

/** The same of several services, by id. */
export async function namesOfServices(tx: Tx, serviceIds: readonly string[]) {
  if (serviceIds.length === 0) return new Map<string, never>()
  const rows = await tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['id', 'unitId', 'nameId', 'nameEn'])
    .where('id', 'in', [...serviceIds])
    .execute()
  return new Map(
    rows.map(({ id, unitId, nameId, nameEn }) => [
      id,
      { id: id as ServiceId, unitId, name: { id: nameId, en: nameEn } },
    ]),
  )
}

/** The services of these very units, retired ones included. */
export async function servicesOf(tx: Tx, unitIds: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from service.service_names
    where organisation_id = (select platform.organisation_id()) and unit_id = any(${[...unitIds]}::uuid[])`.execute(
    tx,
  )
  return found.rows.map(({ id }) => id)
}

/** One subject of a list, with what it is sorted by. */
export interface ListedSubject {
  readonly view: SubjectView
  readonly parts: SubjectParts
  /** How many units stand above it in the tree; 0 for services. */
  readonly depth: number
  readonly sort: readonly [string, string]
}

export interface SubjectList {
  readonly unitId: string | undefined
  readonly q: string | undefined
  readonly after: readonly [string, string] | undefined
  readonly limit: number
}

/** Units that offer services or have served, or have such below them, in the order of the tree; with what lies below each. */
export async function listUnits(tx: Tx, { unitId, q, after, limit }: SubjectList): Promise<ListedSubject[]> {
  const rows = await tx
    .withTables<OrganisationViews & ServiceViews>()
    .selectFrom('organisation.unitNames as u')
    .select(['u.id', 'u.nameId', 'u.nameEn', 'u.code', 'u.codePath'])
    .select(sql<number>`cardinality(u.ancestors)`.as('depth'))
    .select(
      sql<string[]>`array(select below.id from organisation.unit_names below
        where below.organisation_id = u.organisation_id and (below.id = u.id or u.id = any (below.ancestors)))`.as(
        'parts',
      ),
    )
    .where(
      sql<boolean>`exists (select from organisation.unit_names o
        where o.organisation_id = u.organisation_id and (o.id = u.id or u.id = any (o.ancestors)) and (
          exists (select from service.service_names s where s.organisation_id = o.organisation_id and s.unit_id = o.id)
          or exists (select from measurement.tallies t where t.organisation_id = o.organisation_id
            and t.span = 'quarter' and t.subject_kind = 'unit' and t.subject_id = o.id)))`,
    )
    .$if(unitId !== undefined, (query) =>
      query.where(sql<boolean>`(u.id = ${unitId} or ${unitId}::uuid = any (u.ancestors))`),
    )
    .$if(q !== undefined && q !== '', (query) =>
      query.where(
        sql<boolean>`(u.name_id ilike ${like(q)} or u.name_en ilike ${like(q)} or u.code ilike ${like(q)})`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(u.code_path, u.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('u.codePath')
    .orderBy('u.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    view: { kind: 'unit', unit: { id: row.id, name: { id: row.nameId, en: row.nameEn }, code: row.code } },
    parts: { owner: row.id, parts: row.parts },
    depth: row.depth,
    sort: [row.codePath, row.id],
  }))
}

/** Services by name, of a unit and all below it where one is given. */
export async function listServices(
  tx: Tx,
  { unitId, q, after, limit }: SubjectList,
): Promise<ListedSubject[]> {
  const rows = await tx
    .withTables<OrganisationViews & ServiceViews>()
    .selectFrom('service.serviceNames as s')
    .innerJoin('organisation.unitNames as u', (join) =>
      join.onRef('u.organisationId', '=', 's.organisationId').on(sql<boolean>`u.id = s.unit_id`),
    )
    .select([
      's.id',
      's.nameId',
      's.nameEn',
      'u.id as unitId',
      'u.nameId as unitNameId',
      'u.nameEn as unitNameEn',
      'u.code',
    ])
    .select(sql<string>`lower(s.name_id) collate "C"`.as('sortName'))
    .$if(unitId !== undefined, (query) =>
      query.where(sql<boolean>`(u.id = ${unitId} or ${unitId}::uuid = any (u.ancestors))`),
    )
    .$if(q !== undefined && q !== '', (query) =>
      query.where(sql<boolean>`(s.name_id ilike ${like(q)} or s.name_en ilike ${like(q)})`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(lower(s.name_id) collate "C", s.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('sortName')
    .orderBy('s.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    view: {
      kind: 'service',
      unit: { id: row.unitId, name: { id: row.unitNameId, en: row.unitNameEn }, code: row.code },
      service: { id: row.id as ServiceId, name: { id: row.nameId, en: row.nameEn } },
    },
    parts: { owner: row.id, parts: [row.id] },
    depth: 0,
    sort: [row.sortName, row.id],
  }))
}

/** Words as `ilike` finds them anywhere; the reader's own % and _ stand for themselves. */
function like(q: string | undefined): string {
  return `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
