import { solvable } from './linear-algebra.ts'

/** Which level of each of two factors a row belongs to, levels counted from 0. */
export type TwoFactors = { readonly first: readonly number[]; readonly second: readonly number[] }

/**
 * Takes everything that goes with either of two factors out of columns, as a regression on both with a fixed effect of each level
 * would. `rank`: how many parameters that takes; levels that no chain of rows connects are counted apart.
 */
export type TwoWay = {
  readonly rank: number
  readonly residual: (column: readonly number[]) => number[]
}

/**
 * Prepares the two-way additive model for rows of which some combinations may be missing or repeated. The first factor is
 * averaged out, the second solved for: best with the fewer levels second (work grows with the cube of their number).
 * Source: Searle, S. R. (1987), Linear Models for Unbalanced Data, ch. 4 and 5.
 */
export function twoWay({ first, second }: TwoFactors): TwoWay {
  const counts = crossCounts(first, second)
  const { bases, components } = componentsOf(counts, countLevels(second))
  const solved = Array.from({ length: countLevels(second) }, (_, level) => level).filter(
    (level) => !bases.has(level),
  )
  const position = new Map(solved.map((level, at) => [level, at]))
  const gram = solved.map(() => solved.map(() => 0))
  for (const row of counts) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0)
    for (const [level, count] of row) {
      const i = position.get(level)
      const into = i === undefined ? undefined : gram[i]
      if (i === undefined || into === undefined) continue
      into[i] = (into[i] ?? 0) + count
      for (const [other, times] of row) {
        const j = position.get(other)
        if (j !== undefined) into[j] = (into[j] ?? 0) - (count * times) / total
      }
    }
  }
  const system = solvable(gram)
  const without = (column: readonly number[]) => {
    const centred = lessMeans(column, first)
    const right = solved.map(() => [0])
    for (const [row, level] of second.entries()) {
      const into = right[position.get(level) ?? -1]
      if (into) into[0] = (into[0] ?? 0) + (centred[row] ?? 0)
    }
    const effects = system?.solve(right) ?? []
    const less = (value: number, row: number) =>
      value - (effects[position.get(second[row] ?? 0) ?? -1]?.[0] ?? 0)
    return lessMeans(column.map(less), first)
  }
  return {
    rank: counts.length + countLevels(second) - components,
    // Taken out twice: what rounding left of large effects the first time goes the second.
    residual: (column) => without(without(column)),
  }
}

/** The places of the levels of a factor in the order given, counted from 0; and the levels. */
export function levelsOf<T>(values: readonly T[]): {
  readonly levels: readonly T[]
  readonly places: number[]
} {
  const places = new Map<T, number>()
  const at = values.map((value) => {
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  })
  return { levels: [...places.keys()], places: at }
}

function countLevels(places: readonly number[]): number {
  return places.reduce((most, place) => Math.max(most, place + 1), 0)
}

/** For each level of the first factor, how many rows each level of the second has with it. */
function crossCounts(first: readonly number[], second: readonly number[]): Map<number, number>[] {
  const counts = Array.from({ length: countLevels(first) }, () => new Map<number, number>())
  for (const [row, level] of first.entries()) {
    const other = second[row] ?? 0
    counts[level]?.set(other, (counts[level]?.get(other) ?? 0) + 1)
  }
  return counts
}

/** One level of the second factor from each connected part, which the others of that part are measured from. */
function componentsOf(counts: readonly Map<number, number>[], levels: number) {
  const parent = Array.from({ length: levels }, (_, level) => level)
  const rootOf = (level: number): number => {
    let at = level
    while ((parent[at] ?? at) !== at) at = parent[at] ?? at
    parent[level] = at
    return at
  }
  for (const row of counts) {
    const [start, ...others] = row.keys()
    for (const other of others) parent[rootOf(other)] = rootOf(start ?? other)
  }
  const bases = new Set(parent.map((_, level) => rootOf(level)))
  return { bases, components: bases.size }
}

function lessMeans(column: readonly number[], places: readonly number[]): number[] {
  const sums = new Float64Array(countLevels(places))
  const counts = new Float64Array(sums.length)
  for (const [row, place] of places.entries()) {
    sums[place] = (sums[place] ?? 0) + (column[row] ?? 0)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return column.map((value, row) => {
    const place = places[row] ?? 0
    return value - (sums[place] ?? 0) / (counts[place] ?? 1)
  })
}
