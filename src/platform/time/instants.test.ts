import { describe, expect, it } from 'vitest'
import {
  after,
  dateOf,
  earlierOf,
  instant,
  instantFromDate,
  instantFromIso,
  isInstant,
  isoOf,
  laterOf,
} from './instants.ts'
import { startOfLocalDay } from './local-day.ts'

describe('an instant', () => {
  it('is read from ISO 8601 text of any offset and written in UTC', () => {
    const at = instantFromIso('2026-11-22T14:00:00+07:00')
    expect(at && isoOf(at)).toBe('2026-11-22T07:00:00.000Z')
  })

  it('is not read from a local time, a day, nonsense, or a stray year', () => {
    for (const text of [
      '2026-11-22T14:00:00',
      '2026-11-22',
      'yesterday',
      '',
      '9999-12-31T00:00:00Z',
      '1899-12-31T23:59:59Z',
    ])
      expect(instantFromIso(text), text).toBeUndefined()
  })

  it('loses what is finer than a millisecond', () => {
    expect(instantFromIso('2026-11-22T07:00:00.123456Z')).toBe(Date.UTC(2026, 10, 22, 7, 0, 0, 123))
  })

  it('is a whole number of milliseconds within 1800 to 2299', () => {
    for (const number of [0.5, NaN, Infinity, Date.UTC(2300, 0, 1), Date.UTC(1799, 11, 31)])
      expect(() => instant(number), String(number)).toThrow(RangeError)
    expect(instant(0)).toBe(0)
  })

  it('comes from within 1900 to 2199, which leaves room for what is reckoned from it', () => {
    const [first, last] = ['1900-01-01', '2199-12-31']
    expect(isInstant(Date.UTC(1900, 0, 1) - 1)).toBe(false)
    expect(isInstant(Date.UTC(2200, 0, 1))).toBe(false)
    for (const zone of ['Asia/Jayapura', 'America/Adak'])
      for (const day of [first, last]) expect(() => startOfLocalDay(day, zone)).not.toThrow()
  })

  it('goes to the database and back unchanged', () => {
    const at = instant(1_795_392_000_001)
    expect(instantFromDate(dateOf(at))).toBe(at)
    expect(() => instantFromDate(new Date(NaN))).toThrow(RangeError)
  })

  it('can be moved and compared', () => {
    const at = instant(1000)
    expect(after(at, -1)).toBe(999)
    expect(earlierOf(at, after(at, 5))).toBe(at)
    expect(laterOf(at, after(at, 5))).toBe(1005)
  })
})
