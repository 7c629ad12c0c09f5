import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separation, type Cell } from './few-rater-cut.ts'

const cell = (row: string, column: string, ...raters: string[]): Cell => ({
  row,
  column,
  raters: new Set(raters),
})

/** Tries every set of fewer than `minimum` people: removes what they cut and looks whether a way is left. */
function bruteForce(
  cells: readonly Cell[],
  from: string,
  to: string,
  minimum: number,
): 'few' | 'many' | 'apart' {
  if (!connected(cells, from, to)) return 'apart'
  const people = [...new Set(cells.flatMap((one) => [...one.raters]))]
  return subsets(people, minimum - 1).some(
    (set) =>
      !connected(
        cells.filter((one) => !one.raters.isSubsetOf(set)),
        from,
        to,
      ),
  )
    ? 'few'
    : 'many'
}

function connected(cells: readonly Cell[], from: string, to: string): boolean {
  const seen = new Set([`c${from}`])
  for (const vertex of seen) {
    for (const { row, column } of cells) {
      if (vertex === `c${column}`) seen.add(`r${row}`)
      if (vertex === `r${row}`) seen.add(`c${column}`)
    }
  }
  return seen.has(`c${to}`)
}

function subsets(people: readonly string[], most: number): Set<string>[] {
  let all: string[][] = [[]]
  for (const person of people)
    all = [...all, ...all.filter((one) => one.length < most).map((one) => [...one, person])]
  return all.map((one) => new Set(one))
}

const anyCell = fc
  .record({
    row: fc.integer({ min: 0, max: 4 }).map(String),
    column: fc.constantFrom('a', 'b', 'x', 'y'),
    raters: fc.uniqueArray(fc.integer({ min: 0, max: 7 }).map(String), { minLength: 1, maxLength: 4 }),
  })
  .map((one): Cell => ({ ...one, raters: new Set(one.raters) }))
const anyGraph = fc.uniqueArray(anyCell, {
  minLength: 1,
  maxLength: 14,
  selector: (one) => `${one.row} ${one.column}`,
})

describe('what separates two columns', () => {
  it('counts one person once, however many cells hold an answer of theirs', () => {
    const cells = ['1', '2', '3', '4', '5'].flatMap((row) => [
      cell(row, 'a', 'ani', 'budi', 'citra', 'dewi', 'eka'),
      cell(row, 'b', 'ani'),
    ])
    expect(separation(cells, 'a', 'b', 5)).toEqual({ kind: 'few' })
    expect(separation(cells, 'a', 'b', 1)).toEqual({ kind: 'many' })
  })

  it('finds the roundabout way over another column', () => {
    const five = ['ani', 'budi', 'citra', 'dewi', 'eka']
    const cells = [
      cell('1', 'a', ...five),
      cell('1', 'x', ...five),
      cell('2', 'x', ...five),
      cell('2', 'b', ...five),
    ]
    expect(separation(cells, 'a', 'b', 5)).toEqual({ kind: 'many' })
    expect(separation(cells.slice(1), 'x', 'b', 6)).toEqual({ kind: 'few' })
  })

  it('names the columns that hang together with the first where nothing leads to the second', () => {
    const cells = [cell('1', 'a', 'ani'), cell('1', 'x', 'budi'), cell('2', 'b', 'citra')]
    expect(separation(cells, 'a', 'b', 5)).toEqual({ kind: 'apart', columns: new Set(['a', 'x']) })
  })

  it('is unknown rather than guessed where there are too many ways to try', () => {
    const ways = [1, 2, 3, 4, 5].flatMap((way) =>
      Array.from({ length: 15 }, (_, at) => [
        cell(`${way}.${at}`, at === 0 ? 'a' : `${way}.${at}`, `${way}.${at}.first`),
        cell(`${way}.${at}`, at === 14 ? 'b' : `${way}.${at + 1}`, `${way}.${at}.second`),
      ]).flat(),
    )
    expect(separation(ways, 'a', 'b', 5)).toEqual({ kind: 'unknown' })
    expect(separation(ways, 'a', 'b', 3)).toEqual({ kind: 'many' })
  })

  it('agrees with trying every small set of people, on random graphs', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 5 }), (cells, minimum) => {
        expect(separation(cells, 'a', 'b', minimum).kind).toBe(bruteForce(cells, 'a', 'b', minimum))
      }),
      { numRuns: 500 },
    )
  })
})
