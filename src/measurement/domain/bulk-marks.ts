import { falseDiscovery } from '../../statistics/false-discovery.ts'
import { ASKED_UP_TO, type Found } from './traded-pairs.ts'

/** So many verdicts of one person within so many minutes are a burst. */
export const BURST = { verdicts: 10, minutes: 10 } as const

/** How many marks everybody's habit weighs beside the person's own. */
const BORROWED = 10

/** A stretch in which a person gave at least ten verdicts, each ten of them within ten minutes. */
export type Burst = {
  readonly raterId: string
  readonly ratingIds: readonly string[]
  readonly unitIds: readonly string[]
  readonly first: Date
  readonly last: Date
  readonly lowest: number
  readonly highest: number
  /** How often the person gave 1, 2, … 5 at all other times. */
  readonly otherwise: readonly number[]
}

/** A burst of equal marks that this person would hardly give so by chance; `p` is that chance. */
export type BulkMarks = Burst & { readonly mark: number; readonly p: number; readonly q: number }

/**
 * The bursts to ask about, the least likely first. How likely is it that all marks of a burst are equal, were each given as this person
 * gives them at other times? p = Σ πᵥⁿ, where πᵥ is the person's share of mark v, drawn to everybody's by ten marks, so that
 * few marks of one's own do not make one look certain. So who is always content and rates ten things at once is not asked about.
 * False-discovery rate 5 % over all bursts; `everybody`: how often each mark 1–5 was given by all.
 */
export function bulkMarks(bursts: readonly Burst[], everybody: readonly number[]): Found<BulkMarks> {
  const marks = everybody.reduce((sum, count) => sum + count, 0)
  const p = bursts.map((burst) => (burst.lowest === burst.highest ? chanceOfEqual(burst, everybody) : 1))
  const q = falseDiscovery(p)
  const found = bursts
    .map((burst, at) => ({ ...burst, mark: burst.lowest, p: p[at] ?? 1, q: q[at] ?? 1 }))
    .filter((one) => one.q < ASKED_UP_TO)
    .toSorted((one, other) => one.p - other.p || other.first.getTime() - one.first.getTime())
  return { found, tried: bursts.length, marks }
}

function chanceOfEqual({ ratingIds, otherwise }: Burst, everybody: readonly number[]): number {
  const all = everybody.reduce((sum, count) => sum + count, 0)
  const own = otherwise.reduce((sum, count) => sum + count, 0)
  return everybody.reduce((sum, count, at) => {
    const share = ((otherwise[at] ?? 0) + (BORROWED * count) / all) / (own + BORROWED)
    return sum + share ** ratingIds.length
  }, 0)
}
