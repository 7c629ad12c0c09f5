import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../measurement/domain/periods.ts'
import { dayIn, isDay, lastDay, periodAround, periodBeside } from './period-steps.ts'

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const kinds = fc.constantFrom('week', 'month', 'quarter', 'year')

describe('the periods that a screen walks through', () => {
  it('are those of the server', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const period = periodAround(kind, day)
        const known = periodOf(kind, day, day)
        expect(period.start).toBe(known.start)
        expect(periodBeside(period, 1).start).toBe(known.end)
      }),
    )
  })

  it('lead back to where one was, and leave no day out', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const period = periodAround(kind, day)
        expect(periodBeside(periodBeside(period, 1), -1)).toEqual(period)
        expect(periodAround(kind, lastDay(period))).toEqual(period)
      }),
    )
  })

  it('take the day from the zone, not from the clock of the server', () => {
    expect(dayIn('Asia/Jakarta', Date.UTC(2026, 10, 21, 18))).toBe('2026-11-22')
    expect(dayIn('America/New_York', Date.UTC(2026, 10, 22, 1))).toBe('2026-11-21')
  })

  it('know a day of the calendar from other words', () => {
    expect(isDay('2026-02-28')).toBe(true)
    for (const word of ['2026-02-30', '2026-13-01', 'kemarin', '', '2026-2-1'])
      expect(isDay(word)).toBe(false)
  })
})
