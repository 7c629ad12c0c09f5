import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaBinomial, type UnitCount } from './beta-binomial.ts'
import { expectedRanksOfBetas, expectedRanksOfNormals } from './expected-rank.ts'
import { normalShrinkage } from './normal-shrinkage.ts'
import { gammaDraw, normalDraw, seededRandom } from './random.ts'
import { rankIntervalsOfBetas, rankIntervalsOfNormals } from './rank-interval.ts'

const counts: fc.Arbitrary<UnitCount[]> = fc.array(
  fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) })),
  { minLength: 2, maxLength: 25 },
)
const means = fc.array(
  fc.record({
    mean: fc.double({ min: 1, max: 5, noNaN: true }),
    se: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { minLength: 2, maxLength: 25 },
)
const betas = fc.array(
  fc.record({
    a: fc.double({ min: 0.3, max: 3000, noNaN: true }),
    b: fc.double({ min: 0.3, max: 3000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 25 },
)

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

describe('shares drawn to what is usual', () => {
  it('lie between the own share and that of the peer group, within their interval in [0, 1]', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const found = betaBinomial(units)
        if (!found.ok) return
        const usual = found.alpha / (found.alpha + found.beta)
        for (const [at, { mean, low, high }] of found.units.entries()) {
          const own = (units[at]?.k ?? 0) / (units[at]?.n ?? 1)
          expect(mean).toBeGreaterThanOrEqual(Math.min(own, usual) - 1e-12)
          expect(mean).toBeLessThanOrEqual(Math.max(own, usual) + 1e-12)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(high)
          expect(high).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const [found, turned] = [betaBinomial(units), betaBinomial(units.toReversed())]
        expect(turned.ok).toBe(found.ok)
        if (!found.ok || !turned.ok) return
        for (const [at, { mean }] of turned.units.toReversed().entries())
          expect(mean).toBeCloseTo(found.units[at]?.mean ?? Number.NaN, 6)
      }),
    )
  })

  it('are the less drawn the more answers a unit has', () => {
    const found = betaBinomial([
      { k: 9, n: 10 },
      { k: 90, n: 100 },
      { k: 900, n: 1000 },
      { k: 300, n: 600 },
      { k: 200, n: 700 },
    ])
    if (!found.ok) throw new Error(found.reason)
    const [few = 0, more = 0, many = 0] = found.units.map((unit) => unit.mean)
    expect(few).toBeLessThan(more)
    expect(more).toBeLessThan(many)
    expect(many).toBeLessThan(0.9)
  })

  it('are the pooled one where the units differ no more than chance makes them, or say nothing of each other', () => {
    const alike = [48, 49, 50, 51, 52].map((k) => ({ k, n: 100 }))
    expect(betaBinomial(alike)).toEqual({ ok: false, reason: 'no_differences', pooled: 0.5 })
    const single = [0, 1, 1, 0].map((k) => ({ k, n: 1 }))
    expect(betaBinomial(single)).toEqual({ ok: false, reason: 'no_differences', pooled: 0.5 })
    expect(
      betaBinomial([
        { k: 0, n: 9 },
        { k: 0, n: 4 },
      ]),
    ).toMatchObject({ pooled: 0 })
    expect(
      betaBinomial([
        { k: 9, n: 9 },
        { k: 4, n: 4 },
      ]),
    ).toMatchObject({ pooled: 1 })
  })

  it('are none where every unit is all or nothing, for one unit, or without answers', () => {
    const split = [
      { k: 20, n: 20 },
      { k: 0, n: 20 },
      { k: 20, n: 20 },
    ]
    expect(betaBinomial(split)).toEqual({ ok: false, reason: 'no_maximum' })
    expect(betaBinomial([{ k: 3, n: 4 }])).toEqual({ ok: false, reason: 'too_few' })
    expect(betaBinomial([])).toEqual({ ok: false, reason: 'no_answers' })
    expect(
      betaBinomial([
        { k: 0, n: 0 },
        { k: 0, n: 0 },
      ]),
    ).toEqual({ ok: false, reason: 'no_answers' })
  })

  it('find the distribution that the units were drawn from', () => {
    const random = seededRandom(5)
    const units = Array.from({ length: 2000 }, () => {
      const [up, down] = [gammaDraw(8, random), gammaDraw(4, random)]
      const k = Array.from({ length: 60 }, () => Number(random() < up / (up + down)))
      return { k: sum(k), n: 60 }
    })
    const found = betaBinomial(units)
    if (!found.ok) throw new Error(found.reason)
    expect(Math.abs(found.alpha - 8)).toBeLessThan(0.8)
    expect(Math.abs(found.beta - 4)).toBeLessThan(0.4)
  })
})

describe('means drawn to what is usual', () => {
  it('lie between the own mean and that of all, and are surer than before', () => {
    fc.assert(
      fc.property(means, (units) => {
        const found = normalShrinkage(units)
        if (!found.ok) return
        for (const [at, { mean, variance, low, high }] of found.units.entries()) {
          const own = units[at] ?? { mean: 0, se: 0 }
          expect(mean).toBeGreaterThanOrEqual(Math.min(own.mean, found.mu) - 1e-12)
          expect(mean).toBeLessThanOrEqual(Math.max(own.mean, found.mu) + 1e-12)
          expect(variance).toBeLessThanOrEqual(own.se ** 2)
          expect(low).toBeLessThanOrEqual(mean)
          expect(high).toBeGreaterThanOrEqual(mean)
        }
      }),
    )
  })

  it('move with the scale: shifted and stretched means give shifted and stretched results', () => {
    fc.assert(
      fc.property(means, (units) => {
        const found = normalShrinkage(units)
        const moved = normalShrinkage(units.map(({ mean, se }) => ({ mean: 10 + 3 * mean, se: 3 * se })))
        if (!found.ok || !moved.ok) return
        expect(moved.mu).toBeCloseTo(10 + 3 * found.mu, 6)
        expect(moved.tau2).toBeCloseTo(9 * found.tau2, 6)
      }),
    )
  })

  it('keep a unit that is known for certain', () => {
    const units = [
      { mean: 2, se: 0 },
      { mean: 4, se: 0.2 },
      { mean: 5, se: 0.1 },
    ]
    const found = normalShrinkage(units)
    if (!found.ok) throw new Error(found.reason)
    expect(found.units[0]).toEqual({ mean: 2, variance: 0, low: 2, high: 2 })
  })

  it('are the pooled one without differences, and none for one unit', () => {
    const alike = [3, 3.01, 2.99].map((mean) => ({ mean, se: 0.1 }))
    expect(normalShrinkage(alike)).toMatchObject({ ok: false, reason: 'no_differences', tau2: 0 })
    expect(normalShrinkage([{ mean: 3, se: 0.1 }])).toEqual({ ok: false, reason: 'too_few' })
  })
})

describe('expected ranks', () => {
  it('of I units sum to I(I + 1)/2, each from 1 to I', () => {
    fc.assert(
      fc.property(betas, (units) => {
        const ranks = expectedRanksOfBetas(units)
        expect(sum(ranks)).toBeCloseTo((units.length * (units.length + 1)) / 2, 7)
        for (const rank of ranks) {
          expect(rank).toBeGreaterThan(1 - 1e-9)
          expect(rank).toBeLessThan(units.length + 1e-9)
        }
      }),
    )
    fc.assert(
      fc.property(means, (units) => {
        const ranks = expectedRanksOfNormals(units.map(({ mean, se }) => ({ mean, variance: se ** 2 })))
        expect(sum(ranks)).toBeCloseTo((units.length * (units.length + 1)) / 2, 9)
      }),
    )
  })

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(betas, (units) => {
        const turned = expectedRanksOfBetas(units.toReversed()).toReversed()
        for (const [at, rank] of expectedRanksOfBetas(units).entries())
          expect(turned[at]).toBeCloseTo(rank, 8)
      }),
    )
  })

  it('of two betas follow the known probability', () => {
    // P(Beta(1, 1) > Beta(2, 1)) = 1/3; P(Beta(a, 1) > Beta(b, 1)) = a/(a + b).
    const ranks = expectedRanksOfBetas([
      { a: 2, b: 1 },
      { a: 1, b: 1 },
    ])
    expect(ranks[0]).toBeCloseTo(1 + 1 / 3, 10)
    expect(ranks[1]).toBeCloseTo(1 + 2 / 3, 10)
    const far = expectedRanksOfBetas([
      { a: 0.02, b: 1 },
      { a: 500, b: 1 },
    ])
    expect(far[0]).toBeCloseTo(1 + 500 / 500.02, 8)
  })

  it('of many near betas are those of normals', () => {
    const units = [2000, 2010, 2050, 2100].map((a) => ({ a, b: 4000 - a }))
    const normals = units.map(({ a, b }) => {
      const mean = a / (a + b)
      return { mean, variance: (mean * (1 - mean)) / (a + b + 1) }
    })
    const expected = expectedRanksOfNormals(normals)
    for (const [at, rank] of expectedRanksOfBetas(units).entries())
      expect(rank).toBeCloseTo(expected[at] ?? 0, 3)
  })

  it('are halves between units that are known for certain and equal', () => {
    const certain = { mean: 3, variance: 0 }
    expect(expectedRanksOfNormals([certain, certain, { mean: 4, variance: 0 }])).toEqual([2.5, 2.5, 1])
    expect(expectedRanksOfBetas([])).toEqual([])
  })
})

describe('rank intervals', () => {
  it('hold the expected rank of units that overlap, and are the same for the same seed', () => {
    const units = [40, 45, 50, 55, 60, 90].map((a) => ({ a, b: 100 - a }))
    const found = rankIntervalsOfBetas(units, seededRandom(11))
    expect(rankIntervalsOfBetas(units, seededRandom(11))).toEqual(found)
    for (const [at, rank] of expectedRanksOfBetas(units).entries()) {
      expect(found[at]?.low).toBeLessThanOrEqual(rank)
      expect(found[at]?.high).toBeGreaterThanOrEqual(Math.floor(rank))
    }
    expect(found.at(-1)).toEqual({ low: 1, high: 1 })
  })

  it('lie within the ranks that there are, for betas and normals', () => {
    fc.assert(
      fc.property(means, fc.nat(), (units, seed) => {
        const normals = units.map(({ mean, se }) => ({ mean, variance: se ** 2 }))
        for (const { low, high } of rankIntervalsOfNormals(normals, seededRandom(seed), 50)) {
          expect(low).toBeGreaterThanOrEqual(1)
          expect(high).toBeGreaterThanOrEqual(low)
          expect(high).toBeLessThanOrEqual(units.length)
        }
      }),
    )
  })

  it('are wide where nothing is known', () => {
    const units = Array.from({ length: 10 }, () => ({ mean: 3, variance: 1 }))
    for (const { low, high } of rankIntervalsOfNormals(units, seededRandom(2)))
      expect([low, high]).toEqual([1, 10])
  })
})

describe('draws', () => {
  it('have the mean and variance of their distribution', () => {
    const random = seededRandom(9)
    const moments = (draw: () => number) => {
      const values = Array.from({ length: 40_000 }, draw)
      const mean = sum(values) / values.length
      return { mean, variance: sum(values.map((value) => (value - mean) ** 2)) / values.length }
    }
    const normal = moments(() => normalDraw(random))
    expect(normal.mean).toBeCloseTo(0, 1)
    expect(normal.variance).toBeCloseTo(1, 1)
    for (const shape of [0.3, 1, 4.5]) {
      const { mean, variance } = moments(() => gammaDraw(shape, random))
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05)
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1)
    }
  })
})
