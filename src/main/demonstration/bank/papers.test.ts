import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversIn } from '../../../../test/planted-readiness.ts'
import { daysAfter, nextMonthFrom } from '../readiness/days.ts'
import { bankOf } from './bank.ts'
import { bankPapers } from './papers.ts'
import { planted } from './planted.ts'
import { usualSize } from './size.ts'

const sizes = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  people: fc.oneof(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 300, max: 2000 })),
})
const days = fc.integer({ min: 0, max: 800 }).map((later) => daysAfter('2026-01-01', later))

describe('credentials of a bank', { timeout: 120_000 }, () => {
  it('leave one unit short of ready tellers next month, and cover claims so of no other, whatever the seed, size and day', () => {
    fc.assert(
      fc.property(sizes, days, (size, today) => {
        const covers = coversIn(bankOf(size), today)
        expect(covers.length).toBeGreaterThan(3)
        for (const { unit, needed, now } of covers) expect(now, unit).toBeGreaterThanOrEqual(needed)
        const short = covers.filter(({ shortFrom }) => shortFrom !== null)
        expect(short.map(({ unit }) => unit)).toEqual([planted.shortOfTellers.unit])
        expect(short[0]?.shortFrom?.slice(0, 7)).toBe(nextMonthFrom(today).slice(0, 7))
      }),
      { numRuns: 60 },
    )
  })

  it('are the same for the same seed and day, and end within ninety days, have ended and wait in every state', () => {
    const today = '2026-11-25'
    const bank = bankOf(usualSize)
    const { papers, sights } = bankPapers(bank, today)
    expect(bankPapers(bankOf(usualSize), today)).toEqual(bankPapers(bank, today))
    const ends = papers.filter(({ validUntil }) => validUntil !== null && validUntil >= today)
    const soon = ends.filter(({ validUntil }) => (validUntil ?? '') <= daysAfter(today, 90))
    expect(new Set(soon.map(({ readyMade }) => readyMade)).size).toBeGreaterThan(3)
    expect(papers.some(({ validUntil }) => validUntil !== null && validUntil < today)).toBe(true)
    expect(papers.some(({ waits }) => waits)).toBe(true)
    for (const { issuedOn, validUntil } of papers) {
      expect(issuedOn <= today).toBe(true)
      expect(validUntil === null || validUntil > issuedOn).toBe(true)
    }
    for (const { observedOn } of sights) expect(observedOn < today).toBe(true)
  })
})
