import type { BothLanguages, Language } from '../../http/endpoint.ts'
import { inLanguage } from '../text/language.ts'
import { localeOf } from './number-words.ts'
import {
  byTheClock,
  exactly,
  inFewLetters,
  workingTimeInWords,
  type WorkingTimeSense,
} from './working-time-words.ts'

/** How things are written for one reader: by language and time zone. */
export interface Formats {
  readonly language: Language
  readonly zone: string
  /** Of a text in both languages the one to read; '' for nothing. */
  readonly say: (text: BothLanguages | null | undefined) => string
  readonly number: (n: number, digits?: number) => string
  /** A share of 0 … 1 in whole percent, or with digits. */
  readonly percent: (share: number, digits?: number) => string
  /** "1 jam 40 menit kerja": exact working minutes. */
  readonly minutes: (minutes: number) => string
  /** "2 jam 10 mnt": working minutes in few letters, for figures and tables. */
  readonly fewMinutes: (minutes: number) => string
  /** "45 jam 23 menit": minutes by the clock on the wall. */
  readonly clockMinutes: (minutes: number) => string
  /** As people tell it: "dua jam kerja lagi". */
  readonly workingTime: (minutes: number, sense: WorkingTimeSense) => string
  /** A day without a time, `2026-11-22`: "22 November 2026". */
  readonly day: (day: string) => string
  /** An instant: "22 November 2026 pukul 14.00 WIB". */
  readonly instant: (iso: string) => string
  /** An instant's day: "22 November 2026". */
  readonly dayOf: (iso: string) => string
  /** An instant, short: "22 Nov, 14.00". */
  readonly short: (iso: string) => string
  readonly time: (iso: string) => string
  /** "3 jam yang lalu", "in two days"; by the clock on the wall, not in working time. */
  readonly ago: (iso: string, now: number) => string
  readonly bytes: (bytes: number) => string
  readonly list: (words: readonly string[]) => string
  readonly money: (rupiah: number) => string
}

/** Formats for a language and an IANA zone. */
export function formatsFor(language: Language, zone: string): Formats {
  const locale = localeOf(language)
  const dates = dateFormats(locale, language, zone)
  return {
    language,
    zone,
    say: (text) => (text ? inLanguage(text, language) : ''),
    ...numberFormats(locale),
    minutes: (minutes) => exactly(minutes, language),
    clockMinutes: (minutes) => byTheClock(minutes, language),
    fewMinutes: (minutes) => inFewLetters(minutes, language),
    workingTime: (minutes, sense) => workingTimeInWords(minutes, sense, language),
    ...dates,
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  }
}

function numberFormats(locale: string): Pick<Formats, 'number' | 'percent' | 'bytes' | 'money'> {
  return {
    number: (n, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        n,
      ),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(share),
    bytes: (bytes) => {
      const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const)
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
      }).format(unit === 'kilobyte' && bytes > 0 ? Math.max(1, bytes / size) : bytes / size)
    },
    money: (rupiah) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'IDR',
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      }).format(rupiah),
  }
}

function dateFormats(
  locale: string,
  language: Language,
  zone: string,
): Pick<Formats, 'day' | 'instant' | 'dayOf' | 'short' | 'time' | 'ago'> {
  const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const time = format({ ...clock, timeZone: zone })
  const dayOf = format({ ...longDay, timeZone: zone })
  const plainDay = format({ ...longDay, timeZone: 'UTC' })
  const short = format({ day: 'numeric', month: 'short', timeZone: zone })
  const indonesian = indonesianZones[zone]
  const zoned = format({
    ...clock,
    timeZone: zone,
    ...(indonesian === undefined && { timeZoneName: 'short' }),
  })
  const zonedTime = (iso: string) => [zoned.format(new Date(iso)), indonesian ?? ''].join(' ').trimEnd()
  return {
    day: (day) => plainDay.format(new Date(`${day}T00:00:00Z`)),
    dayOf: (iso) => dayOf.format(new Date(iso)),
    instant: (iso) =>
      `${dayOf.format(new Date(iso))}${language === 'id' ? ' pukul ' : ' at '}${zonedTime(iso)}`,
    short: (iso) => `${short.format(new Date(iso))}, ${time.format(new Date(iso))}`,
    time: (iso) => time.format(new Date(iso)),
    ago: (iso, now) => relative(new Date(iso).getTime() - now, locale),
  }
}

/** How the zones of Indonesia are called there, in both languages. */
const indonesianZones: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

const steps = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function relative(milliseconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const [unit, size] =
    steps.find(([, length]) => Math.abs(milliseconds) >= length) ??
    (['second', Number.POSITIVE_INFINITY] as const)
  return format.format(Math.round(milliseconds / size), unit)
}
