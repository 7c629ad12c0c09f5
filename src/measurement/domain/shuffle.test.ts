import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import { shuffle } from './shuffle.ts'

describe('shuffled comments', () => {
  it('are all there, the same for the same seed, and not in the order of arrival', () => {
    const comments = Array.from({ length: 30 }, (_, at) => `komentar ${at}`)
    const mixed = shuffle(comments, seededRandom(11))
    expect(mixed.toSorted()).toEqual(comments.toSorted())
    expect(mixed).toEqual(shuffle(comments, seededRandom(11)))
    expect(mixed).not.toEqual(comments)
  })

  it('stand in each place equally often', () => {
    const random = seededRandom(3)
    const first = Array.from({ length: 6000 }, () => shuffle(['a', 'b', 'c'], random).join(''))
    const counts = [...Map.groupBy(first, (order) => order).values()].map((group) => group.length)
    expect(counts).toHaveLength(6)
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })
})
