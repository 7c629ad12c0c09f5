import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { calendarView } from '../calendar-view.ts'
import { loadCalendars, unitsByCalendar } from '../store/calendars.ts'

/** All working calendars, by name. */
export const listCalendars: Act<'GET /calendars'> = async (context) => {
  const units = await unitsByCalendar(context.tx)
  const calendars = await loadCalendars(context.tx)
  return accept({
    rows: calendars.map((calendar) => calendarView(context, calendar, units.get(calendar.id) ?? 0)),
  })
}
