import { meanInterval, type Mean } from './mean-interval.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** Answers to the items of each dimension; null where an item was left out. */
export type ByDimension = readonly (readonly (number | null)[])[]

/**
 * One respondent: what was perceived, what was expected (same items), and the importance points of each dimension (they sum to
 * 100; any sum above 0 will do).
 */
export type QualityAnswers = {
  readonly perceived: ByDimension
  readonly expected?: ByDimension
  readonly importance?: readonly number[]
}

/** Each dimension, their unweighted mean and, where everybody counted gave importance points, their weighted mean. */
export type ServiceQuality = {
  readonly dimensions: readonly Outcome<Mean>[]
  readonly overall: Outcome<Mean>
  readonly weighted: Outcome<Mean>
}

/**
 * How far service falls short of what was expected: gap = perception − expectation, item → dimension → unweighted mean of the
 * dimensions, and weighted by each respondent's own importance points. Below zero: short of it. Respondents who left a whole
 * dimension out count for the dimensions that they answered only. t intervals over respondents, in points of the scale.
 * Source: Parasuraman, Zeithaml & Berry (1988), SERVQUAL, J. Retailing 64, 12–40; (1991) for the importance points.
 */
export function servqual(
  answers: readonly QualityAnswers[],
  confidence: number = CONFIDENCE,
): ServiceQuality {
  return quality(
    answers.map((one) => ({
      scores: one.perceived.map((items, dimension) => gapOf(items, one.expected?.[dimension] ?? [])),
      importance: one.importance,
    })),
    confidence,
  )
}

/**
 * The same of perceptions alone, on the scale of the answers.
 * Source: Cronin & Taylor (1992), Measuring service quality, J. Marketing 56 (3), 55–68.
 */
export function servperf(
  answers: readonly QualityAnswers[],
  confidence: number = CONFIDENCE,
): ServiceQuality {
  return quality(
    answers.map((one) => ({ scores: one.perceived.map(meanOf), importance: one.importance })),
    confidence,
  )
}

type Scored = {
  readonly scores: readonly (number | null)[]
  readonly importance: readonly number[] | undefined
}

function quality(respondents: readonly Scored[], confidence: number): ServiceQuality {
  const dimensions = respondents.reduce((most, one) => Math.max(most, one.scores.length), 0)
  const over = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null)
    return meanInterval(
      known,
      known.map(() => 1),
      confidence,
    )
  }
  return {
    dimensions: Array.from({ length: dimensions }, (_, at) =>
      over(respondents.map((one) => one.scores[at] ?? null)),
    ),
    overall: over(
      respondents.map((one) =>
        weightedMean(
          one.scores,
          one.scores.map(() => 1),
        ),
      ),
    ),
    weighted: over(respondents.map((one) => weightedMean(one.scores, one.importance ?? []))),
  }
}

/** The mean gap of the items that have both answers. */
function gapOf(perceived: readonly (number | null)[], expected: readonly (number | null)[]): number | null {
  return meanOf(
    perceived.map((value, item) => {
      const wanted = expected[item] ?? null
      return value === null || wanted === null ? null : value - wanted
    }),
  )
}

function meanOf(items: readonly (number | null)[]): number | null {
  const known = items.filter((item) => item !== null)
  return known.length > 0 ? known.reduce((sum, item) => sum + item, 0) / known.length : null
}

function weightedMean(scores: readonly (number | null)[], weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (scores.length === 0 || weights.length !== scores.length || !(total > 0)) return null
  return scores.reduce<number | null>(
    (sum, score, at) => (sum === null || score === null ? null : sum + (score * (weights[at] ?? 0)) / total),
    0,
  )
}
