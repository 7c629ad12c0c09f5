import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAnswer, noAnswers } from './tally.ts'
import { batchesInOrder, visitMinutes, visitMoments, visitTallyKeys } from './visits.ts'
import { MINIMUM_RATERS } from './verdict.ts'

const marks = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 })

describe('verdicts on visits', () => {
  it('are published in batches of five, none of them lost, twice or out of order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 80 }), (verdicts) => {
        const { batches, waiting } = batchesInOrder(verdicts)
        expect([...batches.flat(), ...waiting]).toEqual(verdicts)
        expect(batches.every((batch) => batch.length === MINIMUM_RATERS)).toBe(true)
        expect(waiting.length).toBeLessThan(MINIMUM_RATERS)
      }),
    )
  })

  it('let no difference of two published sums hold one to four of them', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), fc.nat(90), (all, one, other) => {
        const shown = (n: number) =>
          batchesInOrder(Array.from({ length: Math.min(n, all) }, (_, at) => at)).batches.flat().length
        const apart = Math.abs(shown(one) - shown(other))
        expect(apart === 0 || apart >= MINIMUM_RATERS).toBe(true)
      }),
    )
  })

  it('add to the sums what as many raters with one answer each would', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const people = given.map((mark) => addAnswer(noAnswers, 'satisfaction', mark))
        const total = (of: (one: (typeof people)[number]) => number) =>
          people.reduce((sum, one) => sum + of(one), 0)
        for (const one of visitMoments(given, '2026-11-29')) {
          expect(one.answers).toBe(total(({ n }) => n * n))
          expect(one.sum).toBe(total(({ n, sum }) => n * sum))
          expect(one.sumSquares).toBe(total(({ sum }) => sum * sum))
          expect(one.satisfied).toBe(total(({ satisfied }) => satisfied * satisfied))
        }
      }),
    )
  })

  it('count in the week, month, quarter and year of the day on which they were released', () => {
    expect(visitMoments([5], '2026-11-29').map(({ period, start }) => `${period} ${start}`)).toEqual([
      'week 2026-11-23',
      'month 2026-11-01',
      'quarter 2026-10-01',
      'year 2026-01-01',
    ])
  })

  it('name each reason once, however often it was sent', () => {
    const keys = visitTallyKeys({ satisfaction: 2, reasons: ['waiting', 'waiting', 'manner'], comment: '' })
    expect(keys).toEqual([
      { measure: 'satisfaction', value: '2' },
      { measure: 'reason', value: 'waiting' },
      { measure: 'reason', value: 'manner' },
    ])
  })

  it('keep of their time the ten minutes only', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (at) => {
          const kept = visitMinutes(at)
          expect(kept.getTime() % 600_000).toBe(0)
          expect(at.getTime() - kept.getTime()).toBeGreaterThanOrEqual(0)
          expect(at.getTime() - kept.getTime()).toBeLessThan(600_000)
        },
      ),
    )
  })
})
