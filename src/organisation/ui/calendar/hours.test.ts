import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockOf,
  endAfter,
  minutesOf,
  readClock,
  sayHours,
  withFridayPrayer,
  type Hours,
  type HoursWords,
} from './hours.ts'

const words: HoursWords = {
  between: (from, until) => `${from}–${until}`,
  intoNextDay: (from, until) => `${from} sampai ${until} esok`,
  allDay: 'sepanjang hari',
}
const office: readonly Hours[] = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
]

describe('hours of a calendar', () => {
  it('are read as times of day, with a point in Indonesian and a colon in English', () => {
    expect(sayHours(office, 'id', words)).toEqual(['08.00–12.00', '13.00–17.00'])
    expect(sayHours(office, 'en', words)).toEqual(['08:00–12:00', '13:00–17:00'])
  })

  it('that cross midnight say that they end tomorrow', () => {
    expect(sayHours([{ start: 1320, end: 1800 }], 'id', words)).toEqual(['22.00 sampai 06.00 esok'])
  })

  it('that end at midnight belong to their day', () => {
    expect(sayHours([{ start: 840, end: 1440 }], 'id', words)).toEqual(['14.00–24.00'])
    expect(sayHours([{ start: 0, end: 1440 }], 'id', words)).toEqual(['sepanjang hari'])
  })

  it('end on the day after where the end is not later than the start', () => {
    expect(endAfter(1320, 360)).toBe(1800)
    expect(endAfter(480, 0)).toBe(1440)
    expect(endAfter(480, 1020)).toBe(1020)
  })

  it('survive an input of time, whatever the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(minutesOf(clockOf(minute))).toBe(minute)
      }),
    )
  })

  it('reads nothing into what is no time', () => {
    expect(minutesOf('')).toBeUndefined()
    expect(minutesOf('8')).toBeUndefined()
  })
})

describe('a time of day as people type it', () => {
  it('is understood in all its usual spellings', () => {
    expect(['8', '08', '8.00', '08:00', '800', '0800', '8 . 00'].map(readClock)).toEqual(
      Array.from({ length: 7 }, () => '08:00'),
    )
    expect(readClock('1730')).toBe('17:30')
  })

  it('may be midnight at the end of the day', () => {
    expect(readClock('24.00')).toBe('00:00')
  })

  it('is none where it makes no sense', () => {
    expect(['', 'pagi', '25', '8.75', '24.01', '12345'].map(readClock)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    )
  })
})

describe('the Friday prayer', () => {
  it('is cut out of the hours of the day', () => {
    expect(withFridayPrayer(office)).toEqual([
      { start: 480, end: 690 },
      { start: 780, end: 1020 },
    ])
    expect(withFridayPrayer([{ start: 480, end: 1020 }])).toEqual([
      { start: 480, end: 690 },
      { start: 780, end: 1020 },
    ])
  })

  it('gives a day without hours the usual ones around it, and changes nothing the second time', () => {
    const once = withFridayPrayer([])
    expect(once).toEqual([
      { start: 480, end: 690 },
      { start: 780, end: 1020 },
    ])
    expect(withFridayPrayer(once)).toEqual(once)
  })

  it('leaves a night shift alone', () => {
    expect(withFridayPrayer([{ start: 1320, end: 1800 }])).toEqual([{ start: 1320, end: 1800 }])
  })
})
