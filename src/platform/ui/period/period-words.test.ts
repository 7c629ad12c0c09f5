import { describe, expect, it } from 'vitest'
import { periodInSentence, periodName, periodOnAxis } from './period-words.ts'

const week = { kind: 'week', start: '2026-11-16' } as const
const month = { kind: 'month', start: '2026-11-01' } as const
const quarter = { kind: 'quarter', start: '2026-10-01' } as const
const year = { kind: 'year', start: '2026-01-01' } as const

/** Between two days stands a thin space or none, as the locale's data has it. */
function plain(text: string): string {
  return text.replaceAll(/[\u2009\u202f ]*–[\u2009\u202f ]*/g, '–')
}

describe('a period', () => {
  it('is called as people call it', () => {
    expect([week, month, quarter, year].map((one) => plain(periodName(one, 'id')))).toEqual([
      '16–22 November 2026',
      'November 2026',
      'Triwulan IV 2026',
      '2026',
    ])
    expect([week, month, quarter, year].map((one) => plain(periodName(one, 'en')))).toEqual([
      '16–22 November 2026',
      'November 2026',
      'Q4 2026',
      '2026',
    ])
  })

  it('names both months where a week has two', () => {
    const across = { kind: 'week', start: '2026-11-30' } as const
    expect(plain(periodName(across, 'id'))).toBe('30 November–6 Desember 2026')
    expect(plain(periodName(across, 'en'))).toBe('30 November–6 December 2026')
  })

  it('fits into a sentence', () => {
    expect(plain(periodInSentence(week, 'id'))).toBe('minggu 16–22 November 2026')
    expect(plain(periodInSentence(week, 'en'))).toBe('the week of 16–22 November 2026')
    expect(periodInSentence(quarter, 'id')).toBe('triwulan IV 2026')
    expect(periodInSentence(year, 'id')).toBe('tahun 2026')
    expect(periodInSentence(month, 'en')).toBe('November 2026')
  })

  it('has its year on an axis only where it begins', () => {
    const january = { kind: 'month', start: '2027-01-01' } as const
    expect([
      periodOnAxis(month, true, 'id'),
      periodOnAxis(month, false, 'id'),
      periodOnAxis(january, false, 'en'),
    ]).toEqual(['Nov\n2026', 'Nov', 'Jan\n2027'])
    expect([
      periodOnAxis(quarter, false, 'id'),
      periodOnAxis(quarter, false, 'en'),
      periodOnAxis(year, false, 'id'),
    ]).toEqual(['IV', 'Q4', '2026'])
    expect(periodOnAxis(week, false, 'id')).toBe('16 Nov')
  })
})
