import { MINIMUM_RATERS } from './verdict.ts'

/** How often a mark was given under one combination of mix variables (`1/branch`). */
export type MarkOfStratum = { readonly stratum: string; readonly mark: number; readonly count: number }

/**
 * The marks of one unit in one quarter, so that no figure that weighs combinations of mix variables differently tells what fewer
 * than five people said: each combination keeps answers of five people or more, and the answers of a smaller one are
 * counted with the most frequent combination of the same priority, or, where that is small as well, with the most frequent of all.
 *
 * Whose answers they are is not known here. `mostOfFour` is how many answers the four people gave together who gave most in the
 * quarter: more than these have a fifth behind them for sure. Undefined where nobody answered: nothing is told apart.
 */
export function shelteredMix(
  marks: readonly MarkOfStratum[],
  mostOfFour: number | undefined,
): readonly MarkOfStratum[] {
  const sizes = new Map<string, number>()
  for (const { stratum, count } of marks) sizes.set(stratum, (sizes.get(stratum) ?? 0) + count)
  const homes = homesOf(sizes, mostOfFour)
  const kept = new Map<string, MarkOfStratum>()
  for (const { stratum, mark, count } of marks) {
    const home = homes.get(stratum) ?? stratum
    const key = `${home} ${mark}`
    kept.set(key, { stratum: home, mark, count: (kept.get(key)?.count ?? 0) + count })
  }
  return [...kept.values()]
}

type Sizes = ReadonlyMap<string, number>

/** With which combination each is counted. */
function homesOf(sizes: Sizes, mostOfFour: number | undefined): ReadonlyMap<string, string> {
  const within = gathered(sizes, mostOfFour, (stratum) => stratum.split('/')[0] ?? '')
  const grown = new Map<string, number>()
  for (const [stratum, home] of within) grown.set(home, (grown.get(home) ?? 0) + (sizes.get(stratum) ?? 0))
  const overall = gathered(grown, mostOfFour, () => '')
  return new Map([...within].map(([stratum, home]) => [stratum, overall.get(home) ?? home]))
}

/** Small combinations go to the largest of their like. */
function gathered(
  sizes: Sizes,
  mostOfFour: number | undefined,
  likeOf: (stratum: string) => string,
): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const likes of Map.groupBy(sizes, ([stratum]) => likeOf(stratum)).values()) {
    const [largest] = likes.toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    for (const [stratum, size] of likes)
      homes.set(stratum, largest === undefined || isOfFive(size, mostOfFour) ? stratum : largest[0])
  }
  return homes
}

function isOfFive(count: number, mostOfFour: number | undefined): boolean {
  return mostOfFour !== undefined && count > mostOfFour
}

/** How many answers the four people gave together who gave most; `own`: how many each person gave. */
export function mostOfFourPeople(own: readonly number[]): number {
  return own
    .toSorted((one, other) => other - one)
    .slice(0, MINIMUM_RATERS - 1)
    .reduce((sum, n) => sum + n, 0)
}
