/** How long periods are that figures are added up over. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'year'

/** A period by its kind and first day, `YYYY-MM-DD`. */
export interface PeriodStart {
  readonly kind: PeriodKind
  readonly start: string
}

const dayLength = 86_400_000

/** Whether a word of the address is a day of the calendar. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false
  const instant = Date.parse(`${word}T00:00:00Z`)
  return !Number.isNaN(instant) && dayOf(new Date(instant)) === word
}

/** The day of a moment in a zone. */
export function dayIn(zone: string, milliseconds: number): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(milliseconds)
}

/** The period of this kind that a day lies in; weeks begin on Monday. */
export function periodAround(kind: PeriodKind, day: string): PeriodStart {
  const date = new Date(`${day}T00:00:00Z`)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (kind) {
    case 'week': {
      const sinceMonday = (date.getUTCDay() + 6) % 7
      return { kind, start: dayOf(new Date(date.getTime() - sinceMonday * dayLength)) }
    }
    case 'month':
      return { kind, start: dayOf(new Date(Date.UTC(year, month, 1))) }
    case 'quarter':
      return { kind, start: dayOf(new Date(Date.UTC(year, month - (month % 3), 1))) }
    case 'year':
      return { kind, start: dayOf(new Date(Date.UTC(year, 0, 1))) }
  }
}

/** The period before (-1) or after (1). */
export function periodBeside({ kind, start }: PeriodStart, by: 1 | -1): PeriodStart {
  if (by === -1) return periodAround(kind, dayAfter(start, -1))
  return { kind, start: dayAfter(lastDay({ kind, start }), 1) }
}

/** The last day of a period. */
export function lastDay({ kind, start }: PeriodStart): string {
  const date = new Date(`${start}T00:00:00Z`)
  if (kind === 'week') return dayAfter(start, 6)
  const months = { month: 1, quarter: 3, year: 12 }[kind]
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 0)))
}

function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength))
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
