import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOLLOWED_DAYS, partAfter } from './goodbye.ts'
import { matchesWords } from './matching.ts'
import { neutralOrder } from './neutral-order.ts'
import { queueNowOf } from './queue-now.ts'
import { occasionMoments } from './share-of-choice.ts'
import { toldApart } from './told-apart.ts'

const self = (id: string) => id

describe('the order in which services stand', () => {
  it('depends on who looks and when alone, never on how they came, and one more turns no others round', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ids, fc.uuid(), fc.uuid(), (all, reader, more) => {
        const order = neutralOrder(all, self, reader, '2026-03-02')
        expect(order.toSorted()).toEqual(all.toSorted())
        expect(neutralOrder(all.toReversed(), self, reader, '2026-03-02')).toEqual(order)
        const longer = neutralOrder([...all.filter((id) => id !== more), more], self, reader, '2026-03-02')
        expect(longer.filter((id) => id !== more)).toEqual(order.filter((id) => id !== more))
      }),
    )
  })

  it('gives each the first place equally often', () => {
    const first = new Map<string, number>()
    for (let reader = 0; reader < 3000; reader += 1) {
      const [one = ''] = neutralOrder(['a', 'b', 'c'], self, `reader ${reader}`, '2026-03-02')
      first.set(one, (first.get(one) ?? 0) + 1)
    }
    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(110)
  })
})

describe('what differs between services beside each other', () => {
  it('is nothing where chance explains it, and nothing that does not matter', () => {
    const alike = [
      { id: 'a', k: 32, n: 40 },
      { id: 'b', k: 28, n: 40 },
    ]
    expect(toldApart(alike, 0.03)).toEqual({ state: 'alike', compared: 2, above: [], below: [] })
    const small = [
      { id: 'a', k: 9100, n: 10_000 },
      { id: 'b', k: 8900, n: 10_000 },
    ]
    expect(toldApart(small, 0.03).state).toBe('alike')
    expect(toldApart(small, 0).state).toBe('differ')
  })

  it('is told beyond doubt, and of one alone nothing is', () => {
    const apart = [
      { id: 'a', k: 95, n: 100 },
      { id: 'b', k: 60, n: 100 },
      { id: 'c', k: 61, n: 100 },
    ]
    expect(toldApart(apart, 0.03)).toMatchObject({ state: 'differ', above: ['a'] })
    expect(toldApart(apart.slice(0, 1), 0.03)).toEqual({
      state: 'too_few',
      compared: 1,
      above: [],
      below: [],
    })
    expect(toldApart([], 0.03).state).toBe('too_few')
  })
})

describe('how many wait', () => {
  it('is one answer from nobody to four, and exact from five on', () => {
    expect([0, 1, 4].map(queueNowOf)).toEqual(Array(3).fill({ state: 'few', under: 5 }))
    expect(queueNowOf(5)).toEqual({ state: 'counted', n: 5 })
  })
})

describe('what became of somebody after a verdict', () => {
  const givenAt = new Date('2026-03-02T03:00:00Z')
  const verdict = { unitId: 'it', givenAt }
  const after = (milliseconds: number, unitId: string) => ({
    unitId,
    chosenAt: new Date(givenAt.getTime() + milliseconds),
  })
  const day = 86_400_000

  it('is told by the first choice after it alone', () => {
    expect(partAfter(verdict, [after(day, 'hr'), after(2 * day, 'it')])).toBe('gone')
    expect(partAfter(verdict, [after(day, 'it'), after(2 * day, 'hr')])).toBe('stayed')
    expect(partAfter(verdict, [after(-day, 'hr')])).toBe('silent')
    expect(partAfter(verdict, [after(0, 'hr')])).toBe('silent')
    expect(partAfter(verdict, [])).toBe('silent')
  })

  it('counts up to 180 days, to the moment', () => {
    expect(partAfter(verdict, [after(FOLLOWED_DAYS * day, 'hr')])).toBe('gone')
    expect(partAfter(verdict, [after(FOLLOWED_DAYS * day + 1, 'hr')])).toBe('silent')
  })
})

describe('occasions of choice', () => {
  it('are added up by person', () => {
    const moments = occasionMoments([
      { occasions: 3, chosen: 2 },
      { occasions: 1, chosen: 0 },
    ])
    expect(moments).toMatchObject({ raters: 2, repeated: 1, answers: 4, sum: 2, nSquared: 10 })
  })

  it('are found by every word that is looked for', () => {
    expect(matchesWords('laptop  CABANG', ['Laptop dari cabang'])).toBe(true)
    expect(matchesWords('laptop kapal', ['Laptop dari cabang'])).toBe(false)
    expect(matchesWords('', [])).toBe(true)
  })
})
