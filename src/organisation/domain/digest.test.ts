import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, instantFromIso, isoOf } from '../../platform/time/instants.ts'
import { latestDigestMoment } from './digest.ts'

const at = (iso: string) => instantFromIso(iso) ?? instant(0)
const latest = (now: string, zone: string, hour: number) => isoOf(latestDigestMoment(at(now), zone, hour))

const zones = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
]
const moments = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }).map(instant)

describe('the moment of a digest', () => {
  it('is today’s hour once it has come, and yesterday’s before', () => {
    expect(latest('2026-03-02T00:00:00Z', 'Asia/Jakarta', 7)).toBe('2026-03-02T00:00:00.000Z')
    expect(latest('2026-03-01T23:59:59Z', 'Asia/Jakarta', 7)).toBe('2026-03-01T00:00:00.000Z')
  })

  it('is the hour of each reader’s own zone', () => {
    expect(latest('2026-03-01T22:30:00Z', 'Asia/Jayapura', 7)).toBe('2026-03-01T22:00:00.000Z')
    expect(latest('2026-03-01T22:30:00Z', 'Asia/Makassar', 7)).toBe('2026-02-28T23:00:00.000Z')
  })

  it('comes after the gap where the clock skips the hour, and at the first of both where it has it twice', () => {
    expect(latest('2026-03-29T12:00:00Z', 'Europe/Berlin', 2)).toBe('2026-03-29T01:00:00.000Z')
    expect(latest('2026-10-25T12:00:00Z', 'Europe/Berlin', 2)).toBe('2026-10-25T00:00:00.000Z')
  })

  it('is never later than now, and never more than two days ago, in whatever zone and at whatever change of its clock', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (now, zone, hour) => {
        const moment = latestDigestMoment(now, zone, hour)
        expect(moment).toBeLessThanOrEqual(now)
        expect(now - moment).toBeLessThan(49 * 3_600_000)
      }),
    )
  })

  it('comes once a day of the reader: the days have as many moments as there are days', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        (start, zone, hour) => {
          const seen = new Set<number>()
          for (let now = start; now < start + 20 * 86_400_000; now = instant(now + 1_800_000))
            seen.add(latestDigestMoment(now, zone, hour))
          const days = [...seen].map((moment) =>
            Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString(),
          )
          expect(new Set(days).size).toBe(days.length)
          expect(days.length).toBeGreaterThanOrEqual(20)
          expect(days.length).toBeLessThanOrEqual(22)
        },
      ),
      { numRuns: 20 },
    )
  })
})
