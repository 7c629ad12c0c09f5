import type { Tx } from '../../platform/db/database.ts'
import { accept } from '../../platform/http/result.ts'
import { compileCalendar } from '../../platform/time/working-time.ts'
import type { Act } from '../acting.ts'
import { effectsOf, type CalendarInstead } from '../calendar-effects.ts'
import { checkedCalendar } from '../calendar-view.ts'
import { calendarIdsOf } from '../compiled-calendars.ts'
import type { CalendarId } from '../contract.ts'
import { previewMonth, workingMinutesOf, workingCalendar } from '../domain/calendars.ts'
import { holidaysBetween } from '../holidays.ts'
import { findCalendar, type CalendarRecord } from '../store/calendars.ts'
import { allUnitIds } from '../store/units.ts'

/** What a calendar as it stands in the editor makes of a month, and of the promises that run by it, before it is saved. */
export const previewChange: Act<'POST /calendars/preview'> = async (context, { body }) => {
  const { tx, now } = context
  const { month, calendar: wanted, calendarId } = body
  const year = Number(month.slice(0, 4))
  const before = calendarId === null ? undefined : await findCalendar(tx, calendarId)
  const checked = await checkedCalendar(context, before?.id ?? ('' as CalendarId), wanted)
  if (!checked.ok) return checked
  const after = checked.value
  const days = previewMonth(month, after, await holidaysBetween(after.holidays, year - 1, year))
  const saved = before && previewMonth(month, before, await holidaysBetween(before.holidays, year - 1, year))
  const wasOn = new Map(saved?.map(({ day, intervals }) => [day, hoursOf(intervals)]))
  return accept({
    rows: days.map(({ intervals, ...day }) => ({
      ...day,
      intervals: [...intervals],
      changed: saved !== undefined && wasOn.get(day.day) !== hoursOf(intervals),
    })),
    minutes: workingMinutesOf(days),
    savedMinutes: saved === undefined ? null : workingMinutesOf(saved),
    effects: before === undefined ? null : await effectsOf(tx, await insteadOf(tx, before.id, after), now),
  })
}

/** Which units work by a calendar, and what they would work by instead. */
async function insteadOf(
  tx: Tx,
  calendarId: CalendarId,
  after: Omit<CalendarRecord, 'version'>,
): Promise<CalendarInstead> {
  const units = await allUnitIds(tx)
  const chosen = await calendarIdsOf(tx, units)
  return {
    unitIds: units.filter((unit) => chosen.get(unit) === calendarId),
    compiled: async (firstYear, lastYear) =>
      compileCalendar(workingCalendar(after, await holidaysBetween(after.holidays, firstYear, lastYear))),
  }
}

/** Hours to be compared: the database keeps their fields in an order of its own. */
function hoursOf(intervals: readonly { readonly start: number; readonly end: number }[]): string {
  return intervals.map(({ start, end }) => `${start}-${end}`).join()
}
