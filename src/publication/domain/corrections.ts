/** Amounts that are corrected after they were published, in the order in which they are told. */
export const correctedMeasures = ['paid', 'received', 'rechargedTo', 'rechargedOn'] as const
export type CorrectedMeasure = (typeof correctedMeasures)[number]

type Amounts = Readonly<Record<CorrectedMeasure, number>>

/** That an amount of a quarter became another one on a day, after it was published; in the smallest unit. */
export interface Correction {
  readonly on: string
  readonly measure: CorrectedMeasure
  readonly from: number
  readonly to: number
}

/**
 * What became of frozen amounts since, by changes in the order of their days: each goes on from what was said last. The frozen amount
 * itself stays what it is.
 */
export function correctionsOf(
  frozen: Amounts,
  changes: readonly (Amounts & { readonly day: string })[],
): readonly Correction[] {
  const now = { ...frozen }
  return changes.flatMap((change) =>
    correctedMeasures.flatMap((measure) => {
      if (change[measure] === 0) return []
      const from = now[measure]
      now[measure] = from + change[measure]
      return [{ on: change.day, measure, from, to: now[measure] }]
    }),
  )
}

/** What frozen amounts came to by their corrections, and the day of the last one; null where nothing was corrected. */
export function correctedAmounts(
  frozen: Amounts,
  corrections: readonly Correction[],
): (Amounts & { readonly on: string }) | null {
  const last = corrections.at(-1)
  if (last === undefined) return null
  const now = { ...frozen }
  for (const { measure, to } of corrections) now[measure] = to
  const { paid, received, rechargedTo, rechargedOn } = now
  return { paid, received, rechargedTo, rechargedOn, on: last.on }
}
