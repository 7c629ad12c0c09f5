import { describe, expect, it } from 'vitest'
import { readTruth, truthSpellingsOf } from './truth-spelling.ts'

describe('truth values in several spellings', () => {
  it.each([
    ['TRUE', 'true/false', true],
    ['false', 'true/false', false],
    ['1', '1/0', true],
    ['0', '1/0', false],
    [' Yes ', 'yes/no', true],
    ['Tidak', 'ya/tidak', false],
  ] as const)('%j belongs to %s and says %s', (text, spelling, truth) => {
    expect(truthSpellingsOf(text)).toEqual([spelling])
    expect(readTruth(text, spelling)).toBe(truth)
  })

  it('takes no word of one pair for a word of another', () => {
    expect(readTruth('1', 'true/false')).toBeUndefined()
    expect(truthSpellingsOf('maybe')).toEqual([])
  })
})
