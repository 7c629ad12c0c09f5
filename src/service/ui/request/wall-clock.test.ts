import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, wallClockOf } from './wall-clock.ts'

describe('a time as people write it and the instant that it means', () => {
  it('agree in Jakarta', () => {
    expect(wallClockOf('2026-11-22T07:30:00.000Z', 'Asia/Jakarta')).toBe('2026-11-22T14:30')
    expect(instantOf('2026-11-22T14:30', 'Asia/Jakarta')).toBe('2026-11-22T07:30:00.000Z')
  })
  it('lead back to each other for every minute of zones that change no clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000 }),
        fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'),
        (minutes, zone) => {
          const iso = new Date(Date.UTC(2024, 0, 1) + minutes * 480_000).toISOString()
          expect(instantOf(wallClockOf(iso, zone), zone)).toBe(iso)
        },
      ),
    )
  })
  it('take the first of two where clocks are set back, and the time after where they skip it', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })
  it('are nothing for what is no date and time', () => {
    expect(instantOf('', 'Asia/Jakarta')).toBeUndefined()
    expect(instantOf('2026-13-40T99:00', 'Asia/Jakarta')).toBeUndefined()
  })
})
