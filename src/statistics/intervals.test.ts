import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clusteredMean,
  clusteredShare,
  designEffect,
  momentsOf,
  worstDesignEffect,
  type RaterSums,
} from './clustered.ts'
import { meanInterval } from './mean-interval.ts'
import { newcombe } from './newcombe.ts'
import { responseRate } from './response-rate.ts'
import type { Outcome } from './result.ts'
import { wilson } from './wilson.ts'

/** The numbers of a method that has some. */
function sure<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome
}

const trials = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }))
const answers = fc.integer({ min: 1, max: 5 })
const perRater = fc.array(fc.array(answers, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 40 })

function sumsOf(values: readonly number[]): RaterSums {
  const total = (part: (value: number) => number) => values.reduce((sum, value) => sum + part(value), 0)
  return { n: values.length, sum: total((value) => value), sumSquares: total((value) => value ** 2) }
}

describe('the Wilson interval of a share', () => {
  it('lies within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(trials, fc.constantFrom(0.8, 0.95, 0.999), ({ k, n }, confidence) => {
        const found = sure(wilson(k, n, confidence))
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.share)
        expect(found.high).toBeGreaterThanOrEqual(found.share)
        expect(found.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(trials, ({ k, n }) => {
        const found = sure(wilson(k, n))
        const mirror = sure(wilson(n - k, n))
        expect(found.low).toBeCloseTo(1 - mirror.high, 10)
      }),
    )
  })

  it('narrows as the same share rests on more answers', () => {
    fc.assert(
      fc.property(trials, fc.integer({ min: 2, max: 50 }), ({ k, n }, times) => {
        const few = sure(wilson(k, n))
        const many = sure(wilson(k * times, n * times))
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  it('says that nothing was counted instead of dividing by nothing', () => {
    expect(wilson(0, 0)).toEqual({ ok: false, reason: 'no_answers' })
  })
})

describe('the interval of a mean', () => {
  it('holds the mean wherever two answers differ', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 5, maxLength: 5 }), (counts) => {
        fc.pre(counts.filter((one) => one > 0).length > 1)
        const found = sure(meanInterval([1, 2, 3, 4, 5], counts))
        expect(found.low).toBeLessThan(found.mean)
        expect(found.high).toBeGreaterThan(found.mean)
      }),
    )
  })

  it.each([
    { counts: [0, 0, 0], reason: 'no_answers' },
    { counts: [0, 1, 0], reason: 'too_few' },
    { counts: [0, 9, 0], reason: 'all_equal' },
  ])('is refused with $reason', ({ counts, reason }) => {
    expect(meanInterval([1, 2, 3], counts)).toEqual({ ok: false, reason })
  })

  it('treats a value listed twice as one value', () => {
    expect(meanInterval([2, 2], [3, 4])).toEqual({ ok: false, reason: 'all_equal' })
  })
})

describe('answers of one person taken together', () => {
  it('give the plain interval where everybody answered once', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 60 }), (values) => {
        fc.pre(new Set(values).size > 1)
        const found = sure(clusteredMean(momentsOf(values.map((value) => sumsOf([value])))))
        const plain = sure(
          meanInterval(
            values,
            values.map(() => 1),
          ),
        )
        expect(found.deff).toBeCloseTo(1, 9)
        expect(found.low).toBeCloseTo(plain.low, 9)
        expect(found.high).toBeCloseTo(plain.high, 9)
      }),
    )
  })

  it('never count for more than as many answers of different people', () => {
    fc.assert(
      fc.property(perRater, (raters) => {
        const found = clusteredShare(
          momentsOf(raters.map((values) => sumsOf(values.map((value) => Number(value > 3))))),
        )
        if (!found.ok) throw new Error(found.reason)
        expect(found.deff).toBeGreaterThanOrEqual(1)
        expect(found.effective).toBeLessThanOrEqual(found.answers)
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.estimate)
        expect(found.high).toBeGreaterThanOrEqual(found.estimate)
        expect(found.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('count as one answer each where everybody repeats what they said', () => {
    const moments = momentsOf([5, 4, 2, 5, 1, 3].map((value) => sumsOf([value, value, value])))
    expect(designEffect(moments)).toBeGreaterThan(2.9)
    expect(worstDesignEffect(moments)).toBe(3)
  })

  it('do not depend on the order of the raters, nor on raters without an answer', () => {
    fc.assert(
      fc.property(perRater, (raters) => {
        const sums = raters.map(sumsOf)
        expect(momentsOf([...sums.toReversed(), sumsOf([])])).toEqual(momentsOf(sums))
      }),
    )
  })

  it('of a single person say nothing about how sure a figure is', () => {
    const single = momentsOf([sumsOf([1, 0, 1])])
    expect(clusteredShare(single)).toEqual({ ok: false, reason: 'too_few' })
    expect(clusteredMean(single)).toEqual({ ok: false, reason: 'too_few' })
    expect(clusteredMean(momentsOf([]))).toEqual({ ok: false, reason: 'no_answers' })
    expect(clusteredShare(momentsOf([]))).toEqual({ ok: false, reason: 'no_answers' })
  })

  it('that are all equal give a share with an interval, and a mean without', () => {
    const equal = momentsOf([sumsOf([1]), sumsOf([1, 1]), sumsOf([1])])
    expect(clusteredMean(equal)).toEqual({ ok: false, reason: 'all_equal' })
    expect(clusteredShare(equal)).toMatchObject({ ok: true, estimate: 1, high: 1, deff: 1.5 })
  })
})

describe('the difference of two shares', () => {
  it('lies within −1 and 1, holds the difference and changes sign with the sides', () => {
    fc.assert(
      fc.property(trials, trials, (one, other) => {
        const found = sure(newcombe(one.k, one.n, other.k, other.n))
        const turned = sure(newcombe(other.k, other.n, one.k, one.n))
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(found.low).toBeLessThanOrEqual(found.difference)
        expect(found.high).toBeGreaterThanOrEqual(found.difference)
        expect(found.low).toBeCloseTo(-turned.high, 12)
      }),
    )
  })

  it('needs answers on both sides', () => {
    expect(newcombe(0, 0, 1, 2)).toEqual({ ok: false, reason: 'no_answers' })
    expect(newcombe(1, 2, 0, 0)).toEqual({ ok: false, reason: 'no_answers' })
  })
})

describe('the response rate', () => {
  it('is at most 1, and missing where no window has closed', () => {
    expect(responseRate(3, 12)).toEqual({ ...wilson(3, 12), closed: 12 })
    expect(responseRate(7, 5)).toMatchObject({ share: 1, high: 1, closed: 5 })
    expect(responseRate(0, 0)).toEqual({ ok: false, reason: 'no_answers' })
  })
})
