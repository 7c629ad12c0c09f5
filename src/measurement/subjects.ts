import { unitNames, unitsBelow } from '../organisation/index.ts'
import type { OrganisationViews } from '../organisation/index.ts'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { ServiceId } from '../service/contract.ts'
import type { ServiceViews } from '../service/index.ts'
import type { EndpointOutput } from '../platform/http/endpoint.ts'
import type { measurementEndpoints, Scorecard } from './contract.ts'
import type { SubjectParts } from './store/figures.ts'

export type SubjectView = Scorecard['subject']
export type Row = EndpointOutput<(typeof measurementEndpoints)['GET /scorecards']>['rows'][number]

/** A unit with all units below it; undefined where there is no such unit. */
export async function unitSubject(tx: Tx, unitId: string): Promise<{ view: SubjectView; parts: SubjectParts } | undefined> {
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (unit === undefined) return undefined
  return { view: { kind: 'unit', unit }, parts: { owner: unitId, parts: await unitsBelow(tx, unitId) } }
}

/** A service; undefined where there is none. */
export async function serviceSubject(tx: Tx, serviceId: string): Promise<{ view: SubjectView; parts: SubjectParts } | undefined> {
  const service = await tx
    .withTables<ServiceViews>()
    .selectFrom('service.serviceNames')
    .select(['unitId', 'nameId', 'nameEn'])
    .where('id', '=', serviceId)
    .executeTakeFirst()
  const unit = service && (await unitNames(tx, [service.unitId])).get(service.unitId)
  if (service === undefined || unit === undefined) return undefined
  return { view: { kind: 'service', unit, service: { id: serviceId as ServiceId, name: { id: service.nameId, en: service.nameEn } } }, parts: { owner: serviceId, parts: [serviceId] } }
}

/** One subject of a list, with what it is sorted by. */
export interface ListedSubject {
  readonly view: SubjectView
  readonly parts: SubjectParts
  readonly sort: readonly [string, string]
}

export interface SubjectList {
  readonly unitId: string | undefined
  readonly q: string | undefined
  readonly after: readonly [string, string] | undefined
  readonly limit: number
}

/** Units that serve, or have such below them, in the order of the tree; with what lies below each. */
export async function listUnits(tx: Tx, { unitId, q, after, limit }: SubjectList): Promise<ListedSubject[]> {
  const rows = await tx
    .withTables<OrganisationViews & ServiceViews>()
    .selectFrom('organisation.unitNames as u')
    .select(['u.id', 'u.nameId', 'u.nameEn', 'u.code', 'u.codePath'])
    .select(
      sql<string[]>`array(select below.id from organisation.unit_names below
        where below.organisation_id = u.organisation_id and (below.id = u.id or u.id = any (below.ancestors)))`.as('parts'),
    )
    .where(
      sql<boolean>`exists (select from service.service_names s join organisation.unit_names o
        on o.organisation_id = s.organisation_id and o.id = s.unit_id
        where s.organisation_id = u.organisation_id and (o.id = u.id or u.id = any (o.ancestors)))`,
    )
    .$if(unitId !== undefined, (query) => query.where(sql<boolean>`(u.id = ${unitId} or ${unitId}::uuid = any (u.ancestors))`))
    .$if(q !== undefined && q !== '', (query) => query.where(sql<boolean>`(u.name_id ilike ${like(q)} or u.name_en ilike ${like(q)} or u.code ilike ${like(q)})`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(u.code_path, u.id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy('u.codePath')
    .orderBy('u.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    view: { kind: 'unit', unit: { id: row.id, name: { id: row.nameId, en: row.nameEn }, code: row.code } },
    parts: { owner: row.id, parts: row.parts },
    sort: [row.codePath, row.id],
  }))
}

/** Services by name, of a unit and all below it where one is given. */
export async function listServices(tx: Tx, { unitId, q, after, limit }: SubjectList): Promise<ListedSubject[]> {
  const rows = await tx
    .withTables<OrganisationViews & ServiceViews>()
    .selectFrom('service.serviceNames as s')
    .innerJoin('organisation.unitNames as u', (join) => join.onRef('u.organisationId', '=', 's.organisationId').on(sql<boolean>`u.id = s.unit_id`))
    .select(['s.id', 's.nameId', 's.nameEn', 'u.id as unitId', 'u.nameId as unitNameId', 'u.nameEn as unitNameEn', 'u.code'])
    .select(sql<string>`lower(s.name_id) collate "C"`.as('sortName'))
    .$if(unitId !== undefined, (query) => query.where(sql<boolean>`(u.id = ${unitId} or ${unitId}::uuid = any (u.ancestors))`))
    .$if(q !== undefined && q !== '', (query) => query.where(sql<boolean>`(s.name_id ilike ${like(q)} or s.name_en ilike ${like(q)})`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(lower(s.name_id) collate "C", s.id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
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
    sort: [row.sortName, row.id],
  }))
}

/** Words as `ilike` finds them anywhere; the reader's own % and _ stand for themselves. */
function like(q: string | undefined): string {
  return `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
