import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialBelow } from './distributions.ts'
import { binOf, binStart, orderRanks, quantileFromBins, type BinCounts } from './time-quantiles.ts'

const minutes = fc.double({ min: 0, max: 1_000_000, noNaN: true })

function bin(times: readonly number[]): BinCounts {
  return [...Map.groupBy(times, binOf)].map(([of, group]) => ({ bin: of, count: group.length }))
}

describe('bins of working time', () => {
  it('hold each time between their two ends', () => {
    fc.assert(
      fc.property(minutes, (time) => {
        const found = binOf(time)
        expect(binStart(found)).toBeLessThanOrEqual(time)
        expect(binStart(found + 1)).toBeGreaterThan(time)
      }),
    )
  })

  it('begin exactly at their lower ends', () => {
    for (let at = 0; at < 1000; at += 1) expect(binOf(binStart(at))).toBe(at)
  })

  it('take what is no time at all as none', () => {
    expect(binOf(0)).toBe(0)
    expect(binOf(-3)).toBe(0)
    expect(binOf(Number.NaN)).toBe(0)
    expect(binOf(Number.POSITIVE_INFINITY)).toBe(1400)
  })
})

describe('a quantile from bins', () => {
  it('is within one bin of the exact order statistic', () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.1, 0.5, 0.9),
        (times, q) => {
          const sorted = times.toSorted((a, b) => a - b)
          const exact = sorted[Math.max(0, Math.ceil(q * times.length - 1e-9) - 1)] ?? 0
          const found = quantileFromBins(bin(times), q)?.estimate ?? Number.NaN
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(1, 0.0201 * exact))
        },
      ),
    )
  })

  it('lies within its interval, which lies within what was seen', () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 40, maxLength: 300 }),
        fc.constantFrom(0.5, 0.9),
        (times, q) => {
          const found = quantileFromBins(bin(times), q)
          if (!found || found.low === null || found.high === null) throw new Error('no interval')
          expect(found.low).toBeLessThanOrEqual(found.estimate)
          expect(found.high).toBeGreaterThanOrEqual(found.estimate)
          expect(found.low).toBeGreaterThanOrEqual(binStart(binOf(Math.min(...times))))
          expect(found.high).toBeLessThanOrEqual(binStart(binOf(Math.max(...times)) + 1))
        },
      ),
    )
  })

  it('does not depend on the order of the bins, nor on empty ones', () => {
    const counts = [3, 40, 41, 90, 200].map((of, at) => ({ bin: of, count: at + 2 }))
    expect(quantileFromBins([...counts.toReversed(), { bin: 60, count: 0 }], 0.5)).toEqual(
      quantileFromBins(counts, 0.5),
    )
  })

  it('has no interval for a median of 5 times or a 90th percentile of 35, and one with one more', () => {
    const same = (n: number) => [{ bin: 100, count: n }]
    expect(quantileFromBins(same(5), 0.5)).toMatchObject({ n: 5, low: null, high: null })
    expect(quantileFromBins(same(6), 0.5)?.low).toBe(binStart(100))
    expect(quantileFromBins(same(35), 0.9)?.high).toBeNull()
    expect(quantileFromBins(same(36), 0.9)?.high).toBe(binStart(101))
  })

  it('of nothing is nothing', () => {
    expect(quantileFromBins([], 0.5)).toBeNull()
  })
})

describe('the ranks that bound a quantile', () => {
  it('are those of the tables for the median', () => {
    expect([6, 10, 20, 50, 100].map((n) => orderRanks(n, 0.5))).toEqual([
      { low: 1, high: 6 },
      { low: 2, high: 9 },
      { low: 6, high: 15 },
      { low: 18, high: 33 },
      { low: 40, high: 61 },
    ])
  })

  it('leave at most half of the error on each side, and one rank closer would leave more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 5000 }), fc.constantFrom(0.25, 0.5, 0.9), (n, q) => {
        const found = orderRanks(n, q)
        if (!found) throw new Error('no ranks')
        expect(binomialBelow(found.low - 1, n, q)).toBeLessThanOrEqual(0.025)
        expect(binomialBelow(found.low, n, q)).toBeGreaterThan(0.025)
        expect(binomialBelow(found.high - 1, n, q)).toBeGreaterThanOrEqual(0.975)
        expect(binomialBelow(found.high - 2, n, q)).toBeLessThan(0.975)
      }),
    )
  })
})
