import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { previewMonth } from '../domain/calendars.ts'
import { holidaysBetween } from '../holidays.ts'
import { findCalendar } from '../store/calendars.ts'

/** What a calendar makes of the days of a month, holidays by name. */
export const previewCalendar: Act<'GET /calendars/:calendarId/days'> = async (context, { params, query }) => {
  const calendar = await findCalendar(context.tx, params.calendarId)
  if (calendar === undefined) return refuse('not_found')
  const { month } = query
  const year = Number(month.slice(0, 4))
  const holidays = await holidaysBetween(calendar.holidays, year - 1, year)
  const days = previewMonth(month, calendar, holidays)
  return accept({ rows: days.map(({ intervals, ...day }) => ({ ...day, intervals: [...intervals] })) })
}
