import { seededRandom } from '../../src/statistics/random.ts'

/** Months of history, the last one running. */
export const months = 24
/** How many people a unit serves: the same ones, again and again. */
export const clientele = 150
/** Everybody who rates. */
const people = 20_000

/** The days of the history: of each its first day of week, month and quarter, as indexes of those. */
export interface Days {
  readonly days: readonly string[]
  readonly spans: Readonly<Record<Span, { readonly of: Int32Array; readonly starts: readonly string[] }>>
}
export type Span = 'week' | 'month' | 'quarter'

/** The days up to and with `today`, from the first of the month 23 months before. */
export function daysUpTo(today: string): Days {
  const end = Temporal.PlainDate.from(today)
  const days: Temporal.PlainDate[] = []
  for (
    let day = end.with({ day: 1 }).subtract({ months: months - 1 });
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  )
    days.push(day)
  return {
    days: days.map(String),
    spans: {
      week: indexed(days.map((day) => day.subtract({ days: day.dayOfWeek - 1 }))),
      month: indexed(days.map((day) => day.with({ day: 1 }))),
      quarter: indexed(days.map((day) => day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }))),
    },
  }
}

function indexed(starts: readonly Temporal.PlainDate[]) {
  const known = [...new Set(starts.map(String))]
  const places = new Map(known.map((start, index) => [start, index]))
  return { of: Int32Array.from(starts, (start) => places.get(String(start)) ?? 0), starts: known }
}

/** What can be counted of a verdict and its request: measures with their values, each at its place in a row of cells. */
export const cells: readonly (readonly [measure: string, value: string])[] = [
  ...[1, 2, 3, 4, 5].map((mark) => ['satisfaction', String(mark)] as const),
  ...[1, 2, 3, 4, 5].map((mark) => ['effort', String(mark)] as const),
  ['promise', '0'],
  ['promise', '1'],
  ...[1, 2, 3, 4, 5].map((nth) => ['reason', `00000000-0000-7000-8000-0000000009${nth}0`] as const),
  ['comment', 'given'],
  ['completed', 'all'],
  ['window', 'ended'],
  ['response', 'kept'],
  ['response', 'broken'],
  ['completion', 'kept'],
  ['completion', 'broken'],
  ...Array.from({ length: 60 }, (_, nth) => ['minutes', String(200 + 3 * nth)] as const),
]
const at = new Map(cells.map(([measure, value], place) => [`${measure} ${value}`, place]))
export const cell = (measure: string, value: string | number): number => at.get(`${measure} ${value}`) ?? 0

export const strata = Array.from({ length: 4 }, (_, priority) =>
  ['head_office', 'branch', 'region', 'counter', 'department'].map((kind) => `${priority + 1}/${kind}`),
).flat()

/** One verdict: who said what of which unit, as indexes. */
export interface Verdict {
  unit: number
  day: number
  rater: number
  stratum: number
  satisfaction: number
  effort: number
  promiseKept: boolean
  reason: number
  minutes: number
}

/** Verdicts spread evenly over units and days by a seeded generator; the same object each time. */
export function* verdicts(count: number, units: number, days: number, seed: number): Generator<Verdict> {
  const random = seededRandom(seed)
  const one: Verdict = {
    unit: 0,
    day: 0,
    rater: 0,
    stratum: 0,
    satisfaction: 5,
    effort: 1,
    promiseKept: true,
    reason: 0,
    minutes: 0,
  }
  for (let nth = 0; nth < count; nth += 1) {
    one.day = Math.floor((nth / count) * days)
    one.unit = Math.floor(random() * units)
    one.rater = raterOf(one.unit, Math.floor(random() * clientele))
    one.stratum = Math.floor(random() ** 2 * strata.length)
    // Units differ a little, as they do.
    const good = 0.72 + 0.1 * Math.sin(one.unit)
    one.satisfaction = random() < good ? (random() < 0.5 ? 4 : 5) : 1 + Math.floor(random() * 3)
    one.effort = 1 + Math.floor(random() * 5)
    one.promiseKept = random() < 0.9
    one.reason = 1 + Math.floor(random() * 5)
    one.minutes = Math.floor(60 * random() * random())
    yield one
  }
}

/** The person of this place among those whom a unit serves. */
export function raterOf(unit: number, nth: number): number {
  return (unit * 131 + nth * 7) % people
}

/** An id that is in the order of its number, as ids of the product are in the order of time. */
export function idOf(kind: number, number: number): string {
  const low = (number % 2 ** 32).toString(16).padStart(8, '0')
  const high = (kind * 2 ** 20 + Math.floor(number / 2 ** 32)).toString(16).padStart(8, '0')
  return `${high}-${low.slice(0, 4)}-7${low.slice(4, 7)}-8${low.slice(7)}00-000000000000`
}
