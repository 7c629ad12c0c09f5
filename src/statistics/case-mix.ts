import { dot, solvable, type Rows } from './linear-algebra.ts'
import type { Outcome } from './result.ts'
import { inTextOrder } from './text-order.ts'
import { judge, type Contrast, type Judged } from './yardstick.ts'

/** How many answers `y` one unit had under one combination of the mix variables' levels (in the order of their names). */
export type MixCell = {
  readonly unit: string
  readonly levels: readonly string[]
  readonly y: number
  readonly count: number
}

/** One unit's mean as it is, and as it would be with everybody's mix; `contrast` is against all others, adjusted as well. */
export type AdjustedUnit = {
  readonly unit: string
  readonly n: number
  readonly raw: number
  readonly adjusted: number
  readonly se: number
  readonly contrast: Contrast
}

/** What a level of a mix variable makes of an answer, against the first level of that variable (as text). */
export type MixCoefficient = { readonly variable: string; readonly level: string; readonly value: number }

/** Units in order of their names as text, the coefficients, and the variance of one answer around what is expected of it. */
export type CaseMix = {
  readonly units: readonly AdjustedUnit[]
  readonly coefficients: readonly MixCoefficient[]
  readonly sigma2: number
  readonly degrees: number
  /** The units against their likes, before any margin of relevance; in the order of `units`. */
  readonly yardstick: readonly Judged[]
}

/**
 * What units' means would be if all had the same mix of work: linear regression of the answer on the mix variables with a fixed
 * effect of each unit; adjusted mean = mean − Σ β(x̄ᵤ − x̄). Tallied answers are enough. Assumes that the mix shifts an answer by
 * as much in every unit. Needs two units and more answers than parameters; a variable that has one level only adjusts nothing, nor
 * does a level that always follows from others (it has no coefficient). `singular`: a level that goes with units alone.
 * Source: O'Malley et al. (2005), Case-mix adjustment of the CAHPS hospital survey, Health Serv. Res. 40, 2162–2181.
 */
export function caseMix(
  mix: readonly string[],
  cells: readonly MixCell[],
): Outcome<CaseMix, 'no_answers' | 'too_few' | 'singular' | 'no_variation'> {
  const answered = cells.filter((cell) => cell.count > 0)
  if (answered.length === 0) return { ok: false, reason: 'no_answers' }
  const columns = withoutFollowing(columnsOf(mix, answered), answered)
  const units = summed(answered, columns)
  const n = units.reduce((sum, unit) => sum + unit.n, 0)
  const degrees = n - units.length - columns.length
  if (units.length < 2 || degrees <= 0) return { ok: false, reason: 'too_few' }
  const moments = within(answered, columns, units)
  const system = solvable(moments.gram, moments.sizes)
  if (system === null) return { ok: false, reason: 'singular' }
  const beta = system.solve(moments.withAnswer.map((value) => [value])).map((row) => row[0] ?? 0)
  const sigma2 = misfit(answered, columns, units, beta) / degrees
  if (!(sigma2 > 1e-20 * Math.max(...units.map((unit) => unit.mean ** 2))))
    return { ok: false, reason: 'no_variation' }
  const adjusted = adjust(units, n, beta, sigma2, system.inverse())
  const contrasts = adjusted.map((unit) => unit.contrast)
  return {
    ok: true,
    units: adjusted,
    coefficients: columns.map(({ name, level }, at) => ({ variable: name, level, value: beta[at] ?? 0 })),
    sigma2,
    degrees,
    yardstick: judge(contrasts, 0, degrees),
  }
}

/** A level of a mix variable that is not its base: which position of a cell must have which level. */
type Column = { readonly at: number; readonly name: string; readonly level: string }

function columnsOf(mix: readonly string[], cells: readonly MixCell[]): Column[] {
  return mix.flatMap((name, at) => {
    const levels = [...new Set(cells.map((cell) => cell.levels[at] ?? ''))].toSorted(inTextOrder)
    return levels.slice(1).map((level) => ({ at, name, level }))
  })
}

/**
 * Leaves out the columns that follow from those before it in every unit alike, such as a kind of asker that has a priority of its own:
 * the adjusted means are the same whichever of them stays. One that follows within units but differs between them stays, and the
 * regression is singular: what it does cannot be told from what the units do.
 */
function withoutFollowing(columns: readonly Column[], cells: readonly MixCell[]): readonly Column[] {
  const units = summed(cells, columns)
  const { gram, sizes } = within(cells, columns, units)
  const all = summed(
    cells.map((cell) => ({ ...cell, unit: '' })),
    columns,
  )[0]?.mix
  const kept: number[] = []
  const systemOf = (places: readonly number[]) =>
    solvable(
      places.map((i) => places.map((j) => gram[i]?.[j] ?? 0)),
      places.map((i) => sizes[i] ?? 0),
    )
  const follows = (place: number): boolean => {
    if (systemOf([...kept, place]) !== null) return false
    const parts = systemOf(kept)?.solve(kept.map((i) => [gram[i]?.[place] ?? 0])) ?? []
    const apart = (mix: readonly number[], at: number) => (mix[at] ?? 0) - (all?.[at] ?? 0)
    return units.every(({ mix }) => {
      const told = kept.reduce((sum, at, nth) => sum + (parts[nth]?.[0] ?? 0) * apart(mix, at), 0)
      return Math.abs(apart(mix, place) - told) < 1e-9
    })
  }
  return columns.filter((_, place) => {
    if (follows(place)) return false
    kept.push(place)
    return true
  })
}

/** Which columns are 1 for a cell. */
function placesIn(columns: readonly Column[]): (cell: MixCell) => readonly number[] {
  const byLevel = new Map(columns.map(({ at, level }, place) => [`${at} ${level}`, place]))
  return (cell) =>
    cell.levels.flatMap((level, at) => {
      const place = byLevel.get(`${at} ${level}`)
      return place === undefined ? [] : [place]
    })
}

type UnitSums = {
  readonly unit: string
  readonly n: number
  readonly mean: number
  readonly mix: readonly number[]
}

/** Each unit's answers, their mean, and the mean of each column. */
function summed(cells: readonly MixCell[], columns: readonly Column[]): UnitSums[] {
  const places = placesIn(columns)
  const sums = new Map<string, { n: number; sum: number; mix: number[] }>()
  for (const cell of cells) {
    const known = sums.get(cell.unit) ?? { n: 0, sum: 0, mix: columns.map(() => 0) }
    sums.set(cell.unit, known)
    known.n += cell.count
    known.sum += cell.count * cell.y
    for (const place of places(cell)) known.mix[place] = (known.mix[place] ?? 0) + cell.count
  }
  return [...sums]
    .map(([unit, { n, sum, mix }]) => ({ unit, n, mean: sum / n, mix: mix.map((count) => count / n) }))
    .toSorted((one, other) => inTextOrder(one.unit, other.unit))
}

/** Sums of products of the columns within units, with each other and with the answer. */
function within(cells: readonly MixCell[], columns: readonly Column[], units: readonly UnitSums[]) {
  const places = placesIn(columns)
  const means = new Map(units.map((unit) => [unit.unit, unit]))
  const gram = columns.map(() => columns.map(() => 0))
  const withAnswer = columns.map(() => 0)
  for (const cell of cells) {
    const apart = cell.y - (means.get(cell.unit)?.mean ?? 0)
    const here = places(cell)
    for (const i of here) {
      withAnswer[i] = (withAnswer[i] ?? 0) + cell.count * apart
      const row = gram[i] ?? []
      for (const j of here) row[j] = (row[j] ?? 0) + cell.count
    }
  }
  const sizes = gram.map((row, at) => row[at] ?? 0)
  for (const unit of units) lessUnit(gram, unit)
  return { gram, withAnswer, sizes }
}

/** Takes what the means of one unit make of the sums of products. */
function lessUnit(gram: readonly number[][], { n, mix }: UnitSums): void {
  for (const [i, row] of gram.entries()) {
    const part = n * (mix[i] ?? 0)
    if (part === 0) continue
    for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - part * (mix[j] ?? 0)
  }
}

/** The sum of squares that the regression leaves. */
function misfit(
  cells: readonly MixCell[],
  columns: readonly Column[],
  units: readonly UnitSums[],
  beta: readonly number[],
): number {
  const places = placesIn(columns)
  const levels = new Map(units.map(({ unit, mean, mix }) => [unit, mean - dot(mix, beta)]))
  return cells.reduce((sum, cell) => {
    const expected = places(cell).reduce((all, place) => all + (beta[place] ?? 0), levels.get(cell.unit) ?? 0)
    return sum + cell.count * (cell.y - expected) ** 2
  }, 0)
}

/**
 * A unit's mean is independent of the coefficients, so the variance of an adjusted mean is σ²(1/n + d'(X'X)⁻¹d) with d = x̄ᵤ − x̄.
 * Since Σ n·d is zero over all units, that of all others is −n·d/(N − n), and a contrast has d·N/(N − n).
 */
function adjust(
  units: readonly UnitSums[],
  n: number,
  beta: readonly number[],
  sigma2: number,
  inverse: Rows,
): AdjustedUnit[] {
  const mean = beta.map((_, at) => units.reduce((sum, unit) => sum + unit.n * (unit.mix[at] ?? 0), 0) / n)
  const shifted = units.map((unit) => {
    const apart = unit.mix.map((value, at) => value - (mean[at] ?? 0))
    const uncertain = dot(
      apart,
      inverse.map((row) => dot(row, apart)),
    )
    return { ...unit, adjusted: unit.mean - dot(apart, beta), uncertain }
  })
  const total = shifted.reduce((sum, unit) => sum + unit.n * unit.adjusted, 0)
  return shifted.map((unit) => {
    const others = n - unit.n
    const variance = 1 / unit.n + 1 / others + unit.uncertain * (n / others) ** 2
    return {
      unit: unit.unit,
      n: unit.n,
      raw: unit.mean,
      adjusted: unit.adjusted,
      se: Math.sqrt(sigma2 * (1 / unit.n + unit.uncertain)),
      contrast: {
        difference: unit.adjusted - (total - unit.n * unit.adjusted) / others,
        se: Math.sqrt(sigma2 * variance),
      },
    }
  })
}
