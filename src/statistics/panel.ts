import { tBothTails, tPoint } from './distributions.ts'
import { dot, solvable } from './linear-algebra.ts'
import { CONFIDENCE, type Outcome } from './result.ts'
import { levelsOf, twoWay } from './two-way.ts'

/** One unit in one period (a whole number that grows by one a period): the measure `x` and the outcome `y`, where known. */
export type PanelRow = {
  readonly unit: string | number
  readonly period: number
  readonly x: number | null
  readonly y: number | null
}

/** An effect with its standard error, in units of y per unit of x. */
export type Effect = { readonly effect: number; readonly se: number }

/**
 * What goes with an internal measure, 0…L periods later: the rows used, the units they come from, the effect of each lag, and
 * of all together with its two-sided p. `detectable`: the smallest cumulative effect that would have been found four times in
 * five.
 */
export type PanelEffects = {
  readonly n: number
  readonly clusters: number
  readonly lags: readonly Effect[]
  readonly cumulative: Effect
  readonly p: number
  readonly detectable: number
}

/** How often an effect of the detectable size would be found. */
const POWER = 0.8

/** What a column must keep of itself once the fixed effects are taken out, squared; and what of the outcome must be unexplained. */
const INDEPENDENT = 1e-14
const UNEXPLAINED = 1e-22

/**
 * Whether an outcome moves with an internal measure of the same unit: regression with fixed effects of unit and period, the measure
 * of `period − lag` for the lags 0…`lags` (by period, so a gap is a gap), errors clustered by unit (CR1, t with units − 1
 * degrees of freedom). Rows without one of the values are left out. A description: what moves both alike in time is not ruled
 * out. Needs two units, two periods and more rows than parameters; sensible from some twenty units.
 * Source: Arellano, M. (1987), Oxford Bull. Econ. Stat. 49, 431–434; Cameron & Miller (2015), J. Hum. Resour. 50, 317–372.
 */
export function panelEffects(
  rows: readonly PanelRow[],
  lags: number,
  confidence: number = CONFIDENCE,
): Outcome<PanelEffects, 'too_few' | 'singular' | 'no_variation'> {
  const used = withLags(rows, lags)
  const unit = levelsOf(used.map((row) => row.unit))
  const period = levelsOf(used.map((row) => row.period))
  const clusters = unit.levels.length
  if (clusters < 2 || period.levels.length < 2) return { ok: false, reason: 'too_few' }
  const fixed =
    clusters >= period.levels.length
      ? twoWay({ first: unit.places, second: period.places })
      : twoWay({ first: period.places, second: unit.places })
  const parameters = fixed.rank + lags + 1
  if (used.length <= parameters) return { ok: false, reason: 'too_few' }
  const raw = Array.from({ length: lags + 1 }, (_, lag) => used.map((row) => row.x[lag] ?? 0))
  const columns = raw.map(fixed.residual)
  if (columns.some((column, lag) => dot(column, column) <= INDEPENDENT * dot(raw[lag] ?? [], raw[lag] ?? [])))
    return { ok: false, reason: 'singular' }
  const system = solvable(columns.map((one) => columns.map((other) => dot(one, other))))
  if (system === null) return { ok: false, reason: 'singular' }
  const outcome = fixed.residual(used.map((row) => row.y))
  const effects = fitted(columns, outcome, system.solve)
  const errors = outcome.map((value, row) =>
    columns.reduce((rest, column, lag) => rest - (column[row] ?? 0) * (effects[lag] ?? 0), value),
  )
  if (dot(errors, errors) <= UNEXPLAINED * used.reduce((sum, row) => sum + row.y ** 2, 0))
    return { ok: false, reason: 'no_variation' }
  const scores = scoresBy(unit.places, clusters, columns, errors)
  const bread = system.inverse()
  const correction = (clusters / (clusters - 1)) * ((used.length - 1) / (used.length - parameters))
  // Each cluster's pull on the coefficients; their squares are the variances, and of their sum that of the cumulative effect.
  const pulls = scores.map((score) => bread.map((row) => dot(row, score)))
  const seOf = (of: (pull: number[]) => number) =>
    Math.sqrt(correction * pulls.reduce((sum, pull) => sum + of(pull) ** 2, 0))
  const cumulative = {
    effect: effects.reduce((sum, effect) => sum + effect, 0),
    se: seOf((pull) => pull.reduce((sum, value) => sum + value, 0)),
  }
  const simple = Math.sqrt(
    dot(errors, errors) * bread.reduce((sum, row) => row.reduce((all, one) => all + one, sum), 0),
  )
  // With so few units that their pulls cancel, the clustered error is a rounding rest.
  if (!(cumulative.se > 1e-7 * simple)) return { ok: false, reason: 'too_few' }
  const power = tPoint(2 * POWER - 1, clusters - 1)
  return {
    ok: true,
    n: used.length,
    clusters,
    lags: effects.map((effect, lag) => ({ effect, se: seOf((pull) => pull[lag] ?? 0) })),
    cumulative,
    p: tBothTails(cumulative.effect / cumulative.se, clusters - 1),
    detectable: (tPoint(confidence, clusters - 1) + power) * cumulative.se,
  }
}

type LaggedRow = { unit: string | number; period: number; x: number[]; y: number }

/** The rows that have an outcome and every lag of the measure; of two rows for the same unit and period the first is looked at. */
function withLags(rows: readonly PanelRow[], lags: number): LaggedRow[] {
  const measure = new Map<string, number | null>()
  const key = (unit: string | number, period: number) => `${period} ${unit}`
  for (const row of rows) {
    const at = key(row.unit, row.period)
    if (!measure.has(at)) measure.set(at, row.x)
  }
  return rows.flatMap((row) => {
    const x = Array.from(
      { length: lags + 1 },
      (_, lag) => measure.get(key(row.unit, row.period - lag)) ?? null,
    )
    const known = x.filter((value) => value !== null)
    if (row.x === null || row.y === null || known.length <= lags) return []
    return [{ unit: row.unit, period: row.period, x: known, y: row.y }]
  })
}

/** Least squares, corrected once by what its residuals still hold. */
function fitted(
  columns: readonly number[][],
  outcome: readonly number[],
  solve: (right: number[][]) => number[][],
): number[] {
  const once = (left: readonly number[]) =>
    solve(columns.map((column) => [dot(column, left)])).map((row) => row[0] ?? 0)
  const effects = once(outcome)
  const rest = outcome.map((value, row) =>
    columns.reduce((left, column, lag) => left - (column[row] ?? 0) * (effects[lag] ?? 0), value),
  )
  const more = once(rest)
  return effects.map((effect, lag) => effect + (more[lag] ?? 0))
}

function scoresBy(
  places: readonly number[],
  clusters: number,
  columns: readonly number[][],
  errors: readonly number[],
): number[][] {
  const scores = Array.from({ length: clusters }, () => columns.map(() => 0))
  for (const [row, place] of places.entries()) {
    const score = scores[place] ?? []
    for (const [lag, column] of columns.entries())
      score[lag] = (score[lag] ?? 0) + (column[row] ?? 0) * (errors[row] ?? 0)
  }
  return scores
}
