/** Each week on a day of the week (1 is Monday), or each month on a day of it; shorter months take their last day. */
export interface Recurrence {
  readonly every: 'week' | 'month'
  readonly onDay: number
}

/** The last day on which anything is due: with its year counting ends. */
const lastDay = '2199-12-31'

/** The first day on or after a day (`YYYY-MM-DD`) on which it is due; undefined where that comes after all days that are counted. */
export function firstDue(recurrence: Recurrence, from: string): string | undefined {
  const due = dueFrom(recurrence, Temporal.PlainDate.from(from))
  return Temporal.PlainDate.compare(due, lastDay) > 0 ? undefined : due.toString()
}

function dueFrom({ every, onDay }: Recurrence, start: Temporal.PlainDate): Temporal.PlainDate {
  if (every === 'week') return start.add({ days: (onDay - start.dayOfWeek + 7) % 7 })
  const inMonth = (month: Temporal.PlainDate) => month.with({ day: Math.min(onDay, month.daysInMonth) })
  const own = inMonth(start)
  return Temporal.PlainDate.compare(own, start) >= 0
    ? own
    : inMonth(start.with({ day: 1 }).add({ months: 1 }))
}

/** The first day after a day on which it is due; undefined likewise. */
export function nextDue(recurrence: Recurrence, after: string): string | undefined {
  return firstDue(recurrence, Temporal.PlainDate.from(after).add({ days: 1 }).toString())
}
