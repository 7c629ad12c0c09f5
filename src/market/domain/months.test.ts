import { describe, expect, it } from 'vitest'
import { bookedOn, closableMonth } from './months.ts'

describe('the day on which something is booked', () => {
  it('is the day that it concerns while that month is open, else the day of posting', () => {
    expect(bookedOn('2026-01-31', '2026-02-01', null)).toBe('2026-01-31')
    expect(bookedOn('2026-01-31', '2026-02-01', '2025-12-01')).toBe('2026-01-31')
    expect(bookedOn('2026-01-31', '2026-02-01', '2026-01-01')).toBe('2026-02-01')
    expect(bookedOn('2025-11-03', '2026-02-01', '2026-01-01')).toBe('2026-02-01')
    expect(bookedOn('2026-02-02', '2026-02-01', null), 'a clock that runs ahead').toBe('2026-02-01')
  })
})

describe('months are closed', () => {
  it('one after the other once they are over, from the first with a posting', () => {
    expect(closableMonth('2026-03-15', null, null)).toBeNull()
    expect(closableMonth('2026-03-15', null, '2025-12-01')).toBe('2025-12-01')
    expect(closableMonth('2026-03-15', '2025-12-01', '2025-11-01')).toBe('2026-01-01')
    expect(closableMonth('2026-03-15', '2026-02-01', '2025-12-01')).toBeNull()
    expect(closableMonth('2026-03-15', null, '2026-03-01')).toBeNull()
  })
})
