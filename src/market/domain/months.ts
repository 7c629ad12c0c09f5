/** The month of a day, as its first day: `2026-03-01`. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The month after one. */
export function monthAfter(month: string): string {
  return Temporal.PlainDate.from(month).add({ months: 1 }).toString()
}

/**
 * The day on which something is booked that concerns a day: that day itself while its month is open, else the day on which it is
 * posted. `closedThrough`: the last closed month, null where none is. Days to come are booked when they are posted.
 */
export function bookedOn(concernsOn: string, today: string, closedThrough: string | null): string {
  if (concernsOn > today) return today
  return closedThrough !== null && monthOf(concernsOn) <= closedThrough ? today : concernsOn
}

/** The month that can be closed next: after the last closed one, else that of the first posting; null while it is not over. */
export function closableMonth(
  today: string,
  closedThrough: string | null,
  firstMonth: string | null,
): string | null {
  const next = closedThrough === null ? firstMonth : monthAfter(closedThrough)
  return next !== null && next < monthOf(today) ? next : null
}
