import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonsOfKind } from '../../measurement/visit-reason-texts.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { seededRandom } from '../../statistics/random.ts'
import { chanceOf } from './chance.ts'
import { visited, type CounterKind } from './visits.ts'

const from = instantFromDate(new Date('2026-08-03T00:00:00Z'))
const kinds = fc.constantFrom<CounterKind>('guard_post', 'teller', 'customer_service')
const told = (seed: number, kind: CounterKind, until: Date) =>
  visited(
    chanceOf(seededRandom(seed)),
    { id: 'loket', unitId: 'unit', kind, name: { id: 'Loket', en: 'Counter' } },
    { from, until: instantFromDate(until), busy: 1 },
  ).visits
const ends = fc.date({ min: new Date('2026-09-01'), max: new Date('2026-11-29'), noInvalidDate: true })

describe('what customers of a simulated counter say', () => {
  it('comes in order, on working days while it is open, never after now, and names reasons of its kind', () => {
    fc.assert(
      fc.property(fc.nat(), kinds, ends, (seed, kind, until) => {
        const known = new Set<string>(reasonsOfKind(kind).map(({ reason }) => reason))
        let before = 0
        for (const { at, satisfaction, reasons } of told(seed, kind, until)) {
          expect(at.getTime()).toBeGreaterThanOrEqual(before)
          expect(at < until).toBe(true)
          before = at.getTime()
          const there = new Date(at.getTime() + 7 * 3_600_000)
          expect([0, 6]).not.toContain(there.getUTCDay())
          expect(there.getUTCHours()).toBeGreaterThanOrEqual(8)
          expect(there.getUTCHours()).toBeLessThan(15)
          expect(satisfaction).toBeGreaterThanOrEqual(1)
          expect(satisfaction).toBeLessThanOrEqual(5)
          expect(reasons.every((reason) => known.has(reason))).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('is the same for the same seed', () => {
    const until = new Date('2026-11-01T00:00:00Z')
    expect(told(7, 'teller', until)).toEqual(told(7, 'teller', until))
    expect(told(7, 'teller', until)).not.toEqual(told(8, 'teller', until))
  })
})
