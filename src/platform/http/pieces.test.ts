import { describe, expect, it } from 'vitest'
import { gatherPieces, pieceKey, type PieceOutcome } from './pieces.ts'
import { joinProblems } from './problem.ts'
import { refuse } from './result.ts'

const problems = joinProblems([{ busy: { status: 409, id: 'Sibuk.', en: 'Busy.' } }])
const gather = (...outcomes: PieceOutcome[]) =>
  gatherPieces(outcomes, (refusal) => problems.of(refusal, 'en', 'r'))
const done = (name: string): PieceOutcome => ({ name, ok: true, value: { done: [name], refused: [] } })
const not = (name: string, code: string): PieceOutcome => ({ name, ok: false, refusal: refuse(code) })

describe('what came of several pieces', () => {
  it('is what was done, and each refusal by its name in the reader’s words', () => {
    expect(gather(done('a'), not('b', 'busy'), not('c', 'not_found'))).toEqual({
      ok: true,
      value: {
        done: ['a'],
        refused: [
          { name: 'b', code: 'busy', reason: 'Busy.' },
          { name: 'c', code: 'not_found', reason: 'Not found.' },
        ],
      },
    })
  })

  it('is a refusal of the whole where nothing was done and every reason speaks of the whole', () => {
    expect(gather(not('a', 'not_found'), not('b', 'not_found'))).toMatchObject({
      ok: false,
      code: 'not_found',
    })
    expect(gather(not('a', 'not_found'), not('b', 'not_permitted'))).toMatchObject({ code: 'not_permitted' })
    expect(gather(not('a', 'not_permitted'), not('b', 'validation_failed'))).toMatchObject({
      code: 'validation_failed',
    })
    expect(gather(not('a', 'not_found'), not('b', 'busy')).ok).toBe(true)
  })

  it('keeps a key of its own for each piece', () => {
    expect(pieceKey('one', 'a')).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set([pieceKey('one', 'a'), pieceKey('one', 'b'), pieceKey('two', 'a')]).size).toBe(3)
  })
})
