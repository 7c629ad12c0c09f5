import { normalBelow } from './distributions.ts'
import { falseDiscovery } from './false-discovery.ts'
import type { Outcome } from './result.ts'
import { inTextOrder } from './text-order.ts'
import { levelsOf, twoWay } from './two-way.ts'

/** A mark that one unit (or person) gave another. */
export type Mark<T extends string | number = string | number> = {
  readonly giver: T
  readonly receiver: T
  readonly y: number
}

/** How much better two think of each other than either gives or receives elsewhere. */
export type TradedPair<T extends string | number = string | number> = {
  readonly a: T
  readonly b: T
  readonly z: number
  readonly p: number
  readonly q: number
}

/** The variance of a mark around giver and receiver, and the pairs with enough marks each way, a before b. */
export type TradedMarks<T extends string | number = string | number> = {
  readonly sigma2: number
  readonly pairs: readonly TradedPair<T>[]
}

/** The fewest marks each way from which a pair is looked at. */
const ENOUGH = 5

/**
 * Which pairs give each other better marks than giver and receiver explain: rating = μ + giver + receiver, and for a pair
 * z = (r̄ab + r̄ba)/√(σ²(1/nab + 1/nba)) of its mean residuals; counted only where both are positive, else p is 1. A question for
 * the auditor, not a verdict: two who work closely may deserve it. Needs two givers, two receivers and more marks than
 * parameters.
 * Source: Searle (1987), Linear Models for Unbalanced Data; Benjamini & Hochberg (1995) for q.
 */
export function tradedMarks<T extends string | number>(
  marks: readonly Mark<T>[],
): Outcome<TradedMarks<T>, 'too_few' | 'no_variation'> {
  const givers = levelsOf(marks.map((mark) => mark.giver))
  const receivers = levelsOf(marks.map((mark) => mark.receiver))
  if (givers.levels.length < 2 || receivers.levels.length < 2) return { ok: false, reason: 'too_few' }
  const model =
    givers.levels.length >= receivers.levels.length
      ? twoWay({ first: givers.places, second: receivers.places })
      : twoWay({ first: receivers.places, second: givers.places })
  if (marks.length <= model.rank) return { ok: false, reason: 'too_few' }
  const given = marks.map((mark) => mark.y)
  const residuals = model.residual(given)
  const sigma2 = residuals.reduce((sum, value) => sum + value ** 2, 0) / (marks.length - model.rank)
  const largest = given.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (!(sigma2 > (1e-12 * largest) ** 2)) return { ok: false, reason: 'no_variation' }
  const pairs = pairsOf(marks, residuals).map(({ a, b, there, back }) => {
    const z = (there.mean + back.mean) / Math.sqrt(sigma2 * (1 / there.n + 1 / back.n))
    const isMutual = Math.min(there.mean, back.mean) > 1e-12 * largest
    return { a, b, z, p: isMutual ? normalBelow(-z) : 1 }
  })
  const q = falseDiscovery(pairs.map((pair) => pair.p))
  return { ok: true, sigma2, pairs: pairs.map((pair, at) => ({ ...pair, q: q[at] ?? 1 })) }
}

type OneWay = { readonly n: number; readonly mean: number }

function pairsOf<T extends string | number>(marks: readonly Mark<T>[], residuals: readonly number[]) {
  const everybody = [...new Set(marks.flatMap((mark) => [mark.giver, mark.receiver]))].toSorted(inOrder)
  const sums = new Map<T, Map<T, { n: number; sum: number }>>()
  for (const [at, { giver, receiver }] of marks.entries()) {
    const row = sums.get(giver) ?? new Map<T, { n: number; sum: number }>()
    sums.set(giver, row)
    const known = row.get(receiver) ?? { n: 0, sum: 0 }
    row.set(receiver, { n: known.n + 1, sum: known.sum + (residuals[at] ?? 0) })
  }
  const oneWay = (from: T, to: T): OneWay | null => {
    const known = sums.get(from)?.get(to)
    return known && known.n >= ENOUGH ? { n: known.n, mean: known.sum / known.n } : null
  }
  return everybody.flatMap((a, at) =>
    everybody.slice(at + 1).flatMap((b) => {
      const [there, back] = [oneWay(a, b), oneWay(b, a)]
      return there && back ? [{ a, b, there, back }] : []
    }),
  )
}

/** Numbers by size, words as text. */
function inOrder(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return inTextOrder(a, b)
  return a < b ? -1 : Number(a > b)
}
