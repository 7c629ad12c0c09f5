import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maySplit, type PartedVerdict } from './split.ts'

const of = (raterId: string, unitBatch: string, serviceBatch: string, part: string): PartedVerdict => ({
  raterId,
  unitBatch,
  serviceBatch,
  part,
})
const people = (from: number, count: number) => Array.from({ length: count }, (_, at) => `r${from + at}`)

/** Rank by elimination; the sums are rows of ones, few and short. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = rows[at]
    const top = rows[found]
    if (lead === undefined || top === undefined) continue
    rows[at] = top
    rows[found] = lead
    for (const row of rows.slice(found + 1)) {
      const factor = (row[column] ?? 0) / (lead[column] ?? 1)
      for (const [index, value] of lead.entries()) row[index] = (row[index] ?? 0) - factor * value
    }
    found += 1
  }
  return found
}

function smallGroups(raters: readonly string[]): string[][] {
  let all: string[][] = [[]]
  for (const rater of raters)
    all = [...all, ...all.filter((one) => one.length < 4).map((one) => [...one, rater])]
  return all.filter((one) => one.length > 0)
}

/** The published sums as rows of ones over verdicts: of unit batches, service batches, and, where they are split, parts. */
function sumsOf(verdicts: readonly PartedVerdict[], fields: readonly (keyof PartedVerdict)[]): number[][] {
  return fields.flatMap((field) =>
    [...new Set(verdicts.map((one) => one[field]))].map((value) =>
      verdicts.map((one) => Number(one[field] === value)),
    ),
  )
}

/** Groups of one to four people of whom something follows: leaving their verdicts out lowers the rank. */
function exposed(verdicts: readonly PartedVerdict[], fields: readonly (keyof PartedVerdict)[]): string[] {
  const sums = sumsOf(verdicts, fields)
  const full = rank(sums)
  return smallGroups([...new Set(verdicts.map(({ raterId }) => raterId))])
    .filter(
      (group) =>
        rank(sums.map((sum) => sum.filter((_, at) => !group.includes(verdicts[at]?.raterId ?? '')))) < full,
    )
    .map((group) => group.join(' '))
}

describe('splitting verdicts by what their givers did', () => {
  it('is allowed where each part holds five people in the same batches', () => {
    const verdicts = [
      ...people(0, 5).map((rater) => of(rater, 'u1', 's1', 'gone')),
      ...people(5, 5).map((rater) => of(rater, 'u1', 's1', 'stayed')),
    ]
    expect(maySplit(verdicts)).toBe(true)
    expect(maySplit(verdicts.slice(1))).toBe(false)
    expect(maySplit(verdicts.slice(5))).toBe(true)
  })

  it('is refused where one of three parts is small, since it follows from the whole', () => {
    const verdicts = [
      ...people(0, 6).map((rater) => of(rater, 'u1', 's1', 'gone')),
      ...people(6, 6).map((rater) => of(rater, 'u1', 's1', 'stayed')),
      ...people(12, 3).map((rater) => of(rater, 'u1', 's1', 'silent')),
    ]
    expect(maySplit(verdicts)).toBe(false)
    expect(maySplit(verdicts.filter(({ part }) => part !== 'silent'))).toBe(true)
  })

  it('is refused where parts are large but lie in batches that give single cells away', () => {
    const verdicts = [
      ...people(0, 8).map((rater) => of(rater, 'u1', 's1', 'gone')),
      ...people(8, 8).map((rater) => of(rater, 'u2', 's2', 'stayed')),
      of('r20', 'u2', 's2', 'gone'),
    ]
    expect(maySplit(verdicts)).toBe(false)
    expect(maySplit(verdicts.slice(0, 16))).toBe(false)
  })

  it('counts people, not verdicts', () => {
    const verdicts = [
      ...Array.from({ length: 9 }, () => of('r1', 'u1', 's1', 'gone')),
      ...people(5, 9).map((rater) => of(rater, 'u1', 's1', 'stayed')),
    ]
    expect(maySplit(verdicts)).toBe(false)
  })

  it('never gives away of one to four people what the batches alone do not', () => {
    const some = fc.array(
      fc.record({
        rater: fc.integer({ min: 0, max: 10 }),
        unit: fc.integer({ min: 1, max: 2 }),
        service: fc.integer({ min: 1, max: 2 }),
        part: fc.constantFrom('gone', 'stayed', 'silent'),
      }),
      { minLength: 12, maxLength: 34 },
    )
    let allowed = 0
    fc.assert(
      fc.property(some, (rows) => {
        const verdicts = rows.map(({ rater, unit, service, part }) =>
          of(`r${rater}`, `u${unit}`, `s${service}`, part),
        )
        if (!maySplit(verdicts)) return
        allowed += 1
        const before = new Set(exposed(verdicts, ['unitBatch', 'serviceBatch']))
        const after = exposed(verdicts, ['unitBatch', 'serviceBatch', 'part'])
        expect(after.filter((group) => !before.has(group))).toEqual([])
      }),
      { numRuns: 150, seed: 20261130 },
    )
    expect(allowed).toBeGreaterThan(10)
  })
})
