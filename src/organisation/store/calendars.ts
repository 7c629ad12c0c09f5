import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../platform/db/database.ts'
import type { CalendarId } from '../contract.ts'
import type { CalendarText, ExtraDay } from '../domain/calendars.ts'
import type { OrganisationTables } from '../tables.ts'

/** A calendar as kept, with its own days in order. */
export interface CalendarRecord extends CalendarText {
  readonly id: CalendarId
  readonly name: string
  readonly holidays: { readonly country: string; readonly region: string | null } | null
  /** Another one with every change. */
  readonly version: string
}

export async function findCalendar(tx: Tx, id: CalendarId): Promise<CalendarRecord | undefined> {
  return (await loadCalendars(tx, [id]))[0]
}

/** Calendars by name; without ids all of them. */
export async function loadCalendars(tx: Tx, ids?: readonly CalendarId[]): Promise<CalendarRecord[]> {
  if (ids?.length === 0) return []
  const tables = tx.withTables<OrganisationTables>()
  let calendars = tables
    .selectFrom('organisation.calendars as c')
    .selectAll()
    .orderBy(sql`lower(c.name) collate "C"`)
    .orderBy('c.id')
  let days = tables.selectFrom('organisation.calendarDays as d').selectAll().orderBy('d.day')
  if (ids !== undefined) {
    calendars = calendars.where('c.id', '=', sql<CalendarId>`any(${[...ids]}::uuid[])`)
    days = days.where('d.calendarId', '=', sql<CalendarId>`any(${[...ids]}::uuid[])`)
  }
  const daysOf = Map.groupBy(await days.execute(), (row) => row.calendarId)
  return (await calendars.execute()).map((row) => ({
    id: row.id,
    name: row.name,
    zone: row.zone,
    week: row.week,
    holidays: row.holidayCountry === null ? null : { country: row.holidayCountry, region: row.holidayRegion },
    version: row.version,
    days: (daysOf.get(row.id) ?? []).map(({ day, working, intervals, note }) => ({
      day,
      working,
      note,
      ...(intervals !== null && { intervals }),
    })),
  }))
}

/** How many units name each calendar themselves. */
export async function unitsByCalendar(tx: Tx): Promise<ReadonlyMap<CalendarId, number>> {
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.units as u')
    .where('u.calendarId', 'is not', null)
    .groupBy('u.calendarId')
    .select(({ fn }) => ['u.calendarId', fn.countAll<number>().as('units')])
    .execute()
  return new Map(
    rows.flatMap((row) => (row.calendarId === null ? [] : [[row.calendarId, row.units] as const])),
  )
}

/** Calendars and their versions, to see whether what was compiled still holds. */
export async function calendarVersions(
  tx: Tx,
  ids: readonly CalendarId[],
): Promise<ReadonlyMap<CalendarId, string>> {
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.calendars as c')
    .select(['c.id', 'c.version'])
    .where('c.id', '=', sql<CalendarId>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.version]))
}

export async function calendarNamed(tx: Tx, name: string): Promise<CalendarId | undefined> {
  const row = await tx
    .withTables<OrganisationTables>()
    .selectFrom('organisation.calendars as c')
    .select('c.id')
    .where(sql<string>`lower(c.name)`, '=', sql<string>`lower(${name}::text)`)
    .executeTakeFirst()
  return row?.id
}

type Written = Omit<CalendarRecord, 'version'>

export async function insertCalendar(tx: Tx, calendar: Written): Promise<void> {
  await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.calendars')
    .values({ id: calendar.id, ...columnsOf(calendar) })
    .execute()
  await insertDays(tx, calendar.id, calendar.days)
}

/** Writes a calendar anew, days and all, as its next version. */
export async function replaceCalendar(tx: Tx, calendar: Written): Promise<void> {
  const tables = tx.withTables<OrganisationTables>()
  await tables
    .updateTable('organisation.calendars')
    .set(columnsOf(calendar))
    .where('id', '=', calendar.id)
    .execute()
  await tables.deleteFrom('organisation.calendarDays').where('calendarId', '=', calendar.id).execute()
  await insertDays(tx, calendar.id, calendar.days)
}

function columnsOf(calendar: Written) {
  return {
    version: uuidv7(),
    name: calendar.name,
    zone: calendar.zone,
    week: JSON.stringify(calendar.week),
    holidayCountry: calendar.holidays?.country ?? null,
    holidayRegion: calendar.holidays?.region ?? null,
  }
}

async function insertDays(tx: Tx, calendarId: CalendarId, days: readonly ExtraDay[]): Promise<void> {
  if (days.length === 0) return
  const rows = days.map(({ day, working, intervals, note }) => ({
    day,
    working,
    intervals: intervals ?? null,
    note,
  }))
  await sql`insert into organisation.calendar_days (calendar_id, day, working, intervals, note)
    select ${calendarId}, r.day, r.working, nullif(r.intervals, 'null'::jsonb), r.note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(day date, working boolean, intervals jsonb, note text)`.execute(
    tx,
  )
}
