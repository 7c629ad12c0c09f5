import {
  calendarProblems,
  dayNumber,
  weekdayOf,
  type DayRule,
  type Weekday,
  type WorkingCalendar,
  type WorkingInterval,
} from '../../platform/time/working-calendar.ts'

/** Hours by ISO weekday as they are kept: a weekday left out is off. */
export type Week = Readonly<
  Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', readonly WorkingInterval[]>>
>

/** A day that differs from its weekday by the organisation's own decision. */
export interface ExtraDay {
  readonly day: string
  readonly working: boolean
  /** Absent on a working day: the hours of its weekday. */
  readonly intervals?: readonly WorkingInterval[] | undefined
  readonly note: string
}

/** A calendar as an administrator wrote it, without its public holidays. */
export interface CalendarText {
  readonly zone: string
  readonly week: Week
  readonly days: readonly ExtraDay[]
}

/** A public holiday, named in both languages. */
export interface Holiday {
  readonly day: string
  readonly name: { readonly id: string; readonly en: string }
}

/** Public holidays are off, unless the organisation says otherwise for that very day: its own word is the last one. */
export function workingCalendar(text: CalendarText, holidays: readonly Holiday[]): WorkingCalendar {
  const days = new Map<string, DayRule>(holidays.map(({ day }) => [day, { working: false }]))
  for (const extra of text.days) days.set(extra.day, ruleOf(extra))
  return { zone: text.zone, week: wholeWeek(text.week), days }
}

/** What is wrong with a calendar, by the field of its form: `zone`, `week.5` or `days.3`. Empty where nothing is. */
export function calendarFaults(text: CalendarText): { readonly field: string; readonly code: FaultCode }[] {
  const seen = new Set<string>()
  const faults: { field: string; code: FaultCode }[] = []
  for (const [index, { day }] of text.days.entries()) {
    if (seen.has(day)) faults.push({ field: `days.${index}.day`, code: 'calendar_day_twice' })
    seen.add(day)
  }
  for (const { code, where } of calendarProblems(workingCalendar(text, []))) {
    if (code === 'unknown_zone') faults.push({ field: 'zone', code: 'zone_unknown' })
    else if (code === 'bad_interval' && where in text.week)
      faults.push({ field: `week.${where}`, code: 'calendar_hours_wrong' })
    else faults.push({ field: fieldOfDay(text, where), code: dayFaults[code] })
  }
  return faults
}

type FaultCode =
  | 'zone_unknown'
  | 'calendar_hours_wrong'
  | 'calendar_day_twice'
  | 'calendar_day_wrong'
  | 'calendar_day_without_hours'
const dayFaults = {
  bad_interval: 'calendar_hours_wrong',
  bad_day: 'calendar_day_wrong',
  extra_day_without_hours: 'calendar_day_without_hours',
} as const

/** What one day is: worked or not, its hours, and why it differs from its weekday. */
export interface DayPreview {
  readonly day: string
  readonly working: boolean
  readonly intervals: readonly WorkingInterval[]
  readonly note: { readonly id: string; readonly en: string } | null
}

/** What a calendar makes of the days of a month, `YYYY-MM`. */
export function previewMonth(month: string, text: CalendarText, holidays: readonly Holiday[]): DayPreview[] {
  const calendar = workingCalendar(text, holidays)
  const names = new Map(holidays.map(({ day, name }) => [day, name]))
  for (const { day, note } of text.days) if (note !== '') names.set(day, { id: note, en: note })
  return daysOfMonth(month).map((day) => {
    const intervals = hoursOn(calendar, day)
    return { day, working: intervals.length > 0, intervals: [...intervals], note: names.get(day) ?? null }
  })
}

/**
 * Working minutes of consecutive days by the clock on the wall: hours that overlap, also those that run into the next day,
 * count once, as the clocks of promises count them. Hours that begin on the last day belong whole to it.
 */
export function workingMinutesOf(days: readonly Pick<DayPreview, 'intervals'>[]): number {
  const spans = days
    .flatMap(({ intervals }, index) =>
      intervals.map(({ start, end }) => ({ start: index * 1440 + start, end: index * 1440 + end })),
    )
    .toSorted((one, other) => one.start - other.start)
  let sum = 0
  let counted = 0
  for (const { start, end } of spans) {
    sum += Math.max(0, end - Math.max(start, counted))
    counted = Math.max(counted, end)
  }
  return sum
}

/** Days of a month, `YYYY-MM`; none where there is no such month. */
export function daysOfMonth(month: string): string[] {
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
  return days.filter((day) => dayNumber(day) !== undefined)
}

function hoursOn(calendar: WorkingCalendar, day: string): readonly WorkingInterval[] {
  const number = dayNumber(day)
  const rule = calendar.days.get(day)
  if (number === undefined || rule?.working === false) return []
  return rule?.intervals ?? calendar.week[weekdayOf(number)]
}

function ruleOf(extra: ExtraDay): DayRule {
  if (!extra.working) return { working: false }
  return extra.intervals === undefined ? { working: true } : { working: true, intervals: extra.intervals }
}

function wholeWeek(week: Week): WorkingCalendar['week'] {
  const hours = (day: Weekday) => week[`${day}`] ?? []
  return { 1: hours(1), 2: hours(2), 3: hours(3), 4: hours(4), 5: hours(5), 6: hours(6), 7: hours(7) }
}

function fieldOfDay(text: CalendarText, day: string): string {
  return `days.${text.days.findIndex((extra) => extra.day === day)}`
}
