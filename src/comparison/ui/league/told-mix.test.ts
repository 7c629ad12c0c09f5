import { describe, expect, it } from 'vitest'
import { toldMix } from './told-mix.ts'

describe('what the mix of requests does to a value', () => {
  it('is told with its interval, and by how much the value moves', () => {
    const told = toldMix(0.7, { estimate: 0.8, low: 0.75, high: 0.85 }, [0, 1])
    expect(told).toMatchObject({ adjusted: 0.8, low: 0.75, high: 0.85 })
    expect(told.shift).toBeCloseTo(0.1, 12)
  })

  it('is told no further than the scale goes', () => {
    const told = toldMix(0.98, { estimate: 1.04, low: 0.99, high: 1.09 }, [0, 1])
    expect(told).toMatchObject({ adjusted: 1, low: 0.99, high: 1 })
    expect(told.shift).toBeCloseTo(0.02, 12)
    expect(toldMix(1.1, { estimate: 0.9, low: 0.7, high: 1.2 }, [1, 5]).adjusted).toBe(1)
  })
})
