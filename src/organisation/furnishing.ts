import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../platform/db/database.ts'
import type { CalendarId, JobId, PersonId, UnitId } from './contract.ts'
import type { CalendarText } from './domain/calendars.ts'
import { calendarNamed, insertCalendar, loadCalendars } from './store/calendars.ts'
import { nameDeputy } from './store/deputies.ts'
import { changeJob } from './store/jobs.ts'
import { changeUnit } from './store/units.ts'

type Text = { readonly id: string; readonly en: string }

/** A calendar by its name, which is what an import or the command line knows it by. */
export interface CalendarToEnsure extends CalendarText {
  readonly name: string
  readonly holidays: { readonly country: string; readonly region: string | null } | null
}

/** The calendar of this name, made where there is none; what exists is left as it is. */
export async function ensureCalendar(tx: Tx, calendar: CalendarToEnsure): Promise<CalendarId> {
  const known = await calendarNamed(tx, calendar.name)
  if (known !== undefined) return known
  const id = uuidv7() as CalendarId
  await insertCalendar(tx, { ...calendar, id })
  return id
}

/** Names of all calendars, by name. */
export async function calendarNames(
  tx: Tx,
): Promise<readonly { readonly id: CalendarId; readonly name: string }[]> {
  return (await loadCalendars(tx)).map(({ id, name }) => ({ id, name }))
}

/** Lets units work by a calendar of their own; units below that name none follow. */
export async function useCalendar(tx: Tx, calendarId: CalendarId, unitIds: readonly UnitId[]): Promise<void> {
  for (const unitId of unitIds) await changeUnit(tx, unitId, { calendarId })
}

/** Writes all texts of jobs. The caller has seen to it that no two titles are the same. */
export async function describeJobs(
  tx: Tx,
  jobs: ReadonlyMap<JobId, { readonly title: Text; readonly description: Text; readonly duties: Text }>,
): Promise<void> {
  for (const [id, { title, description, duties }] of jobs) {
    await changeJob(tx, id, {
      titleId: title.id,
      titleEn: title.en,
      descriptionId: description.id,
      descriptionEn: description.en,
      dutiesId: duties.id,
      dutiesEn: duties.en,
    })
  }
}

/** Has somebody taken over for a person who is away. Days are `YYYY-MM-DD`, the last one included. */
export async function takeOver(
  tx: Tx,
  who: { personId: PersonId; deputyId: PersonId; from: string; until: string },
): Promise<void> {
  const { personId, deputyId, from, until } = who
  await nameDeputy(tx, { personId, deputyId, away: { from, until } })
}
