import { z } from 'zod'
import { day, month, type Endpoints } from '../../platform/http/endpoint.ts'
import { calendarId, text, zone } from './names.ts'

const minute = z.number().int().min(0).max(2880)
const interval = z.object({ start: minute, end: minute })

const weekday = z.enum(['1', '2', '3', '4', '5', '6', '7'])
const hours = z.array(interval)
const note = z.string().max(200)
const extraDay = z.object({ day, working: z.boolean(), intervals: hours.max(12).optional(), note })
const calendarFields = {
  name: z.string().trim().min(1).max(120),
  zone,
  /** ISO weekday (1 Monday) → intervals in minutes from midnight; an end beyond 1440 crosses midnight. */
  week: z.partialRecord(weekday, hours.max(12)),
  /** Public holidays of a country (ISO 3166-1, such as `ID`) and optionally a region; null: none. */
  holidays: z.object({ country: z.string().length(2), region: z.string().max(10).nullable() }).nullable(),
  /** Extra days off or on. `intervals` absent on a working day: as the weekday. */
  days: z.array(extraDay).max(2000),
}
export const calendarView = z.object({
  id: calendarId,
  ...calendarFields,
  units: z.number().int(),
  may: z.object({ change: z.boolean() }),
})
export type CalendarView = z.output<typeof calendarView>
export const calendarBody = z.object(calendarFields)

const calendarDay = z.object({ day, working: z.boolean(), intervals: hours, note: text.nullable() })
export const calendarChange = z.object({
  /** `changed`: other hours than in the saved calendar. */
  rows: z.array(calendarDay.extend({ changed: z.boolean() })),
  /** Working minutes of the month, and of the same month as it is saved. */
  minutes: z.number(),
  savedMinutes: z.number().nullable(),
  /** Requests under way that run by it, and how many of them would be due at another moment; `more`: not all were looked at. */
  effects: z.object({ requests: z.number().int(), moved: z.number().int(), more: z.boolean() }).nullable(),
})
export type CalendarChange = z.output<typeof calendarChange>
const holidayCountry = z.object({
  country: z.string(),
  name: z.string(),
  regions: z.array(z.object({ region: z.string(), name: z.string() })),
})

export const calendarEndpoints = {
  'GET /calendars': { summary: 'Working calendars', output: z.object({ rows: z.array(calendarView) }) },
  'POST /calendars': {
    summary: 'Make a working calendar',
    body: calendarBody,
    output: calendarView,
    made: true,
  },
  'PUT /calendars/:calendarId': {
    summary: 'Change a working calendar',
    params: z.object({ calendarId }),
    body: calendarBody,
    output: calendarView,
  },
  'GET /calendars/:calendarId/days': {
    summary: 'What a calendar makes of the days of a month',
    params: z.object({ calendarId }),
    query: z.object({ month }),
    output: z.object({ rows: z.array(calendarDay) }),
  },
  'POST /calendars/preview': {
    summary: 'What a calendar that is not saved makes of a month and of running promises; nothing is changed',
    asks: true,
    body: z.object({
      /** The calendar that would be changed; null: a new one. */
      calendarId: calendarId.nullable(),
      month,
      calendar: calendarBody,
    }),
    output: calendarChange,
  },
  'GET /holiday-countries': {
    summary: 'Countries whose public holidays are known',
    output: z.object({ rows: z.array(holidayCountry) }),
  },
} satisfies Endpoints
