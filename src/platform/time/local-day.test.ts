import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantFromIso, isoOf, type Instant } from './instants.ts'
import { localDay, startOfLocalDay } from './local-day.ts'

const at = (iso: string) => instantFromIso(iso) as Instant

describe('a local day', () => {
  it('differs by zone where midnight has passed in one only', () => {
    const moment = at('2026-11-21T17:30:00Z')
    expect(localDay(moment, 'Asia/Jakarta')).toBe('2026-11-22')
    expect(localDay(moment, 'Europe/Berlin')).toBe('2026-11-21')
  })

  it('begins at local midnight, or where the wall clock goes on if it skips midnight', () => {
    expect(isoOf(startOfLocalDay('2026-11-22', 'Asia/Jakarta'))).toBe('2026-11-21T17:00:00.000Z')
    expect(isoOf(startOfLocalDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z')
  })

  it('holds the instant that it was asked for', () => {
    const zones = [
      'Asia/Jakarta',
      'Asia/Jayapura',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }),
        fc.constantFrom(...zones),
        (milliseconds, zone) => {
          const day = localDay(milliseconds as Instant, zone)
          const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
          expect(startOfLocalDay(day, zone)).toBeLessThanOrEqual(milliseconds)
          expect(startOfLocalDay(next, zone)).toBeGreaterThan(milliseconds)
        },
      ),
    )
  })
})
