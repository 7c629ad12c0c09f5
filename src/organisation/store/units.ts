import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely'
import { compiledOnce } from '../../platform/db/compiled.ts'
import type { Tx } from '../../platform/db/database.ts'
import { rememberedById, stopRemembering } from '../../platform/db/remembered.ts'
import type { CalendarId, UnitId, UnitKind } from '../contract.ts'
import type { Place } from '../domain/tree.ts'
import type { OrganisationTables } from '../tables.ts'
import { containing, holdsOn } from './conditions.ts'

/** A unit as the tree has it. */
export interface UnitRecord extends Place {
  readonly parentId: UnitId | null
  readonly kind: UnitKind
  readonly nameId: string
  readonly nameEn: string
  readonly calendarId: CalendarId | null
  readonly closedOn: string | null
}

/** The same with who holds an assignment in it on a day. */
export interface CountedUnit extends UnitRecord {
  readonly people: number
}

/** What is read of a unit. */
export const unitColumns = [
  'u.id',
  'u.parentId',
  'u.kind',
  'u.nameId',
  'u.nameEn',
  'u.code',
  'u.calendarId',
  'u.ancestors',
  'u.codePath',
  'u.closedOn',
] as const

type Units = OrganisationTables & { u: OrganisationTables['organisation.units'] }

function units(tx: Tx) {
  return tx.withTables<OrganisationTables>().selectFrom('organisation.units as u').select(unitColumns)
}

function peopleOn(today: string) {
  return (eb: ExpressionBuilder<Units, 'u'>) => {
    const assigned = eb
      .selectFrom('organisation.assignments as a')
      .innerJoin('organisation.people as p', (join) =>
        join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
      )
      .whereRef('a.organisationId', '=', 'u.organisationId')
      .whereRef('a.unitId', '=', 'u.id')
      .where((on) => holdsOn(on, today))
      .select(({ fn }) => fn.count<number>('a.personId').distinct().as('people'))
    return sql<number>`(${assigned})`.as('people')
  }
}

export async function findUnit(tx: Tx, id: UnitId): Promise<UnitRecord | undefined> {
  return (await findUnits(tx, [id]))[0]
}

/** The same, and all above it are known to the transaction from then on. */
export async function findUnitAndAbove(tx: Tx, id: UnitId): Promise<UnitRecord | undefined> {
  const above = sql<UnitId>`any(select unnest(ancestors) from organisation.units where id = ${id})`
  const [unit] = await rememberedById(tx, 'unit', [id], () =>
    units(tx)
      .where((eb) => eb.or([eb('u.id', '=', id), eb('u.id', '=', above)]))
      .execute(),
  )
  return unit
}

export async function findUnits(tx: Tx, ids: readonly UnitId[]): Promise<UnitRecord[]> {
  if (ids.length === 0) return []
  return rememberedById(tx, 'unit', ids, (missing) => unitsById.rows(tx, { missing }))
}

const unitsById = compiledOnce((tx, { missing }: { missing: readonly string[] }) =>
  units(tx).where('u.id', '=', sql<UnitId>`any(${missing}::uuid[])`),
)

export async function findUnitByCode(tx: Tx, code: string): Promise<UnitRecord | undefined> {
  return units(tx).where('u.code', '=', code).executeTakeFirst()
}

/** One unit more than `limit`, in the order of the tree, with who is in it today. */
export async function listUnits(
  tx: Tx,
  filter: {
    q?: string | undefined
    under?: Place | undefined
    closed: boolean
    after?: string | undefined
    limit: number
    today: string
  },
): Promise<CountedUnit[]> {
  let query = units(tx)
    .select(peopleOn(filter.today))
    .orderBy('u.codePath')
    .limit(filter.limit + 1)
  const { q, under, after } = filter
  if (!filter.closed)
    query = query.where((eb) => eb.or([eb('u.closedOn', 'is', null), eb('u.closedOn', '>', filter.today)]))
  if (under !== undefined) query = within(query, under)
  if (after !== undefined) query = query.where('u.codePath', '>', after)
  if (q !== undefined && q !== '') {
    const words = containing(q)
    query = query.where((eb) =>
      eb.or([eb('u.nameId', 'ilike', words), eb('u.nameEn', 'ilike', words), eb('u.code', 'ilike', words)]),
    )
  }
  return query.execute()
}

export async function childrenOf(tx: Tx, id: UnitId, today: string): Promise<CountedUnit[]> {
  return units(tx).select(peopleOn(today)).where('u.parentId', '=', id).orderBy('u.codePath').execute()
}

export async function peopleIn(tx: Tx, id: UnitId, today: string): Promise<number> {
  const row = await units(tx).select(peopleOn(today)).where('u.id', '=', id).executeTakeFirst()
  return row?.people ?? 0
}

/** A unit and all below it, the unit first. */
export async function unitsWithin(tx: Tx, place: Place): Promise<UnitRecord[]> {
  return within(units(tx), place).orderBy('u.codePath').execute()
}

/** Some units and all below any of them, each once, in the order of the tree. */
export async function unitsWithinAny(tx: Tx, places: readonly Place[]): Promise<UnitRecord[]> {
  return withinAny(units(tx), places).orderBy('u.codePath').execute()
}

/** Levels of the branch that hangs on a unit, its own included. */
export async function levelsOf(tx: Tx, place: Place): Promise<number> {
  const row = await within(tx.withTables<OrganisationTables>().selectFrom('organisation.units as u'), place)
    .select(sql<number>`max(cardinality(u.ancestors))`.as('depth'))
    .executeTakeFirst()
  return (row?.depth ?? place.ancestors.length) - place.ancestors.length + 1
}

export async function insertUnit(tx: Tx, unit: UnitRecord): Promise<void> {
  stopRemembering(tx)
  await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.units')
    .values({ ...unit, ancestors: [...unit.ancestors] })
    .execute()
}

export async function changeUnit(
  tx: Tx,
  id: UnitId,
  changes: Partial<Pick<UnitRecord, 'kind' | 'nameId' | 'nameEn' | 'code' | 'calendarId' | 'closedOn'>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  stopRemembering(tx)
  await tx
    .withTables<OrganisationTables>()
    .updateTable('organisation.units')
    .set(changes)
    .where('id', '=', id)
    .execute()
}

/** Puts a unit with all below it to another place of the tree, or under another code. */
export async function placeUnit(
  tx: Tx,
  unit: UnitRecord,
  to: { readonly parentId: UnitId | null; readonly ancestors: readonly UnitId[]; readonly codePath: string },
): Promise<void> {
  stopRemembering(tx)
  // The whole branch in one statement: the check that parents and ancestors agree holds for each row by itself.
  await sql`update organisation.units
    set parent_id = case when id = ${unit.id} then ${to.parentId}::uuid else parent_id end,
      ancestors = ${[...to.ancestors]}::uuid[] || ancestors[${unit.ancestors.length + 1}::int:],
      code_path = ${to.codePath} || substr(code_path, ${unit.codePath.length + 1}::int)
    where code_path = ${unit.codePath} or (code_path > ${`${unit.codePath}/`} and code_path < ${`${unit.codePath}0`})`.execute(
    tx,
  )
}

/** What keeps a unit open: units below that are not closed by then, and assignments that go on beyond. */
export async function whatKeepsOpen(
  tx: Tx,
  unit: UnitRecord,
  on: string,
): Promise<{ units: number; assignments: number }> {
  const tables = tx.withTables<OrganisationTables>()
  const children = await tables
    .selectFrom('organisation.units')
    .where('parentId', '=', unit.id)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', on)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const assignments = await tables
    .selectFrom('organisation.assignments')
    .where('unitId', '=', unit.id)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', on)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { units: children.count, assignments: assignments.count }
}

function within<O>(
  query: SelectQueryBuilder<Units, 'u', O>,
  place: Place,
): SelectQueryBuilder<Units, 'u', O> {
  return withinAny(query, [place])
}

/** `/` is the sign before `0`, and codes have letters and digits only: see the migration. */
function withinAny<O>(
  query: SelectQueryBuilder<Units, 'u', O>,
  places: readonly Place[],
): SelectQueryBuilder<Units, 'u', O> {
  return query.where((eb) =>
    eb.or(
      places.flatMap(({ codePath }) => [
        eb('u.codePath', '=', codePath),
        eb.and([eb('u.codePath', '>', `${codePath}/`), eb('u.codePath', '<', `${codePath}0`)]),
      ]),
    ),
  )
}

/** All units, closed ones included. */
export async function allUnitIds(tx: Tx): Promise<UnitId[]> {
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.units as u')
    .select('u.id')
    .execute()
  return rows.map(({ id }) => id)
}
