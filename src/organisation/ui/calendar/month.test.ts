import { describe, expect, it } from 'vitest'
import { isMonth, monthAfter, weeksOf } from './month.ts'

const november = Array.from({ length: 30 }, (_, index) => ({
  day: `2026-11-${String(index + 1).padStart(2, '0')}`,
}))

describe('months', () => {
  it('follow each other over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2027-01', -1)).toBe('2026-12')
  })

  it('are told from other words', () => {
    expect(['2026-11', '2026-13', '1899-12', ''].map(isMonth)).toEqual([true, false, false, false])
  })
})

describe('the weeks of a month', () => {
  it('begin on Monday and leave open what belongs to other months', () => {
    const weeks = weeksOf(november)
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.map((cell) => cell?.day)).toEqual([
      ...Array.from({ length: 6 }, () => undefined),
      '2026-11-01',
    ])
    expect(weeks.flat().filter((cell) => cell !== undefined)).toEqual(november)
  })

  it('are none for no days', () => {
    expect(weeksOf([])).toEqual([])
  })
})
