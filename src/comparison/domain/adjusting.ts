import { caseMix, type AdjustedUnit, type MixCell } from '../../statistics/case-mix.ts'
import type { Contrast } from '../../statistics/yardstick.ts'
import type { MeanOfUnit } from './means-beside.ts'

/** How often a unit was given a mark (1–5) under one combination of mix variables, `priority/kind of the asker's unit`. */
export type MarksOfUnit = {
  readonly owner: string
  readonly stratum: string
  readonly mark: number
  readonly count: number
}

/** What is compared: the mean mark, or the share of marks of at least 4. */
export type Compared = 'mean' | 'share'

/**
 * What the adjustment does to a unit: by how much it moves its value, and what its requests are like beside those of the others.
 * Told in words only, with no share, so that it tells of no single request whether it was rated.
 */
export type MixOfUnit = {
  readonly shift: number
  readonly urgency: 'more' | 'fewer' | 'alike'
}

/** Adjusted values, with the contrasts that the yardstick judges, in the same order. */
export type Adjusted = {
  readonly means: readonly MeanOfUnit[]
  readonly contrasts: readonly Contrast[]
  readonly mixes: ReadonlyMap<string, MixOfUnit>
}

/** Why nothing could be adjusted; the screens have the words. */
export type NotAdjusted = 'too_few' | 'singular' | 'no_variation'

/** Priorities up to this one are urgent. */
const URGENT_TO = 2

/** From which difference of shares of urgent requests on a unit is said to have more or fewer of them. */
const TELLING = 0.05

/**
 * What units' values would be if all had the same mix of requests (priority, kind of the asker's unit). `deffs` are the design
 * effects of the units' answers, which widen what the regression says of them: answers of one person go together, and the
 * regression does not know whose they are.
 */
export function adjusted(
  marks: readonly MarksOfUnit[],
  deffs: ReadonlyMap<string, number>,
  compared: Compared,
): ({ readonly ok: true } & Adjusted) | { readonly ok: false; readonly reason: NotAdjusted } {
  const known = marks.filter(({ owner }) => deffs.has(owner))
  const found = caseMix(
    ['priority', 'asker'],
    known.map(({ owner, stratum, mark, count }): MixCell => {
      const y = compared === 'mean' ? mark : Number(mark >= 4)
      return { unit: owner, levels: stratum.split('/'), y, count }
    }),
  )
  if (!found.ok) return { ok: false, reason: found.reason === 'no_answers' ? 'too_few' : found.reason }
  const { units, sigma2 } = found
  const carried = carriedBy(units, sigma2, deffs)
  return {
    ok: true,
    means: units.map((unit) => ({
      id: unit.unit,
      mean: unit.adjusted,
      se: carried.ofMean(unit),
      n: unit.n,
    })),
    contrasts: units.map((unit) => ({
      difference: unit.contrast.difference,
      se: carried.ofContrast(unit),
    })),
    mixes: mixesOf(known, units),
  }
}

/**
 * Standard errors with the design effects in them. The regression's variance of an adjusted mean is σ²(1/n + u), u being what the
 * uncertain coefficients add, and of a contrast σ²(1/n + 1/m + u(N/m)²) with m answers of all others. Each unit's own part is
 * widened by its own design effect, that of the others by theirs, and what the coefficients add by that of all together.
 */
function carriedBy(units: readonly AdjustedUnit[], sigma2: number, deffs: ReadonlyMap<string, number>) {
  const deffOf = (unit: AdjustedUnit) => deffs.get(unit.unit) ?? 1
  const n = units.reduce((sum, unit) => sum + unit.n, 0)
  const widened = units.reduce((sum, unit) => sum + unit.n * deffOf(unit), 0)
  const uncertain = (unit: AdjustedUnit) => Math.max(0, unit.se ** 2 / sigma2 - 1 / unit.n) * (widened / n)
  return {
    ofMean: (unit: AdjustedUnit) => Math.sqrt(sigma2 * (deffOf(unit) / unit.n + uncertain(unit))),
    ofContrast: (unit: AdjustedUnit) => {
      const others = n - unit.n
      const ofOthers = (widened - unit.n * deffOf(unit)) / others ** 2
      return Math.sqrt(sigma2 * (deffOf(unit) / unit.n + ofOthers + uncertain(unit) * (n / others) ** 2))
    },
  }
}

function mixesOf(
  marks: readonly MarksOfUnit[],
  units: readonly AdjustedUnit[],
): ReadonlyMap<string, MixOfUnit> {
  const counts = new Map<string, { all: number; urgent: number }>()
  const total = { all: 0, urgent: 0 }
  for (const { owner, stratum, count } of marks) {
    const urgent = Number(stratum.split('/')[0]) <= URGENT_TO ? count : 0
    const known = counts.get(owner) ?? { all: 0, urgent: 0 }
    counts.set(owner, { all: known.all + count, urgent: known.urgent + urgent })
    total.all += count
    total.urgent += urgent
  }
  return new Map(
    units.map(({ unit, raw, adjusted: value }) => {
      const own = counts.get(unit) ?? { all: 0, urgent: 0 }
      const others = (total.urgent - own.urgent) / Math.max(1, total.all - own.all)
      const apart = own.urgent / Math.max(1, own.all) - others
      const urgency = apart > TELLING ? 'more' : apart < -TELLING ? 'fewer' : 'alike'
      return [unit, { shift: value - raw, urgency }]
    }),
  )
}
