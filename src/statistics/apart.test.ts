import { describe, expect, it } from 'vitest'
import { apart } from './apart.ts'
import { seededRandom } from './random.ts'
import { wilson } from './wilson.ts'

function share(k: number, n: number) {
  const found = wilson(k, n)
  if (!found.ok) throw new Error(found.reason)
  return { estimate: found.share, low: found.low, high: found.high }
}

describe('two estimates', () => {
  it('differ where their intervals lie apart and chance hardly ever makes as much', () => {
    expect(apart(share(80, 100), share(50, 100))).toBe('higher')
    expect(apart(share(50, 100), share(80, 100))).toBe('lower')
    expect(apart(share(60, 100), share(55, 100))).toBe(null)
  })

  it('of which one is far surer than the other need more than intervals that lie apart', () => {
    const [few, many] = [
      { estimate: 0.64, low: 0.58, high: 0.699 },
      { estimate: 0.71, low: 0.7, high: 0.72 },
    ]
    expect(few.high).toBeLessThan(many.low)
    expect(apart(few, many)).toBe(null)
  })

  it('of the same share are called different in about one comparison in a hundred, however unequal their sizes', () => {
    const random = seededRandom(7)
    const drawn = (n: number) => {
      let k = 0
      for (let at = 0; at < n; at += 1) k += Number(random() < 0.7)
      return share(k, n)
    }
    const comparisons = 4000
    let called = 0
    for (let nth = 0; nth < comparisons; nth += 1) called += Number(apart(drawn(40), drawn(600)) !== null)
    expect(called / comparisons).toBeLessThan(0.015)
  })
})
