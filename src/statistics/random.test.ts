import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'

describe('the seeded generator', () => {
  it('draws the same from the same seed and something else from another', () => {
    const draws = (seed: number) => Array.from({ length: 50 }, seededRandom(seed))
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
  })

  it('fills [0, 1) evenly', () => {
    const random = seededRandom(1)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 100_000; draw += 1) {
      const at = Math.floor(random() * 10)
      tenths[at] = (tenths[at] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})
