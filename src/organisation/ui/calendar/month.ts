/** `2026-12` a number of months after `2026-11`. */
export function monthAfter(month: string, steps: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const at = new Date(Date.UTC(year, number - 1 + steps, 1))
  return at.toISOString().slice(0, 7)
}

/** Whether this is a month such as `2026-11`, of the years in which calendars are counted. */
export function isMonth(month: string): boolean {
  return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(month)
}

/** ISO weekday, 1 Monday to 7 Sunday, of a day. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The days of a month in weeks from Monday to Sunday; undefined where a week begins or ends outside of the month. */
export function weeksOf<Day extends { readonly day: string }>(days: readonly Day[]): (Day | undefined)[][] {
  const first = days[0]
  if (first === undefined) return []
  const blanks = Array.from({ length: weekdayOf(first.day) - 1 }, () => undefined)
  const cells = [...blanks, ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => cells[week * 7 + index]),
  )
}
