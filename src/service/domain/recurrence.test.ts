import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDue, nextDue } from './recurrence.ts'

describe('when something is due again', () => {
  it('is on its day of the week, today included, and a week later', () => {
    const mondays = { every: 'week', onDay: 1 } as const
    expect(firstDue(mondays, '2026-03-02')).toBe('2026-03-02')
    expect(firstDue(mondays, '2026-03-03')).toBe('2026-03-09')
    expect(nextDue(mondays, '2026-03-02')).toBe('2026-03-09')
    expect(nextDue({ every: 'week', onDay: 7 }, '2026-12-28')).toBe('2027-01-03')
  })

  it('is on its day of the month, or the last of a shorter one, and comes back to the day itself', () => {
    const last = { every: 'month', onDay: 31 } as const
    expect(firstDue(last, '2026-01-31')).toBe('2026-01-31')
    expect(nextDue(last, '2026-01-31')).toBe('2026-02-28')
    expect(nextDue(last, '2026-02-28')).toBe('2026-03-31')
    expect(nextDue({ every: 'month', onDay: 29 }, '2028-01-29')).toBe('2028-02-29')
    expect(nextDue({ every: 'month', onDay: 1 }, '2026-12-01')).toBe('2027-01-01')
  })

  it('is always later, never more than a month, and the first of those', () => {
    const recurrence = fc.oneof(
      fc.record({ every: fc.constant('week' as const), onDay: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ every: fc.constant('month' as const), onDay: fc.integer({ min: 1, max: 31 }) }),
    )
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())
    fc.assert(
      fc.property(recurrence, day, (rule, from) => {
        const next = nextDue(rule, from)
        expect(next > from).toBe(true)
        const days = Temporal.PlainDate.from(from).until(next).days
        expect(days).toBeLessThanOrEqual(rule.every === 'week' ? 7 : 31)
        expect(firstDue(rule, next)).toBe(next)
      }),
    )
  })
})
