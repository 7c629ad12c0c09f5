import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../contract.ts'
import { closesCircle, standIn, type Deputyship } from './deputies.ts'
import { covers } from './spans.ts'

const person = (index: number) => `person-${index}` as PersonId
const dayOf = (index: number) => `2026-11-${String(index + 1).padStart(2, '0')}`
const people = 6
const lastDay = 20

const deputyships = fc
  .record({
    one: fc.nat({ max: people - 1 }),
    other: fc.nat({ max: people - 1 }),
    from: fc.nat({ max: lastDay }),
    length: fc.option(fc.nat({ max: 10 })),
  })
  .filter(({ one, other }) => one !== other)
  .map(({ one, other, from, length }): Deputyship => ({
    personId: person(one),
    deputyId: person(other),
    away: { from: dayOf(from), until: length === null ? null : dayOf(Math.min(from + length, 29)) },
  }))

/** What is kept after each wish that closes no circle was granted. */
function granted(wishes: readonly Deputyship[]): Deputyship[] {
  return wishes.reduce<Deputyship[]>((kept, wish) => {
    if (closesCircle(wish, kept)) return kept
    return [...kept.filter(({ personId }) => personId !== wish.personId), wish]
  }, [])
}

describe('deputies', () => {
  it('always lead to somebody who is there, on every day, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.array(deputyships, { maxLength: 20 }), (wishes) => {
        const kept = granted(wishes)
        for (let day = 0; day < 30; day++) {
          const away = new Map(
            kept.filter((one) => covers(one.away, dayOf(day))).map((one) => [one.personId, one.deputyId]),
          )
          for (let index = 0; index < people; index++) {
            const found = standIn(person(index), away, new Set())
            expect(found).toBeDefined()
            expect(away.has(found ?? person(index))).toBe(false)
          }
        }
      }),
    )
  })

  it('may name each other for times that do not meet', () => {
    const first = {
      personId: person(0),
      deputyId: person(1),
      away: { from: '2026-11-01', until: '2026-11-05' },
    }
    const later = { personId: person(1), deputyId: person(0), away: { from: '2026-11-06', until: null } }
    expect(closesCircle(later, [first])).toBe(false)
    expect(closesCircle({ ...later, away: { from: '2026-11-05', until: null } }, [first])).toBe(true)
  })

  it('see a circle over several people only where all of them are away on one day', () => {
    const chain = [
      { personId: person(1), deputyId: person(2), away: { from: '2026-11-01', until: '2026-11-10' } },
      { personId: person(2), deputyId: person(0), away: { from: '2026-11-08', until: '2026-11-20' } },
    ]
    const wish = (from: string, until: string) => ({
      personId: person(0),
      deputyId: person(1),
      away: { from, until },
    })
    expect(closesCircle(wish('2026-11-09', '2026-11-12'), chain)).toBe(true)
    expect(closesCircle(wish('2026-11-11', '2026-11-30'), chain)).toBe(false)
  })

  it('may be replaced: what one named before does not count against the new name', () => {
    const before = { personId: person(0), deputyId: person(1), away: { from: '2026-11-01', until: null } }
    const other = { personId: person(2), deputyId: person(0), away: { from: '2026-11-01', until: null } }
    expect(closesCircle({ ...before, deputyId: person(3) }, [before, other])).toBe(false)
    expect(closesCircle({ ...before, deputyId: person(2) }, [before, other])).toBe(true)
  })

  it('lead nowhere where the last of the chain has left', () => {
    const away = new Map([[person(0), person(1)]])
    expect(standIn(person(0), away, new Set([person(1)]))).toBeUndefined()
    expect(standIn(person(1), away, new Set())).toBe(person(1))
  })
})
