import { describe, expect, it } from 'vitest'
import { clusteredMean, momentsOf } from './clustered.ts'
import { meanDifference } from './mean-difference.ts'

/** A mean of answers, each of another person. */
function meanOf(answers: readonly number[]) {
  const found = clusteredMean(momentsOf(answers.map((sum) => ({ n: 1, sum, sumSquares: sum ** 2 }))))
  if (!found.ok) throw new Error(found.reason)
  return found
}

describe('the difference of two means', () => {
  it('is Welch’s, as R has it of Student’s data on sleep', () => {
    // t.test(extra ~ group, data = sleep)
    const drug1 = meanOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
    const drug2 = meanOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    const { difference, low, high } = meanDifference(drug1, drug2)
    expect(difference).toBeCloseTo(-1.58, 10)
    expect(low).toBeCloseTo(-3.3654832, 6)
    expect(high).toBeCloseTo(0.2054832, 6)
  })

  it('is the same with its sign turned when the two change places', () => {
    const [one, other] = [meanOf([1, 2, 3, 5]), meanOf([4, 4, 5])]
    const there = meanDifference(one, other)
    const back = meanDifference(other, one)
    expect(back.difference).toBeCloseTo(-there.difference, 12)
    expect(back.low).toBeCloseTo(-there.high, 12)
  })
})
