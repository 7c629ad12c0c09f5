import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../platform/db/database.ts'
import { stopRemembering } from '../../platform/db/remembered.ts'
import { refreshStatistics } from '../../platform/db/statistics.ts'
import type { JobId, PersonId, UnitId, UnitKind } from '../contract.ts'
import { sharedDays, type Days } from '../domain/spans.ts'
import { placeUnder } from '../domain/tree.ts'
import type { GrantedRole } from '../tables.ts'
import { findUnits } from './units.ts'

/** A unit by its code, which is what an import knows it by. */
export interface UnitToEnsure {
  readonly code: string
  readonly name: { readonly id: string; readonly en: string }
  readonly kind: UnitKind
  /** Must exist already; null: at the root. */
  readonly parentId: UnitId | null
}

/** A person by a key of the source; `email` must be in small letters. */
export interface PersonToEnsure {
  readonly key: string
  readonly name: string
  readonly email: string | null
  readonly language: 'id' | 'en'
  /** Steward, auditor, administrator; left out: none of them. */
  readonly roles?: readonly GrantedRole[]
}

export interface AssignmentToEnsure {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly jobId: JobId
  readonly head: boolean
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Rows from which on the planner has to be told that a table has grown. */
const manyRows = 1000
/** Rows of one statement: enough that their number does not matter, few enough that one statement stays small. */
const rowsAtOnce = 5000

/** Units by code, made where they are missing; what exists is left as it is. */
export async function ensureUnits(
  tx: Tx,
  units: readonly UnitToEnsure[],
): Promise<ReadonlyMap<string, UnitId>> {
  stopRemembering(tx)
  const ids = new Map<string, UnitId>()
  const parentIds = units.flatMap(({ parentId }) => parentId ?? [])
  const parents = new Map((await findUnits(tx, parentIds)).map((unit) => [unit.id, unit]))
  for (const rows of chunked(units)) {
    const values = rows.map(({ code, name, kind, parentId }) => {
      const place = placeUnder(parentId === null ? undefined : parents.get(parentId), code)
      const where = { parent_id: parentId, ancestors: place.ancestors, code_path: place.codePath }
      return { id: uuidv7(), code, kind, name_id: name.id, name_en: name.en, ...where }
    })
    await sql`insert into organisation.units (id, parent_id, kind, name_id, name_en, code, ancestors, code_path)
      select r.id, r.parent_id, r.kind, r.name_id, r.name_en, r.code, r.ancestors, r.code_path
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id uuid, parent_id uuid, kind text,
        name_id text, name_en text, code text, ancestors uuid[], code_path text)
      on conflict (organisation_id, code) do nothing`.execute(tx)
    const found = await sql<{ id: UnitId; code: string }>`select id, code from organisation.units
      where code = any(${rows.map(({ code }) => code)}::text[])`.execute(tx)
    for (const { id, code } of found.rows) ids.set(code, id)
  }
  if (units.length >= manyRows) await refreshStatistics(tx, ['organisation.units'])
  return ids
}

/** People by the source's key, made where they are missing. An address that somebody has already names that person. */
export async function ensurePeople(
  tx: Tx,
  people: readonly PersonToEnsure[],
): Promise<ReadonlyMap<string, PersonId>> {
  const ids = new Map<string, PersonId>()
  for (const rows of chunked(people)) {
    const values = rows.map(({ key, roles = [], ...person }) => ({
      id: uuidv7(),
      source_key: key,
      roles,
      ...person,
    }))
    await sql`insert into organisation.people (id, source_key, name, email, language, roles)
      select r.id, r.source_key, r.name, r.email, r.language, r.roles
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as r(id uuid, source_key text, name text, email text, language text, roles text[])
      on conflict do nothing`.execute(tx)
    const found = await sql<{ id: PersonId; sourceKey: string | null; email: string | null }>`
      select id, source_key, email from organisation.people
      where source_key = any(${rows.map(({ key }) => key)}::text[])
        or (email = any(${rows.flatMap(({ email }) => email ?? [])}::text[]) and left_on is null)`.execute(tx)
    const byKey = new Map(found.rows.map((row) => [row.sourceKey, row.id]))
    const byEmail = new Map(found.rows.map((row) => [row.email, row.id]))
    for (const { key, email } of rows) {
      const id = byKey.get(key) ?? (email === null ? undefined : byEmail.get(email))
      if (id !== undefined) ids.set(key, id)
    }
  }
  if (people.length >= manyRows) await refreshStatistics(tx, ['organisation.people'])
  return ids
}

/** Jobs by their Indonesian title, made where they are missing. */
export async function ensureJobs(
  tx: Tx,
  titles: readonly { readonly id: string; readonly en: string }[],
): Promise<ReadonlyMap<string, JobId>> {
  const ids = new Map<string, JobId>()
  for (const rows of chunked(titles)) {
    const values = rows.map(({ id, en }) => ({ id: uuidv7(), title_id: id, title_en: en }))
    await sql`insert into organisation.jobs (id, title_id, title_en)
      select r.id, r.title_id, r.title_en
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id uuid, title_id text, title_en text)
      on conflict (organisation_id, sort_title) do nothing`.execute(tx)
    const found = await sql<{
      id: JobId
      title: string
    }>`select j.id, t.title from unnest(${rows.map(({ id }) => id)}::text[]) as t(title)
      join organisation.jobs j on j.sort_title = lower(t.title)`.execute(tx)
    for (const { id, title } of found.rows) ids.set(title, id)
  }
  return ids
}

/** Makes assignments that are missing; where a person holds the same job in the same unit on one of the days, nothing happens. Answers how many were made. */
export async function ensureAssignments(tx: Tx, assignments: readonly AssignmentToEnsure[]): Promise<number> {
  const held = new Map<string, Days[]>()
  const personIds = [...new Set(assignments.map(({ personId }) => personId))]
  // Compared here and not by the statement: in a fresh database the planner knows nothing yet, and compares all with all.
  const known = await sql<Place>`select person_id, unit_id, job_id, starts_on, ends_on
    from organisation.assignments where person_id = any(${personIds}::uuid[])`.execute(tx)
  for (const row of known.rows) remember(held, row)
  const missing = assignments.filter((row) => !isHeld(held, row) && remember(held, row))
  for (const rows of chunked(missing)) {
    const values = rows.map((row) => ({
      id: uuidv7(),
      person_id: row.personId,
      unit_id: row.unitId,
      job_id: row.jobId,
      head: row.head,
      starts_on: row.startsOn,
      ends_on: row.endsOn,
    }))
    await sql`insert into organisation.assignments (id, person_id, unit_id, job_id, head, starts_on, ends_on)
      select r.id, r.person_id, r.unit_id, r.job_id, r.head, r.starts_on, r.ends_on
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id uuid, person_id uuid, unit_id uuid,
        job_id uuid, head boolean, starts_on date, ends_on date)`.execute(tx)
  }
  if (missing.length >= manyRows) await refreshStatistics(tx, ['organisation.assignments'])
  return missing.length
}

/** What an assignment is compared by. */
type Place = Omit<AssignmentToEnsure, 'head'>

function keyOf({ personId, unitId, jobId }: Place): string {
  return `${personId}/${unitId}/${jobId}`
}

function isHeld(held: ReadonlyMap<string, readonly Days[]>, row: Place): boolean {
  const days = { from: row.startsOn, until: row.endsOn }
  return (held.get(keyOf(row)) ?? []).some((other) => sharedDays(other, days) !== undefined)
}

function remember(held: Map<string, Days[]>, row: Place): true {
  held.set(keyOf(row), [...(held.get(keyOf(row)) ?? []), { from: row.startsOn, until: row.endsOn }])
  return true
}

function chunked<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
}
