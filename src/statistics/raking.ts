import type { Outcome } from './result.ts'

/** One answer's levels by the name of the variable. */
export type Respondent = Readonly<Record<string, string>>

/** How many of the population each level of each variable has. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How many rounds are gone through, and the part of the weights below which a round no longer changes anything. */
const ROUNDS = 500
const SETTLED = 1e-13

/** By what part a margin may be missed in the end. */
const MET = 1e-6

/**
 * How much each answer must count for the answers to have the population's margins: beginning with equal weights, each margin in turn
 * is met exactly until none changes any more. Every level of a margin must have answers and the other way round; margins must
 * agree with each other. Sensible where no weight becomes much larger than the others.
 * Source: Deming & Stephan (1940), Ann. Math. Stat. 11, 427–444.
 */
export function rake(
  respondents: readonly Respondent[],
  margins: Margins,
): Outcome<{ readonly weights: readonly number[] }, 'no_answers' | 'missing_stratum' | 'not_settled'> {
  if (respondents.length === 0) return { ok: false, reason: 'no_answers' }
  const groups = Object.entries(margins).map(([variable, levels]) => groupsBy(respondents, variable, levels))
  const known = groups.filter((group) => group !== null)
  if (known.length < groups.length) return { ok: false, reason: 'missing_stratum' }
  const weights = respondents.map(() => 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = [...weights]
    for (const { totals, places } of known) meet(weights, totals, places)
    const moved = weights.reduce(
      (most, weight, at) => Math.max(most, Math.abs(weight - (before[at] ?? 0))),
      0,
    )
    if (moved <= SETTLED * Math.max(1, ...weights)) break
  }
  const isMet = known.every(({ totals, places }) => {
    const sums = sumsBy(weights, totals.length, places)
    return totals.every((total, at) => Math.abs((sums[at] ?? 0) - total) <= MET * Math.max(1, total))
  })
  return isMet ? { ok: true, weights } : { ok: false, reason: 'not_settled' }
}

type Margin = { readonly totals: readonly number[]; readonly places: readonly number[] }

/** A margin's totals and each respondent's place among them; null where the two have not the same levels. */
function groupsBy(
  respondents: readonly Respondent[],
  variable: string,
  levels: Readonly<Record<string, number>>,
): Margin | null {
  const names = Object.keys(levels)
  const places = respondents.map((one) => names.indexOf(one[variable] ?? ''))
  const seen = new Set(places)
  if (seen.has(-1) || seen.size < names.length) return null
  return { totals: Object.values(levels), places }
}

function meet(weights: number[], totals: readonly number[], places: readonly number[]): void {
  const sums = sumsBy(weights, totals.length, places)
  for (const [at, place] of places.entries()) {
    const sum = sums[place] ?? 0
    weights[at] = sum > 0 ? ((weights[at] ?? 0) * (totals[place] ?? 0)) / sum : 0
  }
}

function sumsBy(weights: readonly number[], levels: number, places: readonly number[]): number[] {
  const sums = Array.from({ length: levels }, () => 0)
  for (const [at, place] of places.entries()) sums[place] = (sums[place] ?? 0) + (weights[at] ?? 0)
  return sums
}
