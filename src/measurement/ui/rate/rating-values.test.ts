import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingBody, type RatingView } from '../../contract.ts'
import { ratingBodyOf, ratingValuesOf } from './rating-values.ts'

const five = fc.constantFrom(1, 2, 3, 4, 5)
const verdicts = fc.record({
  satisfaction: five,
  effort: fc.option(five),
  promiseKept: fc.option(fc.boolean()),
  reasonIds: fc.array(fc.uuid({ version: 4 }), { maxLength: 5 }),
  comment: fc.string({ maxLength: 50 }).map((text) => text.trim()),
})

describe('a verdict in its form', () => {
  it('is sent as it was given when nothing is changed', () => {
    fc.assert(
      fc.property(verdicts, (verdict) => {
        const given = { ...verdict, ratedAt: '2026-11-22T03:00:00Z', changes: 0 } as RatingView['rating']
        expect(ratingBody.parse(ratingBodyOf(ratingValuesOf(given)))).toEqual(verdict)
      }),
    )
  })

  it('leaves unsaid what was not chosen', () => {
    const values = { ...ratingValuesOf(null), satisfaction: '4' as const }
    expect(ratingBodyOf(values)).toEqual({
      satisfaction: 4,
      effort: null,
      promiseKept: null,
      reasonIds: [],
      comment: '',
    })
  })
})
