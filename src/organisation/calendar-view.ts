import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import { renderText } from '../platform/i18n/render.ts'
import { refuseField } from './acting.ts'
import type { calendarBody, CalendarId, CalendarView } from './contract.ts'
import { calendarFaults } from './domain/calendars.ts'
import { knowsHolidaysOf } from './holidays.ts'
import { organisationProblems } from './problems.ts'
import type { CalendarRecord } from './store/calendars.ts'

/** A calendar as pages show it to the actor. `units`: how many name it themselves. */
export function calendarView(context: ActionContext, calendar: CalendarRecord, units: number): CalendarView {
  const { id, name, zone, holidays } = calendar
  return {
    id,
    name,
    zone,
    week: Object.fromEntries(
      Object.entries(calendar.week).map(([weekday, intervals]) => [weekday, [...intervals]]),
    ),
    holidays,
    days: calendar.days.map(({ day, working, intervals, note }) => ({
      day,
      working,
      note,
      ...(intervals !== undefined && { intervals: [...intervals] }),
    })),
    units,
    may: { change: context.may('calendar:change') },
  }
}

type CalendarCode = 'calendar_wrong' | 'holidays_unknown'

/** A calendar as it was sent, ready to be kept, or every fault in it by its field. */
export async function checkedCalendar(
  context: ActionContext,
  id: CalendarId,
  body: z.output<typeof calendarBody>,
): Promise<Result<Omit<CalendarRecord, 'version'>, CalendarCode>> {
  const faults = calendarFaults(body)
  if (faults.length > 0) {
    const fields = faults.map(({ field, code }) => ({
      name: `body.${field}`,
      reason: renderText(context.language, organisationProblems[code]),
    }))
    return refuse('calendar_wrong', undefined, fields)
  }
  const { holidays } = body
  if (holidays !== null && !(await knowsHolidaysOf(holidays.country, holidays.region))) {
    return refuseField(context, 'body.holidays', 'holidays_unknown')
  }
  return accept({ ...body, id, days: body.days.toSorted((one, other) => (one.day < other.day ? -1 : 1)) })
}
