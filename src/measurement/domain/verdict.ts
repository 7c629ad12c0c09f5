/** No figure stands on fewer people than this, and none moves by fewer. */
export const MINIMUM_RATERS = 5

/** From so many people on a figure is graded and may be ranked; below it is `early`. */
export const SCORED_RATERS = 30

/**
 * What of a verdict is counted by itself. Satisfaction is always answered and carries the reasons and the comment;
 * effort and promise may be left out, so each needs five people of its own before it is shown.
 */
export const layers = ['satisfaction', 'effort', 'promise'] as const
export type Layer = (typeof layers)[number]

/** What a served person said of one request; `satisfaction` and `effort` run from 1 to 5. */
export type Verdict = {
  readonly satisfaction: number
  readonly effort: number | null
  readonly promiseKept: boolean | null
  readonly reasonIds: readonly string[]
  readonly comment: string
}

/** The two top values of five count as satisfied. */
export const SATISFIED_FROM = 4

/** The two lowest values of five count as a bad verdict. */
export const BAD_TO = 2

/** A layer's answer as a number (kept promise 1, broken 0); null where it was left out. */
export function answerOf(verdict: Verdict, layer: Layer): number | null {
  if (layer === 'satisfaction') return verdict.satisfaction
  if (layer === 'effort') return verdict.effort
  return verdict.promiseKept === null ? null : Number(verdict.promiseKept)
}
