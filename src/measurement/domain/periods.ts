import type { PeriodKind } from '../contract.ts'

/** A day as `YYYY-MM-DD`, in the organisation's zone. */
export type Day = string

/** A span of whole days: `start` is its first day, `end` the first day after it. */
export type Period = {
  readonly kind: PeriodKind
  readonly start: Day
  readonly end: Day
  /** Whether `today` lies in it; what is over does not change any more. */
  readonly running: boolean
}

/** The first days of the periods that a day belongs to: where its tallies are added up. Weeks begin on Monday (ISO 8601). */
export type RollUps = Readonly<Record<PeriodKind, Day>>

/** The first day of the period of this kind that a day lies in. */
function periodStart(kind: PeriodKind, day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  if (kind === 'week') return date.subtract({ days: date.dayOfWeek - 1 }).toString()
  if (kind === 'month') return date.with({ day: 1 }).toString()
  if (kind === 'quarter') return date.with({ month: date.month - ((date.month - 1) % 3), day: 1 }).toString()
  return date.with({ month: 1, day: 1 }).toString()
}

/** All roll-ups of a day. */
export function rollUpsOf(day: Day): RollUps {
  return {
    week: periodStart('week', day),
    month: periodStart('month', day),
    quarter: periodStart('quarter', day),
    year: periodStart('year', day),
  }
}

const lengths = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
} as const satisfies Record<PeriodKind, object>

/** The period of this kind that a day lies in, as seen on `today`. */
export function periodOf(kind: PeriodKind, day: Day, today: Day): Period {
  const start = periodStart(kind, day)
  const end = Temporal.PlainDate.from(start).add(lengths[kind]).toString()
  return { kind, start, end, running: start <= today && today < end }
}

/** The last `count` periods of this kind up to the one that a day lies in, oldest first. */
export function trendOf(kind: PeriodKind, day: Day, today: Day, count: number): readonly Period[] {
  const last = Temporal.PlainDate.from(periodStart(kind, day))
  return Array.from({ length: count }, (_, back) => {
    let start = last
    for (let step = 0; step < count - 1 - back; step += 1) start = start.subtract(lengths[kind])
    return periodOf(kind, start.toString(), today)
  })
}
