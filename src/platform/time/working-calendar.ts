/**
 * Working time within a local day, in minutes of the wall clock since that day's midnight: `start` within 0..1439,
 * `end` after it and at most 2880. An end beyond 1440 is on the next day (22:00–06:00 is 1320..1800), and the interval
 * belongs whole to the day on which it starts. 0..1440 is the whole day.
 */
export interface WorkingInterval {
  readonly start: number
  readonly end: number
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * What a certain day is, whatever its weekday says: off, or working. `intervals` are that day's own hours (a half day, an
 * extra Saturday); left out, the day keeps the hours of its weekday, which is how a company works on a public holiday.
 */
export type DayRule =
  | { readonly working: false }
  | { readonly working: true; readonly intervals?: readonly WorkingInterval[] }

/**
 * When a unit works: the hours of each weekday in a zone, and the days that differ. Several intervals a weekday leave
 * room for lunch and Friday prayer; intervals that touch or overlap count once.
 *
 * `days` holds public holidays and the unit's extra days, already resolved to one rule a day. A day off takes away what
 * starts on it: the night shift that began the evening before goes on into a holiday to its end, and the one that would
 * begin on the evening of the holiday is not worked.
 */
export interface WorkingCalendar {
  /** IANA name, such as `Asia/Jakarta`. */
  readonly zone: string
  readonly week: Readonly<Record<Weekday, readonly WorkingInterval[]>>
  /** By local day, `YYYY-MM-DD`. */
  readonly days: ReadonlyMap<string, DayRule>
}

/** Every weekday the same hours. */
export function everyDay(intervals: readonly WorkingInterval[]): WorkingCalendar['week'] {
  return {
    1: intervals,
    2: intervals,
    3: intervals,
    4: intervals,
    5: intervals,
    6: intervals,
    7: intervals,
  }
}

/** Round the clock, every day. It has to be asked for: nothing in the product takes a missing calendar for this one. */
export function allHours(zone: string): WorkingCalendar {
  return { zone, week: everyDay([{ start: 0, end: 1440 }]), days: new Map() }
}

/** Why a calendar cannot be used as it stands, and where: a zone's name, a weekday's number or a day. */
export interface CalendarProblem {
  readonly code: 'unknown_zone' | 'bad_interval' | 'bad_day' | 'extra_day_without_hours'
  readonly where: string
}

/**
 * What is wrong with a calendar, empty where nothing is. `extra_day_without_hours` is a day said to be worked whose
 * weekday has no hours and that names none itself; such a day counts as off until it gets hours.
 */
export function calendarProblems(calendar: WorkingCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (!isZone(calendar.zone)) problems.push({ code: 'unknown_zone', where: calendar.zone })
  for (const [weekday, intervals] of Object.entries(calendar.week)) {
    if (!intervals.every(isInterval)) problems.push({ code: 'bad_interval', where: weekday })
  }
  for (const [day, rule] of calendar.days) {
    const code = dayProblem(day, rule, calendar.week)
    if (code) problems.push({ code, where: day })
  }
  return problems
}

/**
 * Whether a name is a time zone that this program knows. An offset such as `+07:00` is none, nor a moment that carries one:
 * it has no summer time, and the database counts its sign the other way round.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** Days since 1970-01-01 of a local day `YYYY-MM-DD`; undefined where there is no such day. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  const milliseconds = Date.parse(`${day}T00:00:00Z`)
  // Date rolls 30 February over into March; a calendar must not.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== day)
    return undefined
  return milliseconds / 86_400_000
}

/** The weekday of a day by its {@link dayNumber}; 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

function isInterval({ start, end }: WorkingInterval): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < 1440 &&
    end > start &&
    end <= 2880
  )
}

function dayProblem(
  day: string,
  rule: DayRule,
  week: WorkingCalendar['week'],
): CalendarProblem['code'] | undefined {
  const number = dayNumber(day)
  if (number === undefined) return 'bad_day'
  if (!rule.working) return undefined
  const hours = rule.intervals ?? week[weekdayOf(number)]
  if (hours.length === 0) return 'extra_day_without_hours'
  return hours.every(isInterval) ? undefined : 'bad_interval'
}
