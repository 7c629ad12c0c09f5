import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodKinds } from '../contract.ts'
import { periodOf, rollUpsOf, trendOf } from './periods.ts'

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((days_) => Temporal.PlainDate.from('2000-01-01').add({ days: days_ }).toString())

describe('the periods of a day', () => {
  it('begin on Monday, the first of the month, of the quarter and of the year', () => {
    expect(rollUpsOf('2026-11-22')).toEqual({
      week: '2026-11-16',
      month: '2026-11-01',
      quarter: '2026-10-01',
      year: '2026-01-01',
    })
    expect(rollUpsOf('2027-01-01').week).toBe('2026-12-28')
  })

  it('hold the day, and its neighbours begin where they end', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
        const found = periodOf(kind, day, day)
        expect(found.start <= day && day < found.end).toBe(true)
        expect(found.running).toBe(true)
        expect(periodOf(kind, found.end, day)).toMatchObject({ start: found.end, running: false })
      }),
    )
  })

  it('are closed once today is past them, and not begun before', () => {
    expect(periodOf('month', '2026-10-31', '2026-11-01').running).toBe(false)
    expect(periodOf('month', '2026-11-01', '2026-11-30').running).toBe(true)
    expect(periodOf('month', '2026-12-01', '2026-11-30').running).toBe(false)
  })
})

describe('a trend', () => {
  it('ends with the period of the day and leaves none out', () => {
    expect(trendOf('month', '2026-02-15', '2026-02-20', 3)).toEqual([
      { kind: 'month', start: '2025-12-01', end: '2026-01-01', running: false },
      { kind: 'month', start: '2026-01-01', end: '2026-02-01', running: false },
      { kind: 'month', start: '2026-02-01', end: '2026-03-01', running: true },
    ])
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...periodKinds),
        fc.integer({ min: 1, max: 20 }),
        (day, kind, count) => {
          const trend = trendOf(kind, day, day, count)
          expect(trend).toHaveLength(count)
          expect(trend.at(-1)).toEqual(periodOf(kind, day, day))
          for (const [at, one] of trend.slice(1).entries()) expect(one.start).toBe(trend[at]?.end)
        },
      ),
    )
  })
})
