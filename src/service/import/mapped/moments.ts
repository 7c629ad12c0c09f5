import { isInstant, type Instant } from '../../../platform/time/instants.ts'
import { dateFormat } from './date-formats.ts'
import type { Dates } from './mapping.ts'

/** A moment, and what the source wrote, in seconds as if in UTC: by that a row is known in every zone. */
export interface ReadMoment {
  readonly at: Instant
  readonly wall: number
}

const longestDate = 60

/** Reads texts in the first of the formats that they are written in; a day without hours is the time that goes with it. */
export function momentReader(dates: Dates, instantOf: (wall: number) => number) {
  const formats = dates.flatMap((written) => {
    const format = dateFormat(formatOf(written))
    const time = typeof written === 'string' ? 0 : minutesOf(written.time) * 60_000
    return format === undefined ? [] : [{ ...format, time: format.hasTime ? 0 : time }]
  })
  return (text: string): ReadMoment | 'date_unlike_formats' | 'date_out_of_range' => {
    if (text.length > longestDate) return 'date_unlike_formats'
    for (const { read, time, absolute } of formats) {
      const found = read(text)
      if (found !== undefined) return momentOf(found + time, absolute ? (wall) => wall : instantOf)
    }
    return 'date_unlike_formats'
  }
}

/** How a format is written in a mapping. */
export function formatOf(written: Dates[number]): string {
  return typeof written === 'string' ? written : written.format
}

function momentOf(wall: number, instantOf: (wall: number) => number): ReadMoment | 'date_out_of_range' {
  // Far outside, no zone's calendar need be asked, and none may be able to answer.
  if (!isInstant(wall)) return 'date_out_of_range'
  const at = instantOf(wall)
  return isInstant(at) ? { at, wall: wall / 1000 } : 'date_out_of_range'
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
