import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeShares } from '../../statistics/yardstick.ts'
import { funnelOf } from './funnel-of.ts'
import { meansBeside, type MeanOfUnit } from './means-beside.ts'
import { seedOf } from '../../statistics/seed.ts'
import type { Standing } from './standings.ts'
import { sharesBeside, type ShareOfUnit } from './shares-beside.ts'

const how = { margin: 0.03, seed: 7 }
const shares: fc.Arbitrary<ShareOfUnit[]> = fc
  .array(
    fc
      .integer({ min: 30, max: 400 })
      .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) })),
    { minLength: 2, maxLength: 12 },
  )
  .map((units) => units.map((unit, at) => ({ id: `u${at}`, ...unit })))
const means: fc.Arbitrary<MeanOfUnit[]> = fc
  .array(
    fc.record({
      mean: fc.double({ min: 1, max: 5, noNaN: true }),
      se: fc.double({ min: 0.02, max: 0.3, noNaN: true }),
      n: fc.integer({ min: 30, max: 900 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((units) => units.map((unit, at) => ({ id: `u${at}`, ...unit })))

function told<Found extends { readonly ok: boolean }>(found: Found): Extract<Found, { readonly ok: true }> {
  if (!found.ok) throw new Error('nothing stands beside each other')
  return found as Extract<Found, { readonly ok: true }>
}

/** By how much two lists of the same units differ at most, in expected ranks and shrunken values; their bands must be equal. */
function apart(some: readonly Standing[], others: readonly Standing[]): number {
  expect(some.map(({ band }) => band)).toEqual(others.map(({ band }) => band))
  const numbers = (units: readonly Standing[]) =>
    units.flatMap(({ rank, shrunk }) => [rank?.expected ?? 0, shrunk?.estimate ?? 0])
  const theirs = numbers(others)
  return Math.max(...numbers(some).map((value, at) => Math.abs(value - (theirs[at] ?? 0))))
}

describe('units beside each other', () => {
  it('have expected ranks that sum to those there are, each within its range', () => {
    const check = (units: readonly { rank: { expected: number; low: number; high: number } | null }[]) => {
      const ranks = units.flatMap(({ rank }) => rank ?? [])
      if (ranks.length === 0) return
      const sum = ranks.reduce((all, { expected }) => all + expected, 0)
      expect(sum).toBeCloseTo((units.length * (units.length + 1)) / 2, 5)
      for (const { low, high } of ranks) {
        expect(low).toBeGreaterThanOrEqual(1)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(high).toBeLessThanOrEqual(units.length)
      }
    }
    fc.assert(
      fc.property(shares, (units) => check(told(sharesBeside(units, how)).units)),
      { numRuns: 25 },
    )
    fc.assert(
      fc.property(means, (units) => check(told(meansBeside(units, how)).units)),
      { numRuns: 25 },
    )
  })

  it('stand the same whatever their order and their names', () => {
    fc.assert(
      fc.property(shares, (units) => {
        const found = told(sharesBeside(units, how))
        const renamed = units.map((unit) => ({ ...unit, id: `z${unit.id}` })).toReversed()
        const turned = told(sharesBeside(renamed, how))
        expect(turned.state).toBe(found.state)
        expect(turned.units.toReversed().map(({ id }) => id)).toEqual(found.units.map(({ id }) => `z${id}`))
        expect(apart(turned.units.toReversed(), found.units)).toBeLessThan(1e-4)
      }),
      { numRuns: 25 },
    )
    fc.assert(
      fc.property(means, (units) => {
        const found = told(meansBeside(units, how))
        const turned = told(meansBeside(units.toReversed(), how))
        expect(apart(turned.units.toReversed(), found.units)).toBeLessThan(1e-4)
      }),
      { numRuns: 25 },
    )
  })

  it('have the band that the yardstick gives and no other, and all none where it is said that they are alike', () => {
    fc.assert(
      fc.property(shares, (units) => {
        const found = told(sharesBeside(units, how))
        const verdicts = judgeShares(units, how.margin).map(({ verdict }) => verdict)
        expect(found.units.map(({ band }) => band)).toEqual(verdicts)
        expect(found.state === 'alike' && verdicts.some((one) => one !== 'none')).toBe(false)
        expect(found.units.every(({ rank }) => rank !== null)).toBe(
          found.state === 'differ' || found.state === 'alike',
        )
      }),
      { numRuns: 50 },
    )
  })

  it('have the same ranks for the same seed', () => {
    const units = [40, 45, 50, 55, 80].map((k, at) => ({ id: `u${at}`, k, n: 100 }))
    expect(sharesBeside(units, how)).toEqual(sharesBeside(units, how))
    expect(seedOf('branch', 'quarter')).toBe(seedOf('branch', 'quarter'))
    expect(seedOf('branch', 'quarter')).not.toBe(seedOf('branch', 'year'))
  })

  it('all have the value of all, any rank and no band where they differ by chance alone', () => {
    const units = [50, 51, 49, 50].map((k, at) => ({ id: `u${at}`, k, n: 100 }))
    const found = told(sharesBeside(units, how))
    expect(found.state).toBe('alike')
    for (const { shrunk, rank, band } of found.units) {
      expect(shrunk?.estimate).toBeCloseTo(0.5, 10)
      expect(rank).toEqual({ expected: 2.5, low: 1, high: 4 })
      expect(band).toBe('none')
    }
    const equal = told(
      meansBeside(
        [3.9, 3.9, 3.91].map((mean, at) => ({ id: `u${at}`, mean, se: 0.1, n: 90 })),
        how,
      ),
    )
    expect(equal.state).toBe('alike')
    expect(equal.units[0]?.shrunk?.low).toBeLessThan(3.9)
  })

  it('keep their bands where a few differ from likes that are all the same, and draw nothing by a spread that is none', () => {
    // As in a bank of six departments alike and a branch of fewer answers: the spread of seven is nothing by likelihood.
    const shares = [...[82, 82, 82, 82, 82, 82].map((k) => ({ k: 4.4 * k, n: 440 })), { k: 62, n: 90 }]
    const found = told(
      sharesBeside(
        shares.map((unit, at) => ({ id: `u${at}`, ...unit })),
        how,
      ),
    )
    expect(found.state).toBe('few_apart')
    expect(found.units.map(({ band }) => band)).toEqual([...Array.from({ length: 6 }, () => 'none'), 'below'])
    expect(found.units.map(({ shrunk, rank }) => [shrunk, rank])).toEqual(shares.map(() => [null, null]))
  })

  it('draw nothing anywhere where each is all or nothing', () => {
    const units = [
      { id: 'a', k: 40, n: 40 },
      { id: 'b', k: 0, n: 40 },
    ]
    const found = told(sharesBeside(units, how))
    expect(found.state).toBe('apart')
    expect(found.units.map(({ rank, band }) => [rank, band])).toEqual([
      [null, 'above'],
      [null, 'below'],
    ])
  })

  it('need to be two', () => {
    const nobody = { ok: false, reason: 'too_few_units' }
    expect(sharesBeside([], how)).toEqual(nobody)
    expect(sharesBeside([{ id: 'a', k: 30, n: 40 }], how)).toEqual(nobody)
    expect(meansBeside([{ id: 'a', mean: 4, se: 0.1, n: 40 }], how)).toEqual(nobody)
    expect(funnelOf([{ id: 'a', k: 30, n: 40 }])).toBeUndefined()
  })
})

describe('a funnel', () => {
  it('says of each unit beyond which limits it lies, and has limits beside them all', () => {
    fc.assert(
      fc.property(shares, (units) => {
        const found = funnelOf(units)
        if (found === undefined) throw new Error('no funnel')
        for (const { share, usual, far, beyond } of found.points) {
          const isBeyond = ({ low, high }: { low: number; high: number }) => share < low || share > high
          expect(beyond).toBe(isBeyond(far) ? 'far' : isBeyond(usual) ? 'usual' : 'within')
        }
        const sizes = units.map(({ n }) => n)
        expect(found.curve[0]?.n).toBeLessThan(Math.min(...sizes))
        expect(found.curve.at(-1)?.n).toBeGreaterThan(Math.max(...sizes))
      }),
      { numRuns: 50 },
    )
  })
})
