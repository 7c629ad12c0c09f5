import { randomKey } from '../../../platform/ui/client/random-key.ts'
import type { InputArgument } from '../../../platform/ui/client/endpoint-types.ts'
import type { ApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import type { CalendarView, OrganisationEndpoints } from '../../contract.ts'
import { clockOf, endAfter, minutesOf, weekdays, type Hours, type WeekdayKey } from './hours.ts'

export type CalendarBody = NonNullable<InputArgument<OrganisationEndpoints['POST /calendars']>>['body']

/** Hours as they are typed. */
export interface SpanValues {
  /** Tells rows apart while they are added and removed. */
  readonly row: string
  readonly start: string
  readonly end: string
  /** Whether they last longer than a day, which two times alone cannot tell. */
  readonly long: boolean
}

/** A day that differs from its weekday, as it is typed. */
export interface DayValues {
  readonly row: string
  readonly day: string
  readonly kind: 'off' | 'usual' | 'own'
  readonly spans: readonly SpanValues[]
  readonly note: string
}

export interface CalendarValues {
  readonly name: string
  readonly zone: string
  readonly week: Readonly<Record<WeekdayKey, readonly SpanValues[]>>
  /** '': no public holidays. */
  readonly country: string
  /** '': the whole country. */
  readonly region: string
  readonly days: readonly DayValues[]
}

/** The form of a calendar. */
export type CalendarEditor = ApiForm<CalendarValues>

/** Hours as a row of two times. */
export function spanOf({ start, end }: Hours): SpanValues {
  return { row: randomKey(), start: clockOf(start), end: clockOf(end), long: end - start > 1440 }
}

/** A row of two times as hours; undefined while a time is missing. */
export function hoursOf({ start, end, long }: SpanValues): Hours | undefined {
  const from = minutesOf(start)
  const until = minutesOf(end)
  if (from === undefined || until === undefined) return undefined
  return { start: from, end: long ? until + 1440 : endAfter(from, until) }
}

/** A new day, off unless one says otherwise. */
export function newDay(day: string): DayValues {
  return { row: randomKey(), day, kind: 'off', spans: [], note: '' }
}

/** What the form holds of a calendar. */
export function valuesOf(calendar: Omit<CalendarBody, 'days'> & Pick<CalendarView, 'days'>): CalendarValues {
  const { name, zone, week, holidays, days } = calendar
  return {
    name,
    zone,
    week: weekValuesOf(week),
    country: holidays?.country ?? '',
    region: holidays?.region ?? '',
    days: days.map(({ day, working, intervals, note }) => ({
      row: randomKey(),
      day,
      kind: working ? (intervals === undefined ? 'usual' : 'own') : 'off',
      spans: (intervals ?? []).map(spanOf),
      note,
    })),
  }
}

function weekValuesOf(week: CalendarBody['week']): CalendarValues['week'] {
  const spans = (day: WeekdayKey) => (week[day] ?? []).map(spanOf)
  return {
    1: spans('1'),
    2: spans('2'),
    3: spans('3'),
    4: spans('4'),
    5: spans('5'),
    6: spans('6'),
    7: spans('7'),
  }
}

/** What is sent of a calendar; hours in their order, weekdays without any left out. */
export function bodyOf(values: CalendarValues): CalendarBody {
  const { name, zone, country, region } = values
  const week = Object.fromEntries(
    weekdays.map((day) => [day, sorted(values.week[day])]).filter(([, hours]) => hours?.length !== 0),
  ) as CalendarBody['week']
  return {
    name,
    zone,
    week,
    holidays: country === '' ? null : { country, region: region === '' ? null : region },
    days: values.days.map(({ day, kind, spans, note }) => ({
      day,
      working: kind !== 'off',
      note: note.trim(),
      ...(kind === 'own' && { intervals: sorted(spans) }),
    })),
  }
}

/** Whether every time and day is filled in, so that the calendar can be counted. */
export function isComplete({ week, days }: CalendarValues): boolean {
  const spans = Object.values(week).flat()
  return (
    spans.every((span) => hoursOf(span) !== undefined) &&
    days.every(
      ({ day, kind, spans: own }) =>
        day !== '' && (kind !== 'own' || own.every((span) => hoursOf(span) !== undefined)),
    )
  )
}

/** Where the form has the input that the server names. */
export function pathOf(name: string): string {
  return name
    .replace(/^body\./, '')
    .replace(/^holidays.*$/, 'country')
    .replace(/^(days\.\d+)$/, '$1.day')
    .replace(/^(week\.\d)\..*$/, '$1')
}

function sorted(spans: readonly SpanValues[]): Hours[] {
  return spans.flatMap((span) => hoursOf(span) ?? []).toSorted((one, other) => one.start - other.start)
}
