/** Days from a first to a last, both included; `until` null: without an end. Days are `YYYY-MM-DD`, which sort as text. */
export interface DaySpan {
  readonly from: string
  readonly until: string | null
}

/** The day some days later, or earlier where negative. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The same day some months later; the last of the month where that month has no such day. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** How many days lie between: 0 for the same day, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/** Whether a day is one of them. */
export function spans({ from, until }: DaySpan, day: string): boolean {
  return from <= day && (until === null || day <= until)
}

/** The earlier of two last days; null is without an end. */
export function earlierEnd(one: string | null, other: string | null): string | null {
  if (one === null) return other
  if (other === null) return one
  return one < other ? one : other
}

/** The later of two last days; null is without an end. */
export function laterEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null
  return one > other ? one : other
}

/** The same days as few spans, in order: what overlaps or follows on the next day is one. Empty spans are left out. */
export function joined(all: readonly DaySpan[]): DaySpan[] {
  const rows = all.filter(({ from, until }) => until === null || from <= until)
  const result: DaySpan[] = []
  for (const span of rows.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last === undefined || (last.until !== null && daysAfter(last.until, 1) < span.from)) result.push(span)
    else result[result.length - 1] = { from: last.from, until: laterEnd(last.until, span.until) }
  }
  return result
}
