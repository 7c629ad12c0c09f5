import { MINIMUM_RATERS, SATISFIED_FROM, type Verdict } from './verdict.ts'
import { periodOf, type Day } from './periods.ts'
import { tallyKeys, type TallyKey } from './tally.ts'

/** What somebody without a sign-in said of one visit to a touchpoint. Nothing tells who: each counts as one rater. */
export type VisitVerdict = {
  readonly satisfaction: number
  readonly reasons: readonly string[]
  readonly comment: string
}

/** Within how many minutes a verdict's time is kept. */
export const VISIT_MINUTES = 10

/** The beginning of the ten minutes in which a moment lies: so much of its time is kept with a verdict. */
export function visitMinutes(at: Date): Date {
  const length = VISIT_MINUTES * 60_000
  return new Date(Math.floor(at.getTime() / length) * length)
}

/**
 * Whether what waits at a touchpoint is published now: all of it together, from five verdicts on. No figure adds touchpoints up, and
 * each of one touchpoint is a sum of whole batches, so that no difference of two of them holds fewer.
 */
export function mayRelease(waiting: number): boolean {
  return waiting >= MINIMUM_RATERS
}

/** Verdicts of one touchpoint, in the order in which they came, as they were published one batch after the other; the rest still waits. */
export function batchesInOrder<One>(verdicts: readonly One[]): {
  readonly batches: readonly (readonly One[])[]
  readonly waiting: readonly One[]
} {
  const batches: One[][] = []
  let waiting: One[] = []
  for (const verdict of verdicts) {
    waiting.push(verdict)
    if (!mayRelease(waiting.length)) continue
    batches.push(waiting)
    waiting = []
  }
  return { batches, waiting }
}

/** The counts that a released verdict on a visit adds. */
export function visitTallyKeys({ satisfaction, reasons, comment }: VisitVerdict): readonly TallyKey[] {
  const verdict: Verdict = { satisfaction, effort: null, promiseKept: null, reasonIds: reasons, comment }
  return tallyKeys(verdict, 'satisfaction')
}

/** What verdicts add to the sums over people of one period. As each is one rater, every sum over people is one over answers. */
export type VisitMoments = {
  readonly period: 'week' | 'month' | 'quarter' | 'year'
  readonly start: Day
  readonly answers: number
  readonly sum: number
  readonly sumSquares: number
  readonly satisfied: number
}

/** What verdicts released on a day add to the sums of the four periods in which it lies. */
export function visitMoments(marks: readonly number[], day: Day): readonly VisitMoments[] {
  const sums = {
    answers: marks.length,
    sum: marks.reduce((sum, mark) => sum + mark, 0),
    sumSquares: marks.reduce((sum, mark) => sum + mark ** 2, 0),
    satisfied: marks.filter((mark) => mark >= SATISFIED_FROM).length,
  }
  return (['week', 'month', 'quarter', 'year'] as const).map((period) => ({
    period,
    start: periodOf(period, day, day).start,
    ...sums,
  }))
}
