import { describe, expect, it } from 'vitest'
import { withoutWaiting } from './fresh-page.ts'

const verdict = (unitId: string, raterId: string, minute: number) => ({
  unitId,
  raterId,
  ratedAt: new Date(minute * 60_000),
})

describe('the verdicts of a unit that begins afresh', () => {
  it('end with the last five people that are counted together', () => {
    const counted = ['a', 'b', 'a', 'c', 'd', 'e'].map((rater, minute) => verdict('it', rater, minute))
    const waiting = ['f', 'a', 'g'].map((rater, index) => verdict('it', rater, 10 + index))
    expect(withoutWaiting([...waiting, ...counted], 'it')).toEqual(counted)
  })

  it('leave those of other units alone', () => {
    const others = [verdict('hr', 'a', 1), verdict('hr', 'b', 2)]
    expect(withoutWaiting([...others, verdict('it', 'a', 1)], 'it')).toEqual(others)
  })
})
