import type { Tx } from '../platform/db/database.ts'
import type { Instant } from '../platform/time/instants.ts'
import { compileCalendar, type CompiledCalendar } from '../platform/time/working-time.ts'
import type { CalendarId, UnitId } from './contract.ts'
import { workingCalendar } from './domain/calendars.ts'
import { inherited, pathOf } from './domain/tree.ts'
import { holidaysBetween } from './holidays.ts'
import { calendarVersions, loadCalendars, type CalendarRecord } from './store/calendars.ts'
import { loadOrganisation } from './store/organisations.ts'
import { findUnits, type UnitRecord } from './store/units.ts'

/**
 * The calendar by which each unit works: its own, else its nearest ancestor's, else the organisation's. Public holidays
 * are known from the year before `from` to two years after `until`, so that what is promised shortly before `until` can
 * be counted out. Units that do not exist are left out of the answer; nothing else is.
 */
export async function calendarsOf(
  tx: Tx,
  unitIds: readonly string[],
  between: { readonly from: Instant; readonly until: Instant },
): Promise<ReadonlyMap<string, CompiledCalendar>> {
  const chosen = await calendarIdsOf(tx, unitIds as readonly UnitId[])
  const compiled = await compile(tx, [...new Set(chosen.values())], {
    first: new Date(between.from).getUTCFullYear() - 1,
    last: new Date(between.until).getUTCFullYear() + 2,
  })
  const found = new Map<string, CompiledCalendar>()
  for (const [unit, id] of chosen) {
    const calendar = compiled.get(id)
    if (calendar !== undefined) found.set(unit, calendar)
  }
  return found
}

/** Which calendar each unit works by. */
export async function calendarIdsOf(
  tx: Tx,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, CalendarId>> {
  const { calendarId: otherwise } = await loadOrganisation(tx)
  const units = await findUnits(tx, unitIds)
  const above = await findUnits(
    tx,
    units.flatMap((unit) => unit.ancestors),
  )
  const choices = new Map<UnitId, CalendarId | null>(
    [...above, ...units].map((unit) => [unit.id, unit.calendarId]),
  )
  const chosenBy = (unit: UnitRecord) => inherited(pathOf(unit), (id) => choices.get(id), otherwise).choice
  return new Map(units.map((unit) => [unit.id, chosenBy(unit)]))
}

interface Years {
  readonly first: number
  readonly last: number
}

/** Compiled calendars of this process, the longest unused first. A version is never used twice, so none goes stale. */
const kept = new Map<string, CompiledCalendar>()
const mostKept = 400

async function compile(
  tx: Tx,
  ids: readonly CalendarId[],
  years: Years,
): Promise<ReadonlyMap<CalendarId, CompiledCalendar>> {
  const versions = await calendarVersions(tx, ids)
  const found = new Map<CalendarId, CompiledCalendar>()
  for (const [id, version] of versions) {
    const calendar = recall(keyOf(version, years))
    if (calendar !== undefined) found.set(id, calendar)
  }
  for (const calendar of await loadCalendars(
    tx,
    ids.filter((id) => !found.has(id)),
  )) {
    const made = compileCalendar(
      workingCalendar(calendar, await holidaysBetween(calendar.holidays, years.first, years.last)),
    )
    found.set(calendar.id, made)
    remember(calendar, years, made)
  }
  return found
}

function keyOf(version: string, { first, last }: Years): string {
  return `${version}/${first}/${last}`
}

function recall(key: string): CompiledCalendar | undefined {
  const calendar = kept.get(key)
  if (calendar === undefined) return undefined
  kept.delete(key)
  kept.set(key, calendar)
  return calendar
}

function remember(calendar: CalendarRecord, years: Years, made: CompiledCalendar): void {
  kept.set(keyOf(calendar.version, years), made)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
