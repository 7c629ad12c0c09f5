import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import { bulkMarks, type Burst } from './bulk-marks.ts'
import { bunchedTimes } from './bunched-times.ts'
import { distantRaters, type OneRater } from './distant-raters.ts'
import { tradedPairs, type GivenMarks } from './traded-pairs.ts'

const at = new Date('2026-03-02T03:00:00Z')

function burst(mark: number, n: number, otherwise: readonly number[]): Burst {
  const ratingIds = Array.from({ length: n }, (_, nth) => String(nth))
  return {
    raterId: 'a',
    ratingIds,
    unitIds: ['u'],
    first: at,
    last: at,
    lowest: mark,
    highest: mark,
    otherwise,
  }
}

describe('pairs of units that praise each other', () => {
  it('are not tried where the marks say nothing, and marks are counted all the same', () => {
    expect(tradedPairs([])).toEqual({ found: [], tried: 0, marks: 0 })
    const one: GivenMarks = { giver: 'a', receiver: 'b', people: 3, marks: [0, 0, 2, 0, 5] }
    expect(tradedPairs([one])).toEqual({ found: [], tried: 0, marks: 7 })
  })

  it('are asked about in no more than a few of many banks in which nobody trades', () => {
    let pairs = 0
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed)
      const units = ['a', 'b', 'c', 'd', 'e', 'f']
      const given = units.flatMap((giver) =>
        units
          .filter((receiver) => receiver !== giver)
          .map((receiver) => {
            const marks = [0, 0, 0, 0, 0]
            for (let nth = 0; nth < 12; nth += 1) {
              const at = Math.floor(random() * 5)
              marks[at] = (marks[at] ?? 0) + 1
            }
            return { giver, receiver, people: 12, marks }
          }),
      )
      pairs += tradedPairs(given).found.length
    }
    expect(pairs).toBeLessThan(8) // the 99 % point of 60 draws at 5 %
  })
})

describe('equal marks in a burst', () => {
  it('are asked about where the person gives all kinds of marks at other times', () => {
    const { found, tried, marks } = bulkMarks([burst(1, 12, [1, 2, 3, 4, 5])], [10, 20, 30, 40, 50])
    expect({ tried, marks, n: found.length }).toEqual({ tried: 1, marks: 150, n: 1 })
    expect(found[0]?.p).toBeLessThan(1e-5)
  })

  it('are not where the person hardly ever gives anything else', () => {
    expect(bulkMarks([burst(5, 12, [0, 0, 0, 1, 200])], [10, 20, 30, 40, 50]).found).toEqual([])
  })

  it('are the less likely the more of them there are, and never where they differ', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 10, max: 40 }), (own, all, n) => {
        const p = (length: number) => bulkMarks([burst(3, length, own)], all).found[0]?.p ?? 1
        expect(p(n + 1)).toBeLessThanOrEqual(p(n))
        expect(bulkMarks([{ ...burst(3, n, own), lowest: 2 }], all).found).toEqual([])
      }),
    )
  })
})

describe('raters far from all others', () => {
  const unitOf = (marks: readonly (readonly number[])[]) => {
    const all = marks.flat()
    const raters: OneRater[] = marks.map((own, nth) => ({
      unitId: 'u',
      raterId: String(nth),
      n: own.length,
      sum: own.reduce((sum, mark) => sum + mark, 0),
    }))
    const sums = {
      n: all.length,
      sum: all.reduce((s, m) => s + m, 0),
      sumSquares: all.reduce((s, m) => s + m * m, 0),
    }
    return distantRaters(
      raters.filter(({ n }) => n >= 5),
      [{ unitId: 'u', people: marks.length, ...sums }],
    )
  }
  const usual = [4, 5, 4, 3, 4, 5]

  it('are found by the mean of all others, those with few marks among them', () => {
    const { found, tried } = unitOf([[1, 1, 2, 1, 1, 1], usual, usual, usual, usual, usual, usual, [5], [4]])
    expect(tried).toBe(7)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ raterId: '0', n: 6, others: { n: 38, people: 8 } })
    expect(found[0]?.difference).toBeCloseTo(7 / 6 - (25 * 6 + 9) / 38, 12)
  })

  it('are nobody where the difference is sure but small, where all marks are the same, or where few others marked', () => {
    const many = (mark: number) => Array.from({ length: 400 }, (_, nth) => mark + (nth % 2))
    expect(unitOf([many(3), many(4), many(4), many(4), many(4), many(4)]).found).toEqual([])
    expect(unitOf([usual, usual, usual, usual, usual, usual].map((own) => own.map(() => 4))).tried).toBe(0)
    expect(unitOf([[1, 1, 1, 1, 1], usual, usual, usual, usual]).tried).toBe(0)
  })
})

describe('times that bunch at the limit', () => {
  const flat = (before: number) => Array.from({ length: 40 }, (_, bin) => (bin === 19 ? before : 20))

  it('are asked about where the surplus is beyond doubt, from two hundred times on', () => {
    const said = bunchedTimes([
      { subjectId: 'much', counts: flat(90) },
      { subjectId: 'little', counts: flat(24) },
      { subjectId: 'few', counts: flat(90).map((count) => Math.floor(count / 5)) },
    ])
    expect(said.tried).toBe(2)
    expect(said.found.map(({ subjectId }) => subjectId)).toEqual(['much'])
    expect(said.found[0]?.low).toBeGreaterThan(0)
    expect(said.found[0]?.excess).toBeCloseTo(3.5, 6)
  })

  it('are not where fewer end there than elsewhere', () => {
    expect(bunchedTimes([{ subjectId: 'none', counts: flat(0) }])).toMatchObject({ found: [], tried: 1 })
  })
})
