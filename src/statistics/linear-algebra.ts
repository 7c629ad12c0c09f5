import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** A matrix by rows; all rows have the same length. */
export type Rows = readonly (readonly number[])[]

/** A symmetric system that can be solved for any right side, and its inverse. */
export type Solvable = {
  /** One solution for each column of `right` (a row for each unknown). */
  readonly solve: (right: Rows) => number[][]
  readonly inverse: () => number[][]
}

/** The part of its own size that a variable must keep beside those before it, squared; less is rounding. */
const INDEPENDENT = 1e-11

/**
 * Prepares the normal equations `gram` (k × k, positive definite) of k variables for solving; null where some of them follow
 * from those before. `sizes`: the squared lengths against which "follow" is judged, where they are not those on the diagonal.
 * Variables are scaled to the same length first, so that thousands beside ones do no harm.
 * Source: Golub & Van Loan (2013), Matrix Computations, 4.2 (Cholesky).
 */
export function solvable(
  gram: Rows,
  sizes: readonly number[] = gram.map((row, at) => row[at] ?? 0),
): Solvable | null {
  const scale = sizes.map((size) => (size > 0 ? 1 / Math.sqrt(size) : 0))
  // Both halves of a symmetric matrix may differ by a rounding; the mean is the same for both.
  const scaled = gram.map((row, i) =>
    row.map((value, j) => ((value + (gram[j]?.[i] ?? 0)) / 2) * ((scale[i] ?? 0) * (scale[j] ?? 0))),
  )
  if (scaled.length === 0) return { solve: () => [], inverse: () => [] }
  const cholesky = new CholeskyDecomposition(new Matrix(scaled))
  const pivots = cholesky.lowerTriangularMatrix.diagonal()
  if (!cholesky.isPositiveDefinite() || pivots.some((pivot) => !(pivot ** 2 > INDEPENDENT))) return null
  const byScale = (rows: Rows) => rows.map((row, i) => row.map((value) => value * (scale[i] ?? 0)))
  const solve = (right: Rows) =>
    right[0]?.length ? byScale(cholesky.solve(new Matrix(byScale(right))).to2DArray()) : right.map(() => [])
  return { solve, inverse: () => solve(gram.map((row, i) => row.map((_, j) => Number(i === j)))) }
}

/** The sum of the products of two lists of the same length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
