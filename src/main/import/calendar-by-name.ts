import { calendarNames, ensureCalendar } from '../../organisation/index.ts'
import type { CalendarId } from '../../organisation/contract.ts'
import type { Tx } from '../../platform/db/database.ts'

/** The name of a calendar that is made when asked for: round the clock, every day. */
const roundTheClock = '24x7'

/** By which calendar units that are made shall work: one of the organisation's by its name, or round the clock; else the names that are known. */
export async function calendarByName(
  tx: Tx,
  name: string,
  zone: string,
): Promise<{ readonly id: CalendarId } | { readonly known: readonly string[] }> {
  const known = await calendarNames(tx)
  const found = known.find((calendar) => calendar.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return { id: found.id }
  if (name !== roundTheClock) return { known: known.map((calendar) => calendar.name) }
  const day = [{ start: 0, end: 1440 }]
  const week = { '1': day, '2': day, '3': day, '4': day, '5': day, '6': day, '7': day }
  return { id: await ensureCalendar(tx, { name, zone, week, days: [], holidays: null }) }
}
