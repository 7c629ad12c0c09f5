import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfAsMuchAgain, largestAmount, shareOf } from './money.ts'

const amount = fc.integer({ min: 0, max: largestAmount })

describe('amounts', () => {
  it('that are half as much again are whole, and a half is rounded up', () => {
    expect([0, 1, 2, 3, 50_001, 100_000].map(halfAsMuchAgain)).toEqual([0, 2, 3, 5, 75_002, 150_000])
    fc.assert(
      fc.property(amount, (one) => {
        const more = halfAsMuchAgain(one)
        expect(Number.isSafeInteger(more)).toBe(true)
        expect(more * 2 - one * 3).toBe(one % 2)
      }),
    )
  })

  it('that are shared are rounded down, so that shares together are never more than the whole', () => {
    expect(shareOf(100, 1, 3)).toBe(33)
    expect(shareOf(100, 5, 3)).toBe(100)
    const parts = fc.tuple(fc.nat(10 ** 12), fc.nat(10 ** 12), fc.nat(10 ** 12))
    fc.assert(
      fc.property(amount, parts, (whole, [one, two, three]) => {
        fc.pre(one + two + three > 0)
        const shares = [one, two, three].map((part) => shareOf(whole, part, one + two + three))
        const sum = shares.reduce((total, share) => total + share, 0)
        expect(sum).toBeLessThanOrEqual(whole)
        expect(sum).toBeGreaterThanOrEqual(whole - 2)
        expect(shares.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
})
