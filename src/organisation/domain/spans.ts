/**
 * Days from a first to a last, both included; `until` null: open-ended. Days are `YYYY-MM-DD`, which sort as text.
 */
export interface Days {
  readonly from: string
  readonly until: string | null
}

/** Whether a day is one of them. */
export function covers(days: Days, day: string): boolean {
  return days.from <= day && (days.until === null || day <= days.until)
}

/** The days that both have, undefined where there are none. */
export function sharedDays(one: Days, other: Days): Days | undefined {
  const from = one.from > other.from ? one.from : other.from
  const until = earlierEnd(one.until, other.until)
  return until !== null && until < from ? undefined : { from, until }
}

/** Whether what ended (or will end) on a first day gone is gone by a day: a unit closed, a person left. */
export function goneBy(firstDayGone: string | null, day: string): boolean {
  return firstDayGone !== null && firstDayGone <= day
}

function earlierEnd(one: string | null, other: string | null): string | null {
  if (one === null) return other
  if (other === null) return one
  return one < other ? one : other
}
