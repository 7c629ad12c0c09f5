import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { refreshStatistics } from '../../platform/db/statistics.ts'
import type { OrganisationPlan } from '../import/plan.ts'
import type { AssignmentState, JobState, PersonState, UnitState } from '../import/state.ts'

/** Rows of one statement: enough that their number does not matter, few enough that one statement stays small. */
const rowsAtOnce = 5000
/** Rows from which on the planner has to be told that a table has grown. */
const manyRows = 200

/** A table as rows are written into it: its columns with their types. */
interface Written<Row> {
  readonly table: string
  readonly columns: readonly (readonly [name: string, type: string, of: (row: Row) => unknown])[]
}

/** Writes a plan: the rows that are new, and those that differ. The caller holds the organisation still. */
export async function writePlan(
  tx: Tx,
  { units, jobs, people, assignments }: OrganisationPlan,
): Promise<void> {
  await insertRows(tx, unitTable, units.made)
  await updateRows(tx, unitTable, units.changed)
  await insertRows(tx, jobTable, jobs.made)
  await updateRows(tx, jobTable, jobs.changed)
  // Addresses and numbers may go from one person to another: whoever loses one loses it first.
  await letGoOfKeys(tx, people.changed)
  const changed = people.changed.map(({ after }) => after)
  await updateRows(
    tx,
    personTable,
    changed.filter(({ leftOn }) => leftOn !== null),
  )
  await updateRows(
    tx,
    personTable,
    changed.filter(({ leftOn }) => leftOn === null),
  )
  await insertRows(tx, personTable, people.made)
  for (const ids of chunked(assignments.neverBegun.map(({ id }) => id)))
    await sql`delete from organisation.assignments where id = any(${ids}::uuid[])`.execute(tx)
  await updateRows(
    tx,
    assignmentTable,
    assignments.changed.map(({ after }) => after),
  )
  await insertRows(tx, assignmentTable, assignments.made)
}

const unitTable: Written<UnitState> = {
  table: 'organisation.units',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['parent_id', 'uuid', ({ parentId }) => parentId],
    ['kind', 'text', ({ kind }) => kind],
    ['name_id', 'text', ({ nameId }) => nameId],
    ['name_en', 'text', ({ nameEn }) => nameEn],
    ['code', 'text', ({ code }) => code],
    ['calendar_id', 'uuid', ({ calendarId }) => calendarId],
    ['ancestors', 'uuid[]', ({ ancestors }) => ancestors],
    ['code_path', 'text', ({ codePath }) => codePath],
    ['closed_on', 'date', ({ closedOn }) => closedOn],
  ],
}

const jobTable: Written<JobState> = {
  table: 'organisation.jobs',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['title_id', 'text', ({ titleId }) => titleId],
    ['title_en', 'text', ({ titleEn }) => titleEn],
    ['description_id', 'text', ({ descriptionId }) => descriptionId],
    ['description_en', 'text', ({ descriptionEn }) => descriptionEn],
    ['duties_id', 'text', ({ dutiesId }) => dutiesId],
    ['duties_en', 'text', ({ dutiesEn }) => dutiesEn],
  ],
}

const personTable: Written<PersonState> = {
  table: 'organisation.people',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['number', 'text', ({ number }) => number],
    ['email', 'text', ({ email }) => email],
    ['name', 'text', ({ name }) => name],
    ['language', 'text', ({ language }) => language],
    ['zone', 'text', ({ zone }) => zone],
    ['roles', 'text[]', ({ roles }) => roles],
    ['left_on', 'date', ({ leftOn }) => leftOn],
  ],
}

const assignmentTable: Written<AssignmentState> = {
  table: 'organisation.assignments',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['person_id', 'uuid', ({ personId }) => personId],
    ['unit_id', 'uuid', ({ unitId }) => unitId],
    ['job_id', 'uuid', ({ jobId }) => jobId],
    ['head', 'boolean', ({ head }) => head],
    ['starts_on', 'date', ({ startsOn }) => startsOn],
    ['ends_on', 'date', ({ endsOn }) => endsOn],
  ],
}

async function insertRows<Row>(
  tx: Tx,
  { table, columns }: Written<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = sql.raw(columns.map(([name]) => name).join(', '))
  for (const chunk of chunked(rows))
    await sql`insert into ${sql.raw(table)} (${names}) select ${names} from ${recordset(columns, chunk)}`.execute(
      tx,
    )
  if (rows.length >= manyRows) await refreshStatistics(tx, [table])
}

async function updateRows<Row>(
  tx: Tx,
  { table, columns }: Written<Row>,
  rows: readonly Row[],
): Promise<void> {
  const set = sql.raw(
    columns
      .slice(1)
      .map(([name]) => `${name} = r.${name}`)
      .join(', '),
  )
  for (const chunk of chunked(rows))
    await sql`update ${sql.raw(table)} t set ${set} from ${recordset(columns, chunk)} where t.id = r.id`.execute(
      tx,
    )
}

function recordset<Row>(columns: Written<Row>['columns'], rows: readonly Row[]): RawBuilder<unknown> {
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(([name, , of]) => [name, of(row)]))),
  )
  const types = sql.raw(columns.map(([name, type]) => `${name} ${type}`).join(', '))
  return sql`jsonb_to_recordset(${json}::jsonb) as r(${types})`
}

async function letGoOfKeys(
  tx: Tx,
  changed: readonly { readonly before: PersonState; readonly after: PersonState }[],
): Promise<void> {
  const moved = changed.filter(
    ({ before, after }) => before.email !== after.email || before.number !== after.number,
  )
  for (const ids of chunked(moved.map(({ after }) => after.id)))
    await sql`update organisation.people set email = null, number = null where id = any(${ids}::uuid[])`.execute(
      tx,
    )
}

function chunked<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
}
