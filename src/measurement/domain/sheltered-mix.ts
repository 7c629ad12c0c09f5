import { MINIMUM_RATERS } from './verdict.ts'

/** How often a mark was given under one combination of mix variables (`1/branch`). */
export type MarkOfStratum = { readonly stratum: string; readonly mark: number; readonly count: number }

/** All answers of one unit or service in one quarter, and the sum of squares of how many of them each person gave. */
export type PeopleBehind = { readonly answers: number; readonly nSquared: number }

/**
 * The marks of one unit in one quarter, so that no figure that weighs combinations of mix variables differently tells what fewer
 * than five people said: each combination keeps answers of five people or more, and the answers of a smaller one are
 * counted with the most frequent combination of the same priority, or, where that is small as well, with the most frequent of all.
 *
 * Whose answers they are is not known here. Were all c of them of four people or fewer, those alone would bring Σn² to c²/4, and every
 * other answer at least 1; what is less than that has five people behind it for sure.
 */
export function shelteredMix(
  marks: readonly MarkOfStratum[],
  people: PeopleBehind | undefined,
): readonly MarkOfStratum[] {
  const sizes = new Map<string, number>()
  for (const { stratum, count } of marks) sizes.set(stratum, (sizes.get(stratum) ?? 0) + count)
  const homes = homesOf(sizes, people)
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
function homesOf(sizes: Sizes, people: PeopleBehind | undefined): ReadonlyMap<string, string> {
  const within = gathered(sizes, people, (stratum) => stratum.split('/')[0] ?? '')
  const grown = new Map<string, number>()
  for (const [stratum, home] of within) grown.set(home, (grown.get(home) ?? 0) + (sizes.get(stratum) ?? 0))
  const overall = gathered(grown, people, () => '')
  return new Map([...within].map(([stratum, home]) => [stratum, overall.get(home) ?? home]))
}

/** Small combinations go to the largest of their like. */
function gathered(
  sizes: Sizes,
  people: PeopleBehind | undefined,
  likeOf: (stratum: string) => string,
): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  for (const likes of Map.groupBy(sizes, ([stratum]) => likeOf(stratum)).values()) {
    const [largest] = likes.toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    for (const [stratum, size] of likes)
      homes.set(stratum, largest === undefined || isOfFive(size, people) ? stratum : largest[0])
  }
  return homes
}

function isOfFive(count: number, people: PeopleBehind | undefined): boolean {
  if (people === undefined) return false
  const few = MINIMUM_RATERS - 1
  return count > few && count ** 2 / few + (people.answers - count) > people.nSquared
}
