import { randomInt } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { OrganisationViews } from '../../organisation/index.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { codeLength, codeLetters, type TouchpointId, type TouchpointView } from '../contract/touchpoints.ts'
import type { MeasurementTables } from '../tables.ts'
import type { ListedSubject, SubjectList } from './subjects.ts'

export type StoredTouchpoint = Selectable<MeasurementTables['measurement.touchpoints']>
/** With what its unit is called. */
export type NamedTouchpoint = StoredTouchpoint & {
  readonly unitNameId: string
  readonly unitNameEn: string
  readonly unitCode: string
}

const tables = (tx: Tx) => tx.withTables<MeasurementTables & OrganisationViews>()

function named(tx: Tx) {
  return tables(tx)
    .selectFrom('measurement.touchpoints as t')
    .innerJoin('organisation.unitNames as u', (join) =>
      join.onRef('u.organisationId', '=', 't.organisationId').on(sql<boolean>`u.id = t.unit_id`),
    )
    .selectAll('t')
    .select(['u.nameId as unitNameId', 'u.nameEn as unitNameEn', 'u.code as unitCode'])
}

/** Whose code it is, before any organisation is known. */
export async function touchpointOf(
  database: Database,
  code: string,
): Promise<{ readonly organisationId: string; readonly id: string } | undefined> {
  const found = await sql<{ organisationId: string; id: string }>`select organisation_id, id
    from measurement.touchpoint_of(${code})`.execute(database)
  return found.rows[0]
}

export async function readTouchpoint(tx: Tx, id: string): Promise<NamedTouchpoint | undefined> {
  return named(tx).where('t.id', '=', id).executeTakeFirst()
}

/** The same of several, by id. */
export async function namesOfTouchpoints(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedTouchpoint>> {
  if (ids.length === 0) return new Map()
  const rows = await named(tx)
    .where('t.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockTouchpoint(tx: Tx, id: string): Promise<NamedTouchpoint | undefined> {
  await sql`select from measurement.touchpoints where id = ${id} for update`.execute(tx)
  return readTouchpoint(tx, id)
}

export interface TouchpointList {
  readonly unitId: string | undefined
  readonly q: string | undefined
  readonly retired: boolean
  readonly after: readonly [string, string] | undefined
  readonly limit: number
}

/** Touchpoints by name, with what the next page begins after. */
export async function listOfTouchpoints(
  tx: Tx,
  { unitId, q, retired, after, limit }: TouchpointList,
): Promise<readonly (NamedTouchpoint & { readonly sortName: string })[]> {
  return named(tx)
    .select(sql<string>`lower(t.name_id) collate "C"`.as('sortName'))
    .$if(!retired, (query) => query.where('t.retiredAt', 'is', null))
    .$if(unitId !== undefined, (query) =>
      query.where(sql<boolean>`(u.id = ${unitId} or ${unitId}::uuid = any (u.ancestors))`),
    )
    .$if(q !== undefined && q !== '', (query) =>
      query.where(
        sql<boolean>`(t.name_id ilike ${like(q)} or t.name_en ilike ${like(q)} or u.name_id ilike ${like(q)} or u.name_en ilike ${like(q)})`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(lower(t.name_id) collate "C", t.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('sortName')
    .orderBy('t.id')
    .limit(limit)
    .execute()
}

/** Touchpoints of the list of scorecards; retired ones have their own pages still. */
export async function listTouchpointSubjects(tx: Tx, list: SubjectList): Promise<ListedSubject[]> {
  const rows = await listOfTouchpoints(tx, { ...list, retired: false })
  return rows.map((row): ListedSubject => ({
    view: touchpointSubjectView(row),
    parts: { owner: row.id, parts: [row.id] },
    depth: 0,
    sort: [row.sortName, row.id],
  }))
}

/** A touchpoint as the subject of a scorecard. */
export function touchpointSubjectView(row: NamedTouchpoint): ListedSubject['view'] {
  return {
    kind: 'touchpoint',
    unit: {
      id: row.unitId as TouchpointView['unit']['id'],
      name: { id: row.unitNameId, en: row.unitNameEn },
      code: row.unitCode,
    },
    touchpoint: {
      id: row.id as TouchpointId,
      kind: row.kind,
      name: { id: row.nameId, en: row.nameEn },
      retired: row.retiredAt !== null,
    },
  }
}

/** Writes a touchpoint under a code that nothing else has in the whole database. */
export async function insertTouchpoint(
  tx: Tx,
  touchpoint: Omit<StoredTouchpoint, 'code' | 'retiredAt'>,
): Promise<void> {
  await underFreshCode(async (code) => {
    const written = await tables(tx)
      .insertInto('measurement.touchpoints')
      .values({ ...touchpoint, code, retiredAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

/** Gives a touchpoint another code. */
export async function renewCode(tx: Tx, id: string): Promise<void> {
  await underFreshCode(async (code) => {
    const taken = await sql`select from measurement.touchpoint_of(${code})`.execute(tx)
    if (taken.rows.length > 0) return false
    await tables(tx).updateTable('measurement.touchpoints').set({ code }).where('id', '=', id).execute()
    return true
  })
}

export async function changeTouchpoint(
  tx: Tx,
  id: string,
  changes: Partial<Pick<StoredTouchpoint, 'kind' | 'nameId' | 'nameEn' | 'retiredAt'>>,
): Promise<void> {
  await tables(tx).updateTable('measurement.touchpoints').set(changes).where('id', '=', id).execute()
}

/** A code by chance, some 48 bits of it: twice the same is as good as never. */
export function freshCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

async function underFreshCode(write: (code: string) => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) if (await write(freshCode())) return
  throw new Error('Five codes by chance were all taken')
}

/** Words as `ilike` finds them anywhere; the reader's own % and _ stand for themselves. */
function like(q: string | undefined): string {
  return `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
