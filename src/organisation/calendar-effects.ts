import type { Tx } from '../platform/db/database.ts'
import type { CompiledCalendar } from '../platform/time/working-time.ts'

/** What another calendar would do to work under way. */
export interface CalendarEffects {
  /** Requests under way that are counted by the calendar. */
  readonly requests: number
  /** Those of which a promise would be due at another moment, or be kept or broken otherwise. */
  readonly moved: number
  /** Whether there are more than were looked at. */
  readonly more: boolean
}

/** Units that work by a calendar, and that calendar as it would be, with public holidays of these years. */
export interface CalendarInstead {
  readonly unitIds: readonly string[]
  readonly compiled: (firstYear: number, lastYear: number) => Promise<CompiledCalendar>
}

type Count = (tx: Tx, instead: CalendarInstead, now: Date) => Promise<CalendarEffects>

let count: Count = () => Promise.resolve({ requests: 0, moved: 0, more: false })

/** Hands in, when the process is put together, who knows what runs by calendars. */
export function countEffectsOfCalendars(counting: Count): void {
  count = counting
}

/** What a calendar would do to work under way, were it saved now. */
export function effectsOf(tx: Tx, instead: CalendarInstead, now: Date): Promise<CalendarEffects> {
  return count(tx, instead, now)
}
