import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostOfFourPeople, shelteredMix, type MarkOfStratum } from './sheltered-mix.ts'

/** Answers with their authors, as nobody hands them in. */
const given = fc.array(
  fc.record({
    person: fc.nat(14),
    stratum: fc.constantFrom('1/branch', '1/division', '2/branch', '3/branch', '3/division', '3/team'),
    mark: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 80 },
)
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

const marksOf = (answers: Given): MarkOfStratum[] =>
  answers.map(({ stratum, mark }) => ({ stratum, mark, count: 1 }))
const peopleOf = (answers: Given) =>
  mostOfFourPeople([...Map.groupBy(answers, ({ person }) => person).values()].map((theirs) => theirs.length))
const sizesOf = (marks: readonly MarkOfStratum[]) => {
  const sizes = new Map<string, number>()
  for (const { stratum, count } of marks) sizes.set(stratum, (sizes.get(stratum) ?? 0) + count)
  return sizes
}

describe('marks by the mix of requests', () => {
  it('have five people behind each combination that is told apart, whoever gave how many', () => {
    fc.assert(
      fc.property(given, (answers) => {
        const people = peopleOf(answers)
        const told = sizesOf(shelteredMix(marksOf(answers), people))
        if (told.size === 1) return
        // Which answers stand in which combination now: where a combination goes depends on sizes alone.
        const homes = new Map(
          [...new Set(answers.map(({ stratum }) => stratum))].map((stratum) => {
            const marked = answers.map((one) => ({
              stratum: one.stratum,
              mark: one.stratum === stratum ? 5 : 1,
              count: 1,
            }))
            return [stratum, shelteredMix(marked, people).find(({ mark }) => mark === 5)?.stratum]
          }),
        )
        for (const home of told.keys()) {
          const behind = answers.filter(({ stratum }) => homes.get(stratum) === home)
          expect(new Set(behind.map(({ person }) => person)).size).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keep every answer and its mark', () => {
    fc.assert(
      fc.property(given, (answers) => {
        const count = (marks: readonly MarkOfStratum[], mark: number) =>
          marks.filter((one) => one.mark === mark).reduce((sum, one) => sum + one.count, 0)
        const told = shelteredMix(marksOf(answers), peopleOf(answers))
        for (const mark of [1, 2, 3, 4, 5]) expect(count(told, mark)).toBe(count(marksOf(answers), mark))
      }),
    )
  })

  it('stay as they are where each combination has answers of many', () => {
    const marks = ['1/branch', '3/branch', '3/team'].flatMap((stratum) => [
      { stratum, mark: 5, count: 30 },
      { stratum, mark: 2, count: 10 },
    ])
    expect(shelteredMix(marks, 9)).toEqual(marks)
  })

  it('put the few of a combination to the same priority, and a rare priority to the most frequent of all', () => {
    const marks = [
      { stratum: '3/branch', mark: 4, count: 40 },
      { stratum: '3/team', mark: 1, count: 2 },
      { stratum: '1/branch', mark: 1, count: 1 },
      { stratum: '2/division', mark: 3, count: 12 },
      { stratum: '2/team', mark: 3, count: 1 },
    ]
    expect(sizesOf(shelteredMix(marks, 4))).toEqual(
      new Map([
        ['3/branch', 43],
        ['2/division', 13],
      ]),
    )
    expect(sizesOf(shelteredMix(marks, undefined))).toEqual(new Map([['3/branch', 56]]))
  })
})
