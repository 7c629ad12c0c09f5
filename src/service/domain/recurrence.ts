/** Each week on a day of the week (1 is Monday), or each month on a day of it; shorter months take their last day. */
export interface Recurrence {
  readonly every: 'week' | 'month'
  readonly onDay: number
}

/** The first day on or after a day (`YYYY-MM-DD`) on which it is due. */
export function firstDue({ every, onDay }: Recurrence, from: string): string {
  const start = Temporal.PlainDate.from(from)
  if (every === 'week') return start.add({ days: (onDay - start.dayOfWeek + 7) % 7 }).toString()
  const inMonth = (month: Temporal.PlainDate) => month.with({ day: Math.min(onDay, month.daysInMonth) })
  const own = inMonth(start)
  const due =
    Temporal.PlainDate.compare(own, start) >= 0 ? own : inMonth(start.with({ day: 1 }).add({ months: 1 }))
  return due.toString()
}

/** The first day after a day on which it is due. */
export function nextDue(recurrence: Recurrence, after: string): string {
  return firstDue(recurrence, Temporal.PlainDate.from(after).add({ days: 1 }).toString())
}
