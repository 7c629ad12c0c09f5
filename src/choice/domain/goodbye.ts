/** What became of somebody after a verdict: went to another unit, came back, or met no occasion to choose. */
export const goodbyeParts = ['gone', 'stayed', 'silent'] as const
export type GoodbyePart = (typeof goodbyeParts)[number]

/** Within so many days after a verdict the next choice counts. */
export const FOLLOWED_DAYS = 180

const day = 86_400_000

/** A later choice among several units, by a person who met the rated unit among them. */
export type LaterChoice = { readonly unitId: string; readonly chosenAt: Date }

/**
 * What its giver did after a verdict on `unitId`, whatever the verdict said: the first choice after it and within 180 days, on an
 * occasion on which the unit and another one were on offer. `choices`: all such choices of the person, the earliest first.
 */
export function partAfter(
  verdict: { readonly unitId: string; readonly givenAt: Date },
  choices: readonly LaterChoice[],
): GoodbyePart {
  const from = verdict.givenAt.getTime()
  const next = choices.find(({ chosenAt }) => chosenAt.getTime() > from)
  if (next === undefined || next.chosenAt.getTime() > from + FOLLOWED_DAYS * day) return 'silent'
  return next.unitId === verdict.unitId ? 'stayed' : 'gone'
}
