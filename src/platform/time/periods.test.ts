import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfInstants, instant, isoOf, type Instant } from './instants.ts'
import {
  localDay,
  periodAfter,
  periodContaining,
  periodFromKey,
  periodOfDay,
  periodsBetween,
  startOfLocalDay,
} from './periods.ts'

const kinds = ['day', 'week', 'month', 'quarter', 'year'] as const
// São Paulo skipped midnights and Apia a whole day; Havana shows midnight twice.
const zones = [
  'Asia/Jakarta',
  'Asia/Jayapura',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/Havana',
  'Pacific/Apia',
]

function at(iso: string): Instant {
  return instant(Date.parse(iso))
}

describe('a period', () => {
  it('is named by its kind and begins at local midnight', () => {
    const noonInJakarta = at('2026-11-22T05:00:00Z')
    const named = kinds.map((kind) => periodContaining(kind, noonInJakarta, 'Asia/Jakarta'))
    expect(named.map(({ key }) => key)).toEqual(['2026-11-22', '2026-W47', '2026-11', '2026-Q4', '2026'])
    expect(named.map(({ firstDay }) => firstDay)).toEqual([
      '2026-11-22',
      '2026-11-16',
      '2026-11-01',
      '2026-10-01',
      '2026-01-01',
    ])
    expect(named.map(({ start }) => isoOf(start).slice(0, 16))).toEqual([
      '2026-11-21T17:00',
      '2026-11-15T17:00',
      '2026-10-31T17:00',
      '2026-09-30T17:00',
      '2025-12-31T17:00',
    ])
  })

  it('differs by zone where midnight has passed in one only', () => {
    const evening = at('2026-12-31T16:00:00Z')
    expect(periodContaining('year', evening, 'Asia/Jakarta').key).toBe('2026')
    expect(periodContaining('year', evening, 'Asia/Jayapura').key).toBe('2027')
  })

  it('of a week belongs to the ISO year of its Thursday', () => {
    expect(periodOfDay('week', '2027-01-01', 'Asia/Jakarta').key).toBe('2026-W53')
    expect(periodOfDay('week', '2024-12-30', 'Asia/Jakarta').key).toBe('2025-W01')
  })

  it('begins where the wall clock goes on if it skips midnight', () => {
    expect(isoOf(startOfLocalDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z')
  })

  it('is as long as the clock makes it', () => {
    const { start, end } = periodOfDay('day', '2026-03-29', 'Europe/Berlin')
    expect((end - start) / 3_600_000).toBe(23)
  })

  it('is found again by its key, and no other text is one', () => {
    const wrong = [
      '2027-W53',
      '2026-13',
      '2026-02-30',
      '2026-Q5',
      '2026-W00',
      '26',
      'x',
      '2026-W1',
      '1800',
      '2300-01',
    ]
    for (const key of wrong) expect(periodFromKey(key, 'Asia/Jakarta'), key).toBeUndefined()
  })

  it('has neighbours, over the end of a year and back', () => {
    const quarter = periodOfDay('quarter', '2026-11-22', 'Asia/Jakarta')
    expect(periodAfter(quarter, 1).key).toBe('2027-Q1')
    expect(periodAfter(quarter, -4).key).toBe('2025-Q4')
    const week = periodOfDay('week', '2026-12-31', 'Asia/Jakarta')
    expect(periodAfter(week, 1).key).toBe('2027-W01')
  })

  it('comes in a row between two instants, both ends included', () => {
    const months = periodsBetween(
      'month',
      at('2026-10-15T00:00:00Z'),
      at('2027-01-15T00:00:00Z'),
      'Asia/Jakarta',
    )
    expect(months.map(({ key }) => key)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01'])
    expect(periodsBetween('month', at('2026-10-15T00:00:00Z'), at('2026-10-14T00:00:00Z'), 'UTC')).toEqual([])
  })

  it('holds the instant that it was asked for, touches its neighbours, and has a key that leads back', () => {
    const instants = fc
      .integer({ min: Date.UTC(1902, 0, 1), max: endOfInstants - 800 * 86_400_000 })
      .map(instant)
    fc.assert(
      fc.property(instants, fc.constantFrom(...kinds), fc.constantFrom(...zones), (moment, kind, zone) => {
        const period = periodContaining(kind, moment, zone)
        expect(period.start <= moment && moment < period.end).toBe(true)
        expect(periodAfter(period, 1).start).toBe(period.end)
        expect(periodAfter(period, -1).end).toBe(period.start)
        expect(periodFromKey(period.key, zone)).toEqual(period)
        expect(periodOfDay(kind, localDay(moment, zone), zone)).toEqual(period)
      }),
    )
  })
})
