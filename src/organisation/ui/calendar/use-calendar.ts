import { useRead } from '../api.ts'

/** One calendar out of all of them; `view` is undefined while it is not known, or where there is none. */
export function useCalendar(calendarId: string) {
  const calendars = useRead('GET /calendars')
  return { calendars, view: calendars.data?.rows.find(({ id }) => id === calendarId) }
}
