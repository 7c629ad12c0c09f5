/** A quarter of the calendar: its first day, and the first day after it. */
export interface Quarter {
  readonly start: string
  readonly until: string
}

/**
 * Days after the end of a quarter on which nothing is published yet: until then what was done in its last days is entered and
 * corrected. Shorter than the 14 days for rating on purpose: verdicts count in the quarter in which they are released, so that waiting for
 * them would change nothing but when everybody reads it.
 */
export const daysOfGrace = 5

/** The quarter in which a day lies. */
export function quarterOf(day: string): Quarter {
  const date = Temporal.PlainDate.from(day)
  const start = date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 })
  return { start: start.toString(), until: start.add({ months: 3 }).toString() }
}

/** The last day of a quarter. */
export function lastDayOf({ until }: Quarter): string {
  return Temporal.PlainDate.from(until).subtract({ days: 1 }).toString()
}

/** The day from which on a quarter is published. */
export function publishedFrom({ until }: Quarter): string {
  return Temporal.PlainDate.from(until).add({ days: daysOfGrace }).toString()
}

/** A quarter's name in addresses, such as `2026-Q3`. */
export function nameOf(start: string): string {
  const { year, month } = Temporal.PlainDate.from(start)
  return `${year}-Q${Math.ceil(month / 3)}`
}

/** The quarter of such a name, which was parsed before. */
export function quarterNamed(name: string): Quarter {
  const [year = '', quarter = ''] = name.split('-Q')
  const month = String(Number(quarter) * 3 - 2).padStart(2, '0')
  return quarterOf(`${year}-${month}-01`)
}

/**
 * The quarters that are to be published on a day and were not, oldest first: from the one in which the first service was offered,
 * whatever was missed since.
 */
export function dueQuarters(
  first: string,
  today: string,
  published: ReadonlySet<string>,
): readonly Quarter[] {
  const due: Quarter[] = []
  for (let quarter = quarterOf(first); publishedFrom(quarter) <= today; quarter = quarterOf(quarter.until))
    if (!published.has(quarter.start)) due.push(quarter)
  return due
}

/** The first quarter that is not to be published yet on a day. */
export function nextQuarter(today: string): Quarter {
  const running = quarterOf(today)
  const before = quarterOf(Temporal.PlainDate.from(running.start).subtract({ days: 1 }).toString())
  return publishedFrom(before) > today ? before : running
}
