import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../platform/time/instants.ts'
import { ladderAt, nextUnit, type LadderQuestion, type LineUnit, type Rung } from './ladder.ts'

const term = 10
const dueOf: LadderQuestion['dueOf'] = (_unit, from) => instant(from + term)
const unit = (unitId: string, ...people: string[]): LineUnit => ({ unitId, people })
const line = [unit('it', 'head'), unit('division', 'chief'), unit('company', 'director')]

function look(rungs: readonly Rung[], now: number, of: readonly LineUnit[] = line) {
  return ladderAt({ rungs, line: of, dueOf, now: instant(now) })
}

/** Looks at each of these moments, one after the other. */
function looks(moments: readonly number[], of: readonly LineUnit[] = line): readonly Rung[] {
  let rungs: readonly Rung[] = []
  for (const now of moments) rungs = look(rungs, now, of).rungs
  return rungs
}

const places = (rungs: readonly Rung[]) => rungs.map(({ unitId }) => unitId)

describe('the ladder', () => {
  it('begins with the unit itself and goes up one step when a term is over', () => {
    expect(places(looks([100]))).toEqual(['it'])
    expect(places(looks([100, 109]))).toEqual(['it'])
    expect(places(looks([100, 110]))).toEqual(['it', 'division'])
    expect(places(looks([100, 110, 120]))).toEqual(['it', 'division', 'company'])
  })

  it('gives a whole term from the moment on at which somebody is asked, however late the look was', () => {
    const [, second] = looks([100, 500])
    expect(second).toMatchObject({ unitId: 'division', askedAt: 500, dueAt: 510 })
  })

  it('stops at the top and says when that term is over, too', () => {
    const top = looks([100, 110, 120])
    expect(look(top, 129)).toMatchObject({ climbed: false, over: false })
    expect(look(top, 130)).toMatchObject({ climbed: false, over: true })
  })

  it('passes over a unit in which nobody is, and one whose people were all asked', () => {
    expect(
      places(looks([100, 110], [unit('it', 'head'), unit('division'), unit('company', 'director')])),
    ).toEqual(['it', 'company'])
    expect(
      places(looks([100, 110], [unit('it', 'head'), unit('division', 'head'), unit('company', 'd')])),
    ).toEqual(['it', 'company'])
  })

  it('asks nobody where there is nobody, and is not over then: somebody may come', () => {
    expect(look([], 100, [unit('it'), unit('company')])).toEqual({ rungs: [], climbed: false, over: false })
  })

  it('goes up at the next look where a unit has no working time: nobody there can keep a term', () => {
    const never = ladderAt({ rungs: [], line, dueOf: () => null, now: instant(100) })
    expect(places(look(never.rungs, 101).rungs)).toEqual(['it', 'division'])
  })

  it('asks the next one at once where an answer was objected to', () => {
    const first = looks([100])
    const next = ladderAt({ rungs: first, line, dueOf, now: instant(103), objected: true })
    expect(places(next.rungs)).toEqual(['it', 'division'])
  })

  it('goes on above where a unit was that is no longer in the line', () => {
    const first = looks([100])
    expect(places(look(first, 110, line.slice(1)).rungs)).toEqual(['it', 'division'])
  })
})

const anyLine = fc
  .array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((people) => people.map((of, index) => unit(`u${index}`, ...of)))
const moments = fc
  .array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 40 })
  .map((found) => found.toSorted((one, other) => one - other))
const heightOf = (of: readonly LineUnit[], { unitId }: Rung) => of.findIndex((one) => one.unitId === unitId)

describe('the ladder, whatever the line and whenever looked at', () => {
  it('never goes down, and never skips whoever could have answered', () => {
    fc.assert(
      fc.property(anyLine, moments, (of, when) => {
        const rungs = looks(when, of)
        for (const [index, rung] of rungs.entries()) {
          const before = rungs.slice(0, index)
          const from = Math.max(-1, ...before.map((one) => heightOf(of, one)))
          expect(heightOf(of, rung)).toBeGreaterThan(from)
          expect(nextUnit(before, of)?.unitId).toBe(rung.unitId)
          const asked = new Set(before.flatMap(({ people }) => people))
          const skipped = of.slice(from + 1, heightOf(of, rung)).flatMap(({ people }) => people)
          expect(skipped.filter((person) => !asked.has(person))).toEqual([])
        }
      }),
    )
  })

  it('gives everybody a whole term, however rarely looked at', () => {
    fc.assert(
      fc.property(anyLine, moments, (of, when) => {
        const asked = looks(when, of).map(({ askedAt }): number => askedAt)
        const terms = asked.slice(1).map((at, index) => at - (asked[index] ?? at))
        expect(terms.filter((length) => length < term)).toEqual([])
      }),
    )
  })

  it('does not change by looks between: only those at which a step is due count', () => {
    fc.assert(
      fc.property(anyLine, moments, (of, when) => {
        const rungs = looks(when, of)
        const counted = rungs.map(({ askedAt }): number => askedAt)
        expect(looks(counted, of)).toEqual(rungs)
        expect(
          looks(
            when.flatMap((now) => [now, now]),
            of,
          ),
        ).toEqual(rungs)
      }),
    )
  })

  it('ends at the top of those who can answer, and stays there', () => {
    fc.assert(
      fc.property(anyLine, (of) => {
        const all = looks(
          Array.from({ length: 20 }, (_none, index) => index * term),
          of,
        )
        expect(nextUnit(all, of)).toBeUndefined()
        expect(look(all, 10_000, of).rungs).toEqual(all)
        const top = of.findLast(({ people }) => people.length > 0)
        const asked = new Set(all.flatMap(({ people }) => people))
        expect((top?.people ?? []).every((person) => asked.has(person))).toBe(true)
      }),
    )
  })
})
