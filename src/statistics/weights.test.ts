import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bunching, bunchingBins, bunchingInterval } from './bunching.ts'
import { postStratify } from './post-stratification.ts'
import { rake } from './raking.ts'
import { seededRandom } from './random.ts'

describe('raked weights', () => {
  const rows = fc.array(
    fc.record({ kind: fc.constantFrom('a', 'b'), place: fc.constantFrom('x', 'y', 'z') }),
    {
      minLength: 12,
      maxLength: 80,
    },
  )

  it('are above zero and sum to every margin', () => {
    const margins = { kind: { a: 70, b: 30 }, place: { x: 20, y: 50, z: 30 } }
    fc.assert(
      fc.property(rows, (all) => {
        const cells = new Set(all.map((one) => one.kind + one.place))
        fc.pre(cells.size === 6)
        const found = rake(all, margins)
        if (!found.ok) throw new Error(found.reason)
        expect(Math.min(...found.weights)).toBeGreaterThan(0)
        const sumOf = (variable: 'kind' | 'place', level: string) =>
          found.weights.reduce((sum, weight, at) => sum + (all[at]?.[variable] === level ? weight : 0), 0)
        expect(sumOf('kind', 'a')).toBeCloseTo(70, 6)
        expect(sumOf('place', 'x')).toBeCloseTo(20, 6)
        expect(sumOf('place', 'z')).toBeCloseTo(30, 6)
      }),
    )
  })

  it('are all the same where the answers have the margins already', () => {
    const found = rake([{ kind: 'a' }, { kind: 'b' }], { kind: { a: 50, b: 50 } })
    expect(found).toEqual({ ok: true, weights: [50, 50] })
  })

  it('are refused where a level has no answers, an answer no level, or the margins contradict each other', () => {
    expect(rake([], {})).toEqual({ ok: false, reason: 'no_answers' })
    expect(rake([{ kind: 'a' }], { kind: { a: 1, b: 1 } })).toEqual({ ok: false, reason: 'missing_stratum' })
    expect(rake([{ kind: 'c' }], { kind: { a: 1 } })).toEqual({ ok: false, reason: 'missing_stratum' })
    const both = [
      { kind: 'a', place: 'x' },
      { kind: 'b', place: 'y' },
    ]
    expect(rake(both, { kind: { a: 60, b: 40 }, place: { x: 40, y: 60 } })).toEqual({
      ok: false,
      reason: 'not_settled',
    })
  })
})

describe('a post-stratified mean', () => {
  it('counts every stratum by its size in the population', () => {
    const found = postStratify([
      { n: 10, sum: 40, sumSquares: 170, population: 100 },
      { n: 40, sum: 80, sumSquares: 180, population: 300 },
    ])
    expect(found).toMatchObject({ ok: true, estimate: 2.5, weights: [10, 7.5] })
    if (!found.ok) throw new Error(found.reason)
    expect(found.low).toBeLessThan(2.5)
    expect(found.high).toBeGreaterThan(2.5)
    expect(found.effective).toBeLessThanOrEqual(50)
  })

  it('is the plain mean where every stratum answered by its size', () => {
    const found = postStratify([
      { n: 10, sum: 40, sumSquares: 170, population: 100 },
      { n: 40, sum: 80, sumSquares: 180, population: 400 },
    ])
    expect(found).toMatchObject({ ok: true, effective: 50 })
    expect(found.ok && found.estimate).toBeCloseTo(2.4, 12)
  })

  it('is refused with the reason', () => {
    const answered = { n: 4, sum: 8, sumSquares: 20, population: 9 }
    expect(postStratify([])).toEqual({ ok: false, reason: 'no_answers' })
    expect(postStratify([answered, { n: 0, sum: 0, sumSquares: 0, population: 3 }])).toEqual({
      ok: false,
      reason: 'missing_stratum',
    })
    expect(postStratify([answered, { n: 1, sum: 2, sumSquares: 4, population: 3 }])).toEqual({
      ok: false,
      reason: 'too_few',
    })
    expect(postStratify([{ ...answered, sumSquares: 16 }])).toEqual({ ok: false, reason: 'all_equal' })
  })
})

describe('bunching at a limit', () => {
  const smooth = Array.from({ length: 40 }, (_, bin) => 400 - 5 * bin)

  it('is none where the counts follow a curve, and what was added where some were', () => {
    const none = bunching(smooth)
    if (!none.ok) throw new Error(none.reason)
    expect(none.excess).toBeCloseTo(0, 9)
    const some = bunching(smooth.map((count, bin) => count + (bin === 19 ? 600 : 0)))
    if (!some.ok) throw new Error(some.reason)
    expect(some.excess * some.expected).toBeCloseTo(600, 6)
  })

  it('counts exactly on time as in time', () => {
    expect(bunchingBins([40], 40).indexOf(1)).toBe(19)
    expect(bunchingBins([40.001], 40).indexOf(1)).toBe(20)
    expect(bunchingBins([20, 60.001, 5], 40).every((count) => count === 0)).toBe(true)
    expect(bunchingBins([60], 40).at(-1)).toBe(1)
  })

  it('puts every time into the bin whose edges hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 40 }), (kind, nth) => {
        const limit = [7.3, 40, 0.1, 480][kind] ?? 1
        const upper = limit / 2 + (limit / 40) * nth
        expect(bunchingBins([upper], limit).indexOf(1)).toBe(nth - 1)
      }),
    )
  })

  it('has an interval that holds it, the same for the same seed', () => {
    const seen = smooth.map((count, bin) => Math.round(count / 8) + (bin === 18 ? 70 : 0))
    const found = bunchingInterval(seen, seededRandom(3), 400)
    if (!found.ok) throw new Error(found.reason)
    expect(found.low).toBeGreaterThan(0)
    expect(found.low).toBeLessThan(found.excess)
    expect(found.high).toBeGreaterThan(found.excess)
    expect(bunchingInterval(seen, seededRandom(3), 400)).toEqual(found)
  })

  it('is refused without times, without all bins, or without a curve above zero at the limit', () => {
    const nothing = smooth.map(() => 0)
    expect(bunching(nothing)).toEqual({ ok: false, reason: 'no_answers' })
    expect(bunching([1, 2, 3])).toEqual({ ok: false, reason: 'too_few' })
    expect(bunchingInterval(nothing, seededRandom(1))).toEqual({ ok: false, reason: 'no_answers' })
    const onlyAtLimit = nothing.map((_, bin) => Number(bin === 19))
    expect(bunching(onlyAtLimit)).toEqual({ ok: false, reason: 'too_few' })
    const hollow = nothing.map((_, bin) => (Math.abs(bin - 19.5) > 10 ? 50 : 0))
    expect(bunchingInterval(hollow, seededRandom(1))).toEqual({ ok: false, reason: 'too_few' })
  })
})
