import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherEvidence } from './evidence.ts'

type Spelling = 'a' | 'b' | 'c'
const candidates = fc.subarray<Spelling>(['a', 'b', 'c'])

function verdictOf(seen: readonly (readonly Spelling[])[]) {
  const evidence = gatherEvidence<Spelling>()
  seen.forEach((spellings, index) => evidence.see(spellings, index + 2, 'column', spellings.join('')))
  return evidence.verdict()
}

describe('evidence about a spelling', () => {
  it('decides for a spelling exactly where it alone reads every readable value', () => {
    fc.assert(
      fc.property(fc.array(candidates), (seen) => {
        const readable = seen.filter((spellings) => spellings.length > 0)
        const left = (['a', 'b', 'c'] as const).filter((one) =>
          readable.every((spellings) => spellings.includes(one)),
        )
        const verdict = verdictOf(seen)
        const kind = ['contradiction', 'one', 'several'][Math.min(2, left.length)]
        expect(verdict.kind).toBe(readable.length === 0 ? 'none' : kind)
        expect(verdict.kind === 'one' ? [verdict.spelling] : left).toEqual(left)
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(candidates), (seen) => {
        expect(verdictOf(seen.toReversed()).kind).toBe(verdictOf(seen).kind)
      }),
    )
  })

  it('names two cells that cannot both be right', () => {
    expect(verdictOf([['a', 'b'], ['a'], ['b']])).toEqual({
      kind: 'contradiction',
      one: { line: 3, column: 'column', value: 'a' },
      other: { line: 4, column: 'column', value: 'b' },
    })
  })
})
