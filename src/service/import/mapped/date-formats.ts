/** A way of writing dates and times, ready for reading. */
export interface DateFormat {
  /** Milliseconds since 1970 as if the clock on the wall showed UTC; undefined where the text is not so written or no such day. */
  readonly read: (text: string) => number | undefined
  /** Its texts say their offset from UTC, so that what is read is the very moment. */
  readonly absolute: boolean
  readonly hasTime: boolean
}

/** Parts of a date and what of a text they take; a longer one is tried before those that begin like it. */
const parts = {
  YYYY: String.raw`(?<year>\d{4})`,
  YY: String.raw`(?<short>\d{2})`,
  MMM: String.raw`(?<name>\p{L}{3,9})\.?`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  hh: String.raw`(?<half>\d{2})`,
  h: String.raw`(?<half>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  ss: String.raw`(?<second>\d{2})`,
  SSS: String.raw`(?<fraction>\d{1,9})`,
  A: String.raw`(?<noon>[AaPp])\.?[Mm]\.?`,
  Z: String.raw`(?<zone>[Zz]|[+-]\d{2}:?\d{2})`,
} as const

type Group = 'year' | 'short' | 'name' | 'month' | 'day' | 'hour' | 'half'
type Found = Partial<Record<Group | 'minute' | 'second' | 'fraction' | 'noon' | 'zone', string>>

const pieces =
  /\[([^\]]*)\]|(YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z)|(T(?=[Hh])|\p{L}+)|([^\p{L}[\]]+)/gu

/** Understands a format such as `D/M/YYYY HH:mm`; undefined where it is none or leaves the day open. */
export function dateFormat(format: string): DateFormat | undefined {
  const names: string[] = []
  let pattern = ''
  let taken = 0
  for (const [whole, literal, part, word, marks] of format.matchAll(pieces)) {
    taken += whole.length
    if (part !== undefined) {
      names.push(part)
      pattern += parts[part as keyof typeof parts]
    } else if (word !== undefined && word !== 'T') return undefined
    else pattern += RegExp.escape(literal ?? word ?? marks ?? '').replaceAll(/(?:\\x20| )+/g, String.raw`\s+`)
  }
  if (taken !== format.length || !isWhole(names)) return undefined
  const matching = new RegExp(`^${pattern}$`, 'u')
  const hasTime = names.some((name) => name === 'HH' || name === 'H' || name === 'A')
  return {
    absolute: names.includes('Z'),
    hasTime,
    read: (text) => {
      const found = matching.exec(text)?.groups
      return found && readingOf(found)
    },
  }
}

/** Day, month and year each once; hours, minutes and the rest at most once and only after each other. */
function isWhole(names: readonly string[]): boolean {
  const of = (...among: string[]) => names.filter((name) => among.includes(name)).length
  const [hours, halves] = [of('HH', 'H'), of('hh', 'h')]
  const [minutes, seconds] = [of('mm'), of('ss')]
  if (of('YYYY', 'YY') !== 1 || of('MMM', 'MM', 'M') !== 1 || of('DD', 'D') !== 1) return false
  if (hours + halves > 1 || halves !== of('A') || of('Z') > 1 || of('SSS') > seconds) return false
  return minutes === hours + halves && seconds <= minutes && of('Z') <= minutes
}

/** The names of months, short or long, in English and Indonesian. */
const months: ReadonlyMap<string, number> = new Map(
  ['en', 'id'].flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index) => {
        const name = format.format(new Date(Date.UTC(2020, index, 15)))
        return [name.toLowerCase().replace('.', ''), index + 1] as const
      })
    }),
  ),
).set('sept', 9)

function readingOf(found: Found): number | undefined {
  const month = found.name === undefined ? Number(found.month) : months.get(found.name.toLowerCase())
  const day = dayStart(yearOf(found), month ?? 0, Number(found.day))
  const time = timeOf(found)
  const fraction = Math.floor(Number(`0.${found.fraction ?? '0'}`) * 1000 + 1e-6)
  return day === undefined || time === undefined ? undefined : day + time + fraction - offsetOf(found.zone)
}

/** Two digits are the years from 1970 to 2069. */
function yearOf({ year, short }: Found): number {
  if (year !== undefined) return Number(year)
  return Number(short) + (Number(short) < 70 ? 2000 : 1900)
}

function dayStart(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return undefined
  const start = Date.UTC(year, month - 1, day)
  return new Date(start).getUTCDate() === day ? start : undefined
}

function timeOf(found: Found): number | undefined {
  const { minute = '0', second = '0' } = found
  const hours = hoursOf(found)
  if (hours === undefined || Number(minute) > 59 || Number(second) > 59) return undefined
  return ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000
}

function hoursOf({ hour = '0', half, noon }: Found): number | undefined {
  if (half === undefined) return Number(hour) < 24 ? Number(hour) : undefined
  const written = Number(half)
  if (written < 1 || written > 12) return undefined
  return (written % 12) + (noon?.toUpperCase() === 'P' ? 12 : 0)
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
