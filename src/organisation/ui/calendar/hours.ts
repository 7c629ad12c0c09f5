import type { CalendarView } from '../../contract.ts'

/** Minutes from midnight; an end beyond 1440 lies on the day after. */
export interface Hours {
  readonly start: number
  readonly end: number
}

export type WeekdayKey = keyof CalendarView['week']
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const satisfies readonly WeekdayKey[]

const dayLength = 1440
/** Friday prayer as most offices leave room for it: 11.30 to 13.00. */
const fridayPrayer: Hours = { start: 690, end: 780 }

/** `08:00` of minutes from midnight, as an input of time holds it; the day does not matter. */
export function clockOf(minutes: number): string {
  const within = minutes % dayLength
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** Minutes from midnight of `08:00`; undefined for what is no time. */
export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** `08:00` of whatever people type for a time of day: `8`, `800`, `8.00`, `08:00`; undefined where it is none. */
export function readClock(typed: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.replaceAll(' ', '')) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const sum = Number(hours) * 60 + Number(minutes)
  return sum > dayLength ? undefined : clockOf(sum)
}

/** Whether hours from one time to another run into the next day: midnight itself still belongs to the day. */
export function crossesMidnight(end: number): boolean {
  return end > dayLength
}

/** The end of hours that begin at `start` and end at a time of day, at `start` at the earliest a day later. */
export function endAfter(start: number, endOfDay: number): number {
  return endOfDay <= start ? endOfDay + dayLength : endOfDay
}

/** The same hours without the time of the Friday prayer; on a day without hours the usual ones around it. */
export function withFridayPrayer(hours: readonly Hours[]): Hours[] {
  if (hours.length === 0)
    return [
      { start: 480, end: fridayPrayer.start },
      { start: fridayPrayer.end, end: 1020 },
    ]
  return hours.flatMap(({ start, end }) => {
    const before = { start, end: Math.min(end, fridayPrayer.start) }
    const after = { start: Math.max(start, fridayPrayer.end), end }
    return [before, after].filter((part) => part.end > part.start)
  })
}

/** The words between which hours are put: for hours within a day, and for those that end on the day after. */
export interface HoursWords {
  readonly between: (from: string, until: string) => string
  readonly intoNextDay: (from: string, until: string) => string
  readonly allDay: string
}

/** Hours as people read them, one entry each: `08.00–12.00`, `22.00 sampai 06.00 esok`. */
export function sayHours(hours: readonly Hours[], language: 'id' | 'en', words: HoursWords): string[] {
  const clock = (minutes: number): string =>
    language === 'id' ? clockOf(minutes).replace(':', '.') : clockOf(minutes)
  return hours.map(({ start, end }) => {
    if (start === 0 && end === dayLength) return words.allDay
    if (crossesMidnight(end)) return words.intoNextDay(clock(start), clock(end))
    const midnight = language === 'id' ? '24.00' : '24:00'
    return words.between(clock(start), end === dayLength ? midnight : clock(end))
  })
}
