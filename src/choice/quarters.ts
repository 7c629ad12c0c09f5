import { periodAsked, type Period } from '../measurement/index.ts'

/** The last quarter that was over on a day, or the one that a day of it names; undefined where that is not over, or unknown. */
export function closedQuarter(today: string, start?: string): Period | undefined {
  const asked = start === undefined ? before(today, today) : periodAsked('quarter', start, today)
  return asked?.running === true ? undefined : asked
}

/** The quarters before one, the nearest first. */
export function quartersBefore(quarter: Period, today: string, count: number): readonly Period[] {
  const found: Period[] = []
  let last: Period | undefined = quarter
  for (let step = 0; step < count && last !== undefined; step += 1) {
    last = before(last.start, today)
    if (last !== undefined) found.push(last)
  }
  return found
}

/** The quarter before the one in which a day lies. */
function before(day: string, today: string): Period | undefined {
  const { start } = periodAsked('quarter', day, today) ?? { start: undefined }
  if (start === undefined) return undefined
  return periodAsked('quarter', Temporal.PlainDate.from(start).subtract({ days: 1 }).toString(), today)
}
