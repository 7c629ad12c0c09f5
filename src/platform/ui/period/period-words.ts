import type { Language } from '../../http/endpoint.ts'
import { localeOf } from '../formats/number-words.ts'
import { lastDay, type PeriodStart } from './period-steps.ts'

const romans = ['I', 'II', 'III', 'IV'] as const

/** A period by its name: "16–22 November 2026", "November 2026", "Triwulan IV 2026", "2026". */
export function periodName(period: PeriodStart, language: Language): string {
  const first = utc(period.start)
  switch (period.kind) {
    case 'week':
      return dates(language, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
        first,
        utc(lastDay(period)),
      )
    case 'month':
      return dates(language, { month: 'long', year: 'numeric' }).format(first)
    case 'quarter': {
      const quarter = Math.floor(first.getUTCMonth() / 3)
      return language === 'id'
        ? `Triwulan ${romans[quarter]} ${first.getUTCFullYear()}`
        : `Q${quarter + 1} ${first.getUTCFullYear()}`
    }
    case 'year':
      return String(first.getUTCFullYear())
  }
}

/** The same inside of a sentence, after "than in": "the week of 16–22 November 2026". */
export function periodInSentence(period: PeriodStart, language: Language): string {
  const name = periodName(period, language)
  if (language === 'en') return period.kind === 'week' ? `the week of ${name}` : name
  if (period.kind === 'week') return `minggu ${name}`
  if (period.kind === 'year') return `tahun ${name}`
  return period.kind === 'quarter' ? name.replace('Triwulan', 'triwulan') : name
}

/** As short as an axis needs it: "16 Nov", "Nov", "IV", the year below where a new one begins. */
export function periodOnAxis(period: PeriodStart, first: boolean, language: Language): string {
  const date = utc(period.start)
  if (period.kind === 'year') return String(date.getUTCFullYear())
  const yearBelow = first || (date.getUTCMonth() === 0 && date.getUTCDate() <= 7)
  const year = yearBelow ? `\n${date.getUTCFullYear()}` : ''
  return `${axisWord(period, date, language)}${year}`
}

function axisWord({ kind }: PeriodStart, date: Date, language: Language): string {
  if (kind === 'week') return dates(language, { day: 'numeric', month: 'short' }).format(date)
  if (kind === 'month') return dates(language, { month: 'short' }).format(date)
  const quarter = Math.floor(date.getUTCMonth() / 3)
  return language === 'id' ? (romans[quarter] ?? '') : `Q${quarter + 1}`
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })
}
