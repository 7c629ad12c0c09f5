import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeVotes } from './votes.ts'

describe('votes of a merged proposal', () => {
  it('move along, and who had one on both has the surplus back', () => {
    expect(mergeVotes(['ani', 'budi'], ['budi', 'citra'])).toEqual({ moved: ['ani'], returned: ['budi'] })
  })

  it('count everybody once and lose nobody', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'))
    fc.assert(
      fc.property(people, people, (from, into) => {
        const { moved, returned } = mergeVotes(from, into)
        const after = [...into, ...moved]
        expect(new Set(after).size).toBe(after.length)
        expect(new Set(after)).toEqual(new Set([...from, ...into]))
        expect(moved.length + returned.length).toBe(from.length)
        expect(after.length + returned.length).toBe(from.length + into.length)
      }),
    )
  })
})
