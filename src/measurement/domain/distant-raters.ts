import { contrastsWithPeers, judge, type Contrast } from '../../statistics/yardstick.ts'
import type { Found } from './traded-pairs.ts'
import { MINIMUM_RATERS } from './verdict.ts'

/** From so many marks on a person is compared with the others of a unit. */
export const ENOUGH_MARKS = 5
/** So many points of five a person must be away from the others before it matters: people differ in how strict they are. */
export const FAR = 1

/** What one person gave one unit, from five marks on. */
export type OneRater = {
  readonly unitId: string
  readonly raterId: string
  readonly n: number
  readonly sum: number
}

/** What a unit was given by everybody, those with fewer marks among them. */
export type WholeUnit = {
  readonly unitId: string
  readonly people: number
  readonly n: number
  readonly sum: number
  readonly sumSquares: number
}

/** A person whose marks for a unit are far from those of all others. */
export type DistantRater = {
  readonly unitId: string
  readonly raterId: string
  readonly n: number
  /** Own mean less that of the others, with its interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly q: number
  readonly others: { readonly n: number; readonly people: number; readonly mean: number }
}

/**
 * Who of many raters is far from all others of a unit: the own mean against the mean of all others' marks, by the spread of all marks
 * that the unit was given. False-discovery rate 5 % over everybody tried in all units, and the interval wholly more than a
 * point away. Tried are people with five marks of a unit that five others marked too.
 */
export function distantRaters(raters: readonly OneRater[], units: readonly WholeUnit[]): Found<DistantRater> {
  const byUnit = Map.groupBy(raters, ({ unitId }) => unitId)
  const tried = units.flatMap((unit) =>
    unit.people > MINIMUM_RATERS ? contrastsIn(unit, byUnit.get(unit.unitId) ?? []) : [],
  )
  const judged = judge(
    tried.map(({ contrast }) => contrast),
    FAR,
  )
  const found = tried
    .flatMap(({ rater, unit }, at) => {
      const said = judged[at]
      if (said === undefined || said.verdict === 'none') return []
      const { difference, low, high, q } = said
      const { unitId, raterId, n } = rater
      const left = { n: unit.n - n, people: unit.people - 1 }
      const others = { ...left, mean: (unit.sum - rater.sum) / left.n }
      return [{ unitId, raterId, n, difference, low, high, q, others }]
    })
    .toSorted((one, other) => one.q - other.q || Math.abs(other.difference) - Math.abs(one.difference))
  return { found, tried: tried.length, marks: units.reduce((sum, { n }) => sum + n, 0) }
}

function contrastsIn(
  unit: WholeUnit,
  raters: readonly OneRater[],
): { readonly rater: OneRater; readonly unit: WholeUnit; readonly contrast: Contrast }[] {
  const spread = Math.sqrt(Math.max(0, unit.sumSquares - unit.sum ** 2 / unit.n) / (unit.n - 1))
  if (!(spread > 0)) return []
  const means = [...raters, rest(unit, raters)].map(({ n, sum }) =>
    n === 0 ? { mean: 0, se: 0, n } : { mean: sum / n, se: spread / Math.sqrt(n), n },
  )
  const contrasts = contrastsWithPeers(means)
  return raters.flatMap((rater, at) => {
    const contrast = contrasts[at]
    return contrast === undefined ? [] : [{ rater, unit, contrast }]
  })
}

/** Those with fewer marks, together. */
function rest(unit: WholeUnit, raters: readonly OneRater[]): { readonly n: number; readonly sum: number } {
  const { n: all, sum: total } = unit
  return raters.reduce((left, { n, sum }) => ({ n: left.n - n, sum: left.sum - sum }), { n: all, sum: total })
}
