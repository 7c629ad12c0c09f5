import type { RatingView } from '../../contract.ts'

/** The five marks, as radio buttons hold them. */
export const marks = ['1', '2', '3', '4', '5'] as const
export type Mark = (typeof marks)[number]

type Five = 1 | 2 | 3 | 4 | 5
const numbers: Readonly<Record<Mark, Five>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }

/** A verdict as its form holds it; '' is what nobody chose. */
export interface RatingValues {
  readonly satisfaction: Mark | ''
  readonly effort: Mark | ''
  readonly promiseKept: 'yes' | 'no' | 'unsaid' | ''
  readonly reasonIds: string[]
  readonly comment: string
}

/** An earlier verdict as the form wants it, or an empty form. */
export function ratingValuesOf(rating: RatingView['rating']): RatingValues {
  if (rating === null) return { satisfaction: '', effort: '', promiseKept: '', reasonIds: [], comment: '' }
  const { satisfaction, effort, promiseKept, reasonIds, comment } = rating
  return {
    satisfaction: `${satisfaction}`,
    effort: effort === null ? '' : `${effort}`,
    promiseKept: promiseKept === null ? 'unsaid' : promiseKept ? 'yes' : 'no',
    reasonIds: [...reasonIds],
    comment,
  }
}

/** What is sent. The form does not let itself be sent without a mark. */
export function ratingBodyOf({ satisfaction, effort, promiseKept, reasonIds, comment }: RatingValues) {
  if (satisfaction === '') throw new Error('A verdict without a mark')
  return {
    satisfaction: numbers[satisfaction],
    effort: effort === '' ? null : numbers[effort],
    promiseKept: promiseKept === 'yes' ? true : promiseKept === 'no' ? false : null,
    reasonIds,
    comment: comment.trim(),
  }
}
