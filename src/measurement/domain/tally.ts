import { answerOf, SATISFIED_FROM, type Layer, type Verdict } from './verdict.ts'

/** What is counted. `reason` counts by reason id, `comment` the comments given. */
export type TallyMeasure = 'satisfaction' | 'effort' | 'promise' | 'reason' | 'comment'

/** One count that a released verdict adds to a cell (day × subject × stratum). */
export type TallyKey = { readonly measure: TallyMeasure; readonly value: string }

/** Counts by `measure value`; the tallies of one cell. */
export type Tallies = ReadonlyMap<string, number>

/** The counts that one layer of a verdict adds when it is released; one each. Nothing where it was left out. */
export function tallyKeys(verdict: Verdict, layer: Layer): readonly TallyKey[] {
  const answer = answerOf(verdict, layer)
  if (answer === null) return []
  const own: TallyKey = { measure: layer, value: String(answer) }
  if (layer !== 'satisfaction') return [own]
  const reasons = [...new Set(verdict.reasonIds)].map((value): TallyKey => ({ measure: 'reason', value }))
  const comment: readonly TallyKey[] = verdict.comment === '' ? [] : [{ measure: 'comment', value: 'given' }]
  return [own, ...reasons, ...comment]
}

/** The tallies of many released verdicts; the order in which they come is irrelevant. */
export function tally(keys: Iterable<TallyKey>): Tallies {
  const counts = new Map<string, number>()
  for (const { measure, value } of keys) {
    const key = `${measure} ${value}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Two cells together: days to a month, months to a quarter, units to the unit above. */
export function addTallies(one: Tallies, other: Tallies): Tallies {
  const sum = new Map(one)
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** One rater's answers to one layer within a subject and month; `satisfied` counts values of 4 and 5 (kept promises: 1). */
export type RaterTally = {
  readonly n: number
  readonly sum: number
  readonly sumSquares: number
  readonly satisfied: number
}

export const noAnswers: RaterTally = { n: 0, sum: 0, sumSquares: 0, satisfied: 0 }

/** A rater's row with one more released answer; `answer` as `answerOf` gives it. */
export function addAnswer(row: RaterTally, layer: Layer, answer: number): RaterTally {
  const satisfied = layer === 'promise' ? answer === 1 : answer >= SATISFIED_FROM
  return {
    n: row.n + 1,
    sum: row.sum + answer,
    sumSquares: row.sumSquares + answer ** 2,
    satisfied: row.satisfied + Number(satisfied),
  }
}

/**
 * The case-mix cell of a request: its priority (1–4) and the kind of the asker's unit (five of them), so at most 20 of the
 * 64 strata that a quarter may keep.
 */
export function stratumOf(mix: { readonly priority: number; readonly askerUnitKind: string }): string {
  return `${mix.priority}/${mix.askerUnitKind}`
}
