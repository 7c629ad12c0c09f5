import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentsOf } from '../../statistics/clustered.ts'
import { seededRandom } from '../../statistics/random.ts'
import { wilson } from '../../statistics/wilson.ts'
import { markShares, shareOf, spreadAnswers, type SpreadAnswers } from './answer-spread.ts'
import { verdictFigure } from './figure.ts'
import { gatherReasons } from './reasons.ts'

const nobody = momentsOf([])
const idle = { verdicts: 0, needed: 5 }

/** Answers by how often each mark was given; each of another person, or all of `people`. */
function answers(counts: readonly number[], people?: number): SpreadAnswers | undefined {
  const given = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
  const raters = people ?? given.length
  const moments = momentsOf(
    Array.from({ length: raters }, (_, rater) => {
      const own = given.filter((_mark, at) => Math.floor((at * raters) / given.length) === rater)
      const sum = own.reduce((total, mark) => total + mark, 0)
      return { n: own.length, sum, sumSquares: own.reduce((total, mark) => total + mark ** 2, 0) }
    }),
  )
  const counted = counts.map((count, at) => ({ measure: 'satisfaction', value: String(at + 1), count }))
  const released = { satisfaction: moments, effort: nobody, promise: nobody, satisfied: moments }
  return spreadAnswers(verdictFigure('mean', moments, idle), counted, released)
}

function shown(counts: readonly number[], people?: number): SpreadAnswers {
  const found = answers(counts, people)
  if (found === undefined) throw new Error('Nothing is shown')
  return found
}

describe('how answers spread', () => {
  it('is told by mark with Wilson’s interval and the same of the period before', () => {
    const [one] = markShares(shown([10, 0, 20, 30, 40]), shown([20, 0, 20, 20, 40]))
    expect(one).toMatchObject({ mark: 1, count: 10, share: 0.1, differs: null })
    expect(one?.low).toBeCloseTo(Object(wilson(10, 100)).low, 12)
    expect(one?.before?.share).toBeCloseTo(0.2, 12)
  })

  it('names a mark as more or fewer only where the intervals lie apart', () => {
    const marks = markShares(shown([40, 5, 5, 10, 40]), shown([5, 5, 5, 45, 40]))
    expect(marks.map(({ differs }) => differs)).toEqual(['more', null, null, 'less', null])
  })

  it('names none of few answers beside many by chance more often than one in a hundred', () => {
    const random = seededRandom(3)
    const drawn = (n: number) => {
      const counts = [0, 0, 0, 0, 0]
      for (let at = 0; at < n; at += 1) {
        const mark = Math.floor(random() * 5)
        counts[mark] = (counts[mark] ?? 0) + 1
      }
      return shown(counts)
    }
    const before = drawn(2000)
    const named = Array.from({ length: 400 }, () => markShares(drawn(60), before)).flatMap((marks) =>
      marks.filter(({ differs }) => differs !== null),
    )
    expect(named.length / 2000).toBeLessThan(0.012)
  })

  it('names none while either period is early', () => {
    const early = shown([15, 0, 0, 0, 5])
    expect(markShares(shown([0, 0, 0, 0, 90]), early).every(({ differs }) => differs === null)).toBe(true)
    expect(markShares(early, shown([0, 0, 0, 0, 90])).every(({ differs }) => differs === null)).toBe(true)
  })

  it('is wider where the same people answered again and again', () => {
    const many = shareOf(20, shown([20, 20, 20, 20, 20]))
    const few = shareOf(20, shown([20, 20, 20, 20, 20], 10))
    expect(few.share).toBe(many.share)
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low)
  })

  it('shows nothing of what the figures do not show', () => {
    expect(answers([0, 0, 0, 0, 0])).toBeUndefined()
    expect(answers([1, 1, 1, 1, 0])).toBeUndefined()
  })

  it('adds up to all, and every share lies within its interval', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, (given) => {
        const found = answers(given)
        const marks = found === undefined ? [] : markShares(found, undefined)
        const total = marks.reduce((sum, { share }) => sum + share, 0)
        expect(Math.abs(total - (found === undefined ? 0 : 1))).toBeLessThan(1e-9)
        for (const { share, low, high } of marks)
          expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
      }),
    )
  })
})

describe('reasons', () => {
  it('are one where they say the same, the most often chosen first', () => {
    const fast = { id: 'Cepat', en: 'Quick' }
    const kind = { id: 'Ramah', en: 'Friendly' }
    const given = [
      { measure: 'reason', value: 'a', count: 2 },
      { measure: 'reason', value: 'b', count: 4 },
      { measure: 'reason', value: 'c', count: 3 },
      { measure: 'reason', value: 'gone', count: 9 },
    ]
    const texts = new Map([
      ['a', fast],
      ['b', kind],
      ['c', fast],
    ])
    expect(gatherReasons(given, texts)).toEqual([
      { text: fast, count: 5 },
      { text: kind, count: 4 },
    ])
  })
})
