import { instant, type Instant } from './instants.ts'

/** What figures are grouped by. A week is the ISO week, Monday to Sunday. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** One calendar period in a zone: from its first local midnight until, but without, the next period's. */
export interface Period {
  readonly kind: PeriodKind
  /** `2026-11-22`, `2026-W47`, `2026-11`, `2026-Q4` or `2026`. Unique over all kinds; sorts in order of time within one. */
  readonly key: string
  readonly zone: string
  /** The first local day, `YYYY-MM-DD`. */
  readonly firstDay: string
  readonly start: Instant
  readonly end: Instant
}

/** The local day, `YYYY-MM-DD`, of an instant in a zone. */
export function localDay(at: Instant, zone: string): string {
  return dayIn(at, zone).toString()
}

/**
 * The first instant of a local day: midnight, or what follows where the wall clock skips it.
 * @throws RangeError where `day` is not `YYYY-MM-DD` or leaves the years 1900 to 2199
 */
export function startOfLocalDay(day: string, zone: string): Instant {
  return startOf(Temporal.PlainDate.from(day), zone)
}

/** The period of a kind that holds an instant. */
export function periodContaining(kind: PeriodKind, at: Instant, zone: string): Period {
  return periodOn(kind, dayIn(at, zone), zone)
}

/** The period of a kind that holds a local day `YYYY-MM-DD`. */
export function periodOfDay(kind: PeriodKind, day: string, zone: string): Period {
  return periodOn(kind, Temporal.PlainDate.from(day), zone)
}

/** The period that a {@link Period.key} names; undefined where the key names none. */
export function periodFromKey(key: string, zone: string): Period | undefined {
  const found = Object.entries(keyForms).find(([, { form }]) => form.test(key))
  if (!found) return undefined
  const [kind, { firstDay }] = found
  try {
    const period = periodOn(kind as PeriodKind, firstDay(key), zone)
    return period.key === key ? period : undefined
  } catch {
    return undefined
  }
}

/** The period so many steps after this one; before it where negative. */
export function periodAfter(period: Period, steps: number): Period {
  return periodOn(
    period.kind,
    Temporal.PlainDate.from(period.firstDay).add(lengthOf(period.kind, steps)),
    period.zone,
  )
}

/** The periods of a kind from the one that holds `from` to the one that holds `to`, in order; none where `to` is earlier. */
export function periodsBetween(kind: PeriodKind, from: Instant, to: Instant, zone: string): Period[] {
  const periods: Period[] = []
  for (let period = periodContaining(kind, from, zone); period.start <= to; period = periodAfter(period, 1)) {
    periods.push(period)
  }
  return to < from ? [] : periods
}

function periodOn(kind: PeriodKind, day: Temporal.PlainDate, zone: string): Period {
  const first = firstDayOf(kind, day)
  const next = first.add(lengthOf(kind, 1))
  return {
    kind,
    key: keyOf(kind, first),
    zone,
    firstDay: first.toString(),
    start: startOf(first, zone),
    end: startOf(next, zone),
  }
}

function firstDayOf(kind: PeriodKind, day: Temporal.PlainDate): Temporal.PlainDate {
  switch (kind) {
    case 'day':
      return day
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'month':
      return day.with({ day: 1 })
    case 'quarter':
      return day.with({ month: 3 * quarterOf(day) - 2, day: 1 })
    case 'year':
      return day.with({ month: 1, day: 1 })
  }
}

function lengthOf(kind: PeriodKind, steps: number): Temporal.DurationLike {
  switch (kind) {
    case 'day':
      return { days: steps }
    case 'week':
      return { weeks: steps }
    case 'month':
      return { months: steps }
    case 'quarter':
      return { months: 3 * steps }
    case 'year':
      return { years: steps }
  }
}

function keyOf(kind: PeriodKind, first: Temporal.PlainDate): string {
  switch (kind) {
    case 'day':
      return first.toString()
    case 'week':
      return `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`
    case 'month':
      return first.toString().slice(0, 7)
    case 'quarter':
      return `${first.year}-Q${quarterOf(first)}`
    case 'year':
      return String(first.year)
  }
}

/** How keys look, and the day that one leads to: a day of the period is enough. */
const keyForms: Record<PeriodKind, { form: RegExp; firstDay: (key: string) => Temporal.PlainDate }> = {
  day: { form: /^\d{4}-\d\d-\d\d$/, firstDay: (key) => Temporal.PlainDate.from(key, { overflow: 'reject' }) },
  week: {
    form: /^\d{4}-W\d\d$/,
    // 4 January is in week 1 of its year, always.
    firstDay: (key) =>
      Temporal.PlainDate.from(`${key.slice(0, 4)}-01-04`).add({ weeks: Number(key.slice(6)) - 1 }),
  },
  month: { form: /^\d{4}-\d\d$/, firstDay: (key) => Temporal.PlainDate.from(`${key}-01`) },
  quarter: {
    form: /^\d{4}-Q[1-4]$/,
    firstDay: (key) =>
      Temporal.PlainDate.from(`${key.slice(0, 4)}-01-01`).add({ months: 3 * Number(key.slice(6)) - 3 }),
  },
  year: { form: /^\d{4}$/, firstDay: (key) => Temporal.PlainDate.from(`${key}-01-01`) },
}

function quarterOf(day: Temporal.PlainDate): number {
  return Math.ceil(day.month / 3)
}

function dayIn(at: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
}

function startOf(day: Temporal.PlainDate, zone: string): Instant {
  return instant(day.toZonedDateTime(zone).epochMilliseconds)
}
