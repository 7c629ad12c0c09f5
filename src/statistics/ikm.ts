import { meanInterval, type Mean } from './mean-interval.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** The service quality of PermenPANRB 14/2017: A very good, B good, C less good, D not good. */
export type ServiceGrade = 'A' | 'B' | 'C' | 'D'

/** An index of community satisfaction (25–100, not rounded) and its grade. */
export type SatisfactionIndex = { readonly index: number; readonly grade: ServiceGrade }

const floors: readonly (readonly [ServiceGrade, number])[] = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
]

/** The index of a mean on the scale 1–4: 25 points a step. */
const POINTS = 25

/**
 * The index of community satisfaction (IKM) from the means of its elements (nine, each 1–4, all of the same weight).
 * Grades follow the index rounded to two places: D to 64.99, C to 76.60, B to 88.30, A above.
 * Source: Peraturan Menteri PANRB 14/2017, Pedoman penyusunan survei kepuasan masyarakat.
 */
export function satisfactionIndex(elementMeans: readonly number[]): Outcome<SatisfactionIndex, 'no_answers'> {
  if (elementMeans.length === 0) return { ok: false, reason: 'no_answers' }
  const index = (elementMeans.reduce((sum, mean) => sum + mean, 0) / elementMeans.length) * POINTS
  return { ok: true, index, grade: gradeOf(index) }
}

/**
 * The interval of the index: Student's t over the respondents' own indices. Each row is one respondent's answers to all
 * elements (1–4); needs two respondents who differ.
 * Source: Student (1908), as in `meanInterval`.
 */
export function satisfactionIndexInterval(
  respondents: readonly (readonly number[])[],
  confidence: number = CONFIDENCE,
): Outcome<Mean> {
  const own = respondents
    .filter((answers) => answers.length > 0)
    .map((answers) => (answers.reduce((sum, value) => sum + value, 0) / answers.length) * POINTS)
  return meanInterval(
    own,
    own.map(() => 1),
    confidence,
  )
}

/** The grade of an index, which is rounded to two places first. */
export function gradeOf(index: number): ServiceGrade {
  const rounded = toHundredths(index)
  return floors.find(([, floor]) => rounded >= floor)?.[0] ?? 'D'
}

/** The nearer of the two neighbours with two places; between both, the even one. (Scaling first would round 1.005 by its error.) */
function toHundredths(value: number): number {
  const below = Math.floor(value * 100)
  const down = below / 100
  const up = Math.ceil(value * 100) / 100
  if (value - down === up - value) return below % 2 === 0 ? down : up
  return value - down < up - value ? down : up
}
