import { describe, expect, it } from 'vitest'
import { remembered } from './remembering.ts'

describe('what was computed before', () => {
  it('is made once for the same numbers, and anew for others', () => {
    let made = 0
    const of = (n: number) => remembered({ margin: 0.03 }, { n }, () => ({ n, made: (made += 1) }))
    expect(of(1)).toBe(of(1))
    expect(of(2)).not.toBe(of(1))
    expect(made).toBe(2)
  })

  it('is forgotten, the oldest first, where there is too much of it', () => {
    let made = 0
    const of = (n: number) => remembered({ margin: 0.04 }, { n }, () => (made += 1))
    for (let n = 0; n < 100; n += 1) of(n)
    expect([of(99), of(0)]).toEqual([100, 101])
  })
})
