import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHopeless, restAfter, waitAfter } from './backoff.ts'

const chance = fc.double({ min: 0, max: 0.999, noNaN: true })

describe('the time until the next attempt', () => {
  it('is five seconds at first and a day at last, then there is none', () => {
    expect([1, 2, 9, 10].map((tries) => waitAfter(tries, 0))).toEqual([5000, 300_000, 86_400_000, undefined])
  })

  it('grows with each attempt, whatever the chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), chance, chance, (tries, one, other) => {
        expect(waitAfter(tries + 1, one)).toBeGreaterThan(waitAfter(tries, other) ?? Infinity)
      }),
    )
  })

  it('is spread over a fifth, later but never sooner', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), chance, (tries, given) => {
        const least = waitAfter(tries, 0) ?? 0
        const wait = waitAfter(tries, given) ?? 0
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThanOrEqual(least * 1.2)
      }),
    )
  })

  it('is what the receiver asks for where that is longer, up to a day', () => {
    expect(waitAfter(1, 0, 120)).toBe(120_000)
    expect(waitAfter(1, 0, 1)).toBe(5000)
    expect(waitAfter(1, 0, 1e9)).toBe(86_400_000)
  })

  it('adds up to more than three days and less than four', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, tries) => sum + (waitAfter(tries, 0) ?? 0), 0)
    expect(all / 86_400_000).toBeGreaterThan(3)
    expect(all / 86_400_000).toBeLessThan(4)
  })
})

describe('the rest of a webhook', () => {
  it('begins with the third failure in a row and ends at ten minutes', () => {
    expect([0, 2, 3, 4, 9, 500].map(restAfter)).toEqual([0, 0, 10_000, 20_000, 600_000, 600_000])
  })
})

describe('a webhook at which nothing is accepted', () => {
  it('is hopeless after five days', () => {
    const day = 86_400_000
    expect([isHopeless(0, 5 * day - 1), isHopeless(0, 5 * day)]).toEqual([false, true])
  })
})
