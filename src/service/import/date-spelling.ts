/**
 * How dates are written, such as `D/M/YYYY HH:MM`, `YYYY-MM-DD HH:MM`, `M/D/YYYY hh:MM AM` or `YYYY-MM-DDTHH:MM+hh:mm`.
 * Leading zeros and seconds may be there or not. The text itself is what people are told.
 */
export type DateSpelling = string & { readonly __spelling: 'date' }

/** Which of day and month comes first, where the year comes last. */
export type DateOrder = 'dmy' | 'mdy'

const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})[ T](\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AP])M)?$/i
const yearFirst =
  /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})([ T])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(?: ?([AP])M)?(Z|[+-]\d\d:?\d\d)?$/i

interface Written {
  /** The spelling for each order; one entry where the year comes first. */
  readonly spellings: readonly DateSpelling[]
  /** Milliseconds since 1970 as if in UTC, by the same index; NaN where there is no such day. */
  readonly readings: readonly number[]
}

const nothing: Written = { spellings: [], readings: [] }
const names = new Map<string, readonly DateSpelling[]>()

function named(key: string, make: () => readonly string[]): readonly DateSpelling[] {
  const found = names.get(key)
  if (found) return found
  const made = make() as readonly DateSpelling[]
  names.set(key, made)
  return made
}

function clock(half: string | undefined): string {
  return half ? 'hh:MM AM' : 'HH:MM'
}

function dayStart(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN
  const start = Date.UTC(year, month - 1, day)
  return year >= 1000 && new Date(start).getUTCDate() === day ? start : Number.NaN
}

function timeOfDay(hour: number, minute: number, second: number, half: string | undefined): number {
  if (minute > 59 || second > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return Number.NaN
  const hours = half ? (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : hour
  return ((hours * 60 + minute) * 60 + second) * 1000
}

function offset(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function written(text: string): Written {
  const last = yearLast.exec(text)
  if (last) return withYearLast(last)
  const first = yearFirst.exec(text)
  return first ? withYearFirst(first) : nothing
}

function withYearLast([, one, mark = '', two, year, hour, minute, second, half]: RegExpExecArray): Written {
  const time = timeOfDay(Number(hour), Number(minute), Number(second ?? 0), half)
  const spellings = named(`${mark}${half ? 12 : 24}`, () =>
    ['D', 'M'].map((first) => `${first}${mark}${first === 'D' ? 'M' : 'D'}${mark}YYYY ${clock(half)}`),
  )
  const dayFirst = dayStart(Number(year), Number(two), Number(one))
  return { spellings, readings: [dayFirst + time, dayStart(Number(year), Number(one), Number(two)) + time] }
}

function withYearFirst(found: RegExpExecArray): Written {
  const [, year, mark = '', month, day, between = ' ', hour, minute, second, thousandths = '', half, zone] =
    found
  const spellings = named(`${mark}${between}${half ? 12 : 24}${zone ? 'z' : ''}`, () => [
    `YYYY${mark}MM${mark}DD${between}${clock(half)}${zone ? '+hh:mm' : ''}`,
  ])
  const time = timeOfDay(Number(hour), Number(minute), Number(second ?? 0), half)
  const moment =
    dayStart(Number(year), Number(month), Number(day)) + time + Number(thousandths.padEnd(3, '0'))
  return { spellings, readings: [moment - (zone ? offset(zone) : 0)] }
}

/** The spellings in which a text is a real day and time; empty where it is none in any. */
export function dateSpellingsOf(text: string): readonly DateSpelling[] {
  const { spellings, readings } = written(text)
  if (!readings.some(Number.isNaN)) return spellings
  const index = readings.findIndex((reading) => !Number.isNaN(reading))
  const spelling = spellings[index]
  return spelling ? named(`only ${spelling}`, () => [spelling]) : []
}

/**
 * A text in one spelling, as milliseconds since 1970 as if the clock on the wall showed UTC; where the spelling has an
 * offset (`isAbsolute`), the very moment. NaN where the text is not of this spelling or names no real day and time.
 */
export function readDate(text: string, spelling: DateSpelling): number {
  const { spellings, readings } = written(text)
  return readings[spellings.indexOf(spelling)] ?? Number.NaN
}

/** Whether texts of this spelling say their offset from UTC themselves. */
export function isAbsolute(spelling: DateSpelling): boolean {
  return spelling.endsWith('+hh:mm')
}

/** Of several spellings the one with this order of day and month. */
export function ofOrder(spellings: readonly DateSpelling[], order: DateOrder): DateSpelling | undefined {
  return spellings.find((spelling) => spelling.startsWith(order === 'dmy' ? 'D' : 'M'))
}
