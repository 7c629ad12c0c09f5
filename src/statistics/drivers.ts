import { solvable, type Rows } from './linear-algebra.ts'
import type { Outcome } from './result.ts'

/** What goes with an outcome, by predictor in the order given: the standardised coefficient and the share of R². */
export type Drivers = {
  readonly beta: readonly number[]
  readonly r2: number
  /** LMG shares: what each adds to R², averaged over all orders in which they could enter. They sum to R². */
  readonly lmg: readonly number[]
}

/** Sums over complete answers: how many, the sum of each variable, and the sums of products of each two. */
export type Moments = { readonly n: number; readonly sums: readonly number[]; readonly products: Rows }

/** The most predictors whose subsets are all gone through: 2²⁰ of them. The questionnaires of the product have at most 14. */
const MOST_PREDICTORS = 20

/** What of a standardised predictor's variance the others must leave, so that it is not one of them in other words. */
const INDEPENDENT = 1e-13

/**
 * How much each of p predictors has to do with an outcome, from their correlations with each other (p × p) and with the outcome.
 * Least squares on standardised variables and LMG shares, exact over all subsets. It describes what goes together; it does not
 * say what causes what. Sensible from about ten answers a predictor.
 * Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping, U. (2006), Relative
 * importance for linear regression in R, J. Stat. Softw. 17 (1).
 */
export function drivers(
  correlations: Rows,
  withOutcome: readonly number[],
): Outcome<Drivers, 'too_few' | 'too_many' | 'singular'> {
  const p = withOutcome.length
  if (p === 0) return { ok: false, reason: 'too_few' }
  if (p > MOST_PREDICTORS) return { ok: false, reason: 'too_many' }
  const explained = explainedBySubset(correlations, withOutcome)
  const system = solvable(correlations)
  if (explained === null || system === null) return { ok: false, reason: 'singular' }
  const beta = system.solve(withOutcome.map((value) => [value])).map((row) => row[0] ?? 0)
  return { ok: true, beta, r2: explained.at(-1) ?? 0, lmg: sharesOf(explained, p) }
}

/**
 * The correlations of variables from their moments, the last variable being the outcome. Needs three answers, and every
 * variable must vary.
 */
export function correlationsOf({
  n,
  sums,
  products,
}: Moments): Outcome<
  { readonly correlations: number[][]; readonly withOutcome: number[] },
  'too_few' | 'no_variation'
> {
  if (n < 3 || sums.length < 2) return { ok: false, reason: 'too_few' }
  const centred = products.map((row, i) =>
    row.map((value, j) => value - ((sums[i] ?? 0) * (sums[j] ?? 0)) / n),
  )
  const own = centred.map((row, i) => row[i] ?? 0)
  const isFlat = own.some((value, i) => value <= 1e-12 * Math.max(products[i]?.[i] ?? 0, Number.MIN_VALUE))
  if (isFlat) return { ok: false, reason: 'no_variation' }
  const all = centred.map((row, i) => row.map((value, j) => value / Math.sqrt((own[i] ?? 0) * (own[j] ?? 0))))
  const predictors = all.slice(0, -1)
  return {
    ok: true,
    correlations: predictors.map((row) => row.slice(0, -1)),
    withOutcome: predictors.map((row) => row.at(-1) ?? 0),
  }
}

/**
 * R² of every subset: bit j of the place says whether predictor j is in. Goes through the predictors one after the other and,
 * where one is in, sweeps it out of those that are left, so a subset costs no system of its own; null where one follows from
 * others.
 */
function explainedBySubset(correlations: Rows, withOutcome: readonly number[]): Float64Array | null {
  const p = withOutcome.length
  const explained = new Float64Array(2 ** p)
  const levels = Array.from({ length: p + 1 }, () => new Float64Array((p + 1) ** 2))
  const width = p + 1
  const first = levels[0] ?? new Float64Array()
  for (const [i, row] of correlations.entries()) {
    for (const [j, value] of row.entries()) first[i * width + j] = value
    first[i * width + p] = withOutcome[i] ?? 0
  }
  let isSingular = false
  /** Predictors below `at` are decided (`chosen`) and explain `gained`; `left` holds what remains of the others. */
  const decide = (at: number, depth: number, left: Float64Array, chosen: number, gained: number) => {
    if (at === p) {
      explained[chosen] = gained
      return
    }
    decide(at + 1, depth, left, chosen, gained)
    const pivot = left[at * width + at] ?? 0
    if (!(pivot > INDEPENDENT)) {
      isSingular = true
      return
    }
    const next = levels[depth + 1] ?? left
    for (let i = at + 1; i < p; i += 1) {
      const part = (left[at * width + i] ?? 0) / pivot
      for (let j = i; j <= p; j += 1) {
        next[i * width + j] = (left[i * width + j] ?? 0) - part * (left[at * width + j] ?? 0)
      }
    }
    const found = (left[at * width + p] ?? 0) ** 2 / pivot
    decide(at + 1, depth + 1, next, chosen + 2 ** at, gained + found)
  }
  decide(0, 0, first, 0, 0)
  return isSingular ? null : explained
}

function sharesOf(explained: Float64Array, p: number): number[] {
  const weights = weightsBySize(p)
  const shares = Array.from({ length: p }, () => 0)
  for (let subset = 0; subset < explained.length; subset += 1) {
    const without = explained[subset] ?? 0
    const weight = weights[bitsIn(subset)] ?? 0
    for (let j = 0; j < p; j += 1) {
      if ((subset >> j) & 1) continue
      shares[j] = (shares[j] ?? 0) + weight * ((explained[subset | (1 << j)] ?? 0) - without)
    }
  }
  return shares
}

/** In what part of all orders exactly these s others come before one of p: s!(p − 1 − s)!/p!. */
function weightsBySize(p: number): number[] {
  const weights = [1 / p]
  for (let size = 1; size < p; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (p - size))
  return weights
}

function bitsIn(subset: number): number {
  let count = 0
  for (let rest = subset; rest > 0; rest &= rest - 1) count += 1
  return count
}
