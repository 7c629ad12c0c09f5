import { bunching, bunchingInterval } from '../../statistics/bunching.ts'
import { normalBelow } from '../../statistics/distributions.ts'
import { falseDiscovery } from '../../statistics/false-discovery.ts'
import { seededRandom } from '../../statistics/random.ts'
import { CONFIDENCE } from '../../statistics/result.ts'
import { normalPoint } from '../../statistics/distributions.ts'
import { ASKED_UP_TO, type Found } from './traded-pairs.ts'

/** From so many completions between half and one and a half of the promised time on a curve can be laid through them. */
export const ENOUGH_TIMES = 200

/** How many completions of a unit or service ended in each of 40 parts of the time around the promise, half of it to one and a half. */
export type TimesAround = { readonly subjectId: string; readonly counts: readonly number[] }

/** A subject that completes just within the limit more often than a smooth curve says; `excess` in multiples of the curve. */
export type BunchedTimes = {
  readonly subjectId: string
  readonly n: number
  readonly excess: number
  readonly low: number
  readonly high: number
  readonly q: number
}

/**
 * Whose completions bunch just within the promised time: the excess, its interval wholly above nothing, and a false-discovery
 * rate of 5 % over all subjects tried (z from the lower half of the interval). Who completes fewer there than the curve is not asked about.
 */
export function bunchedTimes(subjects: readonly TimesAround[]): Found<BunchedTimes> {
  const tried = subjects.flatMap(({ subjectId, counts }) => {
    const n = counts.reduce((sum, count) => sum + count, 0)
    return n < ENOUGH_TIMES ? [] : [{ subjectId, n, ...excessOf(counts) }]
  })
  const q = falseDiscovery(tried.map(({ p }) => p))
  const found = tried
    .map(({ p: _p, ...one }, at) => ({ ...one, q: q[at] ?? 1 }))
    .filter((one) => one.low > 0 && one.q < ASKED_UP_TO)
    .toSorted((one, other) => other.excess - one.excess)
  return { found, tried: tried.length, marks: tried.reduce((sum, { n }) => sum + n, 0) }
}

const nothing = { excess: 0, low: 0, high: 0, p: 1 }

function excessOf(counts: readonly number[]): { excess: number; low: number; high: number; p: number } {
  const measured = bunching(counts)
  // A surplus within the chance of the two bins alone is within that of the excess, too: no need to draw a thousand times.
  if (!measured.ok || !(measured.excess * Math.sqrt(measured.expected) > 1)) return nothing
  const drawn = bunchingInterval(counts, seededRandom(1))
  if (!drawn.ok) return nothing
  const { excess, low, high } = drawn
  const z = (normalPoint(CONFIDENCE) * excess) / (excess - low)
  return { excess, low, high, p: normalBelow(-z) }
}
