import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClusterMoments } from '../../statistics/clustered.ts'
import { momentsOf } from '../../statistics/clustered.ts'
import { changeOf } from './change.ts'
import { evidenceOf, type Evidence } from './chart-evidence.ts'
import type { SubjectSums } from './measures.ts'
import { periodOf } from './periods.ts'

const nobody = momentsOf([])
const idle = { verdicts: 0, needed: 5 }
const nothing: SubjectSums = {
  released: { satisfaction: nobody, effort: nobody, promise: nobody, satisfied: nobody },
  waiting: { satisfaction: idle, effort: idle, promise: idle },
  closedWindows: 0,
  response: { kept: 0, of: 0 },
  completion: { kept: 0, of: 0 },
  minutes: [],
}
const may = periodOf('month', '2026-05-01', '2027-01-01')
const june = periodOf('month', '2026-06-01', '2027-01-01')
const july = periodOf('month', '2026-07-01', '2027-01-01')

/** So many people of whom each answered once. */
function people(...answers: readonly number[]): ClusterMoments {
  return momentsOf(answers.map((sum) => ({ n: 1, sum, sumSquares: sum ** 2 })))
}

const kept = (period: typeof may, count: number, of: number): Evidence =>
  evidenceOf('within_completion', period, { ...nothing, completion: { kept: count, of } })

const satisfied = (period: typeof may, yes: number, no: number): Evidence => {
  const answers = [...Array.from({ length: yes }, () => 1), ...Array.from({ length: no }, () => 0)]
  return evidenceOf('satisfied', period, {
    ...nothing,
    released: { ...nothing.released, satisfied: people(...answers) },
  })
}

const marks = (period: typeof may, ...answers: readonly number[]): Evidence =>
  evidenceOf('satisfaction_mean', period, {
    ...nothing,
    released: { ...nothing.released, satisfaction: people(...answers) },
  })

const often = (times: number, ...answers: readonly number[]) =>
  Array.from({ length: times }, () => answers).flat()

describe('what a change says', () => {
  it('is noise where its interval holds zero, with the numbers', () => {
    expect(changeOf([satisfied(may, 78, 22), satisfied(june, 74, 26)])).toMatchObject({
      state: 'compared',
      before: may,
      verdict: 'noise',
      was: 0.78,
      is: 0.74,
      n: 100,
      nBefore: 100,
    })
  })

  it('is a signal where the two intervals lie apart, and unclear in between', () => {
    expect(changeOf([kept(may, 90, 100), kept(june, 60, 100)])).toMatchObject({ verdict: 'signal' })
    expect(changeOf([kept(may, 80, 100), kept(june, 68, 100)])).toMatchObject({ verdict: 'noise' })
    expect(changeOf([kept(may, 80, 100), kept(june, 66, 100)])).toMatchObject({ verdict: 'unclear' })
  })

  it('is no signal where few stand beside many and chance makes as much more often than once in a hundred', () => {
    expect(changeOf([kept(may, 7500, 10_000), kept(june, 17, 30)])).toMatchObject({ verdict: 'unclear' })
    expect(changeOf([kept(may, 7500, 10_000), kept(june, 13, 30)])).toMatchObject({ verdict: 'signal' })
  })

  it('is told of means by the difference of the means', () => {
    const change = changeOf([marks(may, ...often(20, 4, 5)), marks(june, ...often(20, 2, 3))])
    expect(change).toMatchObject({ verdict: 'signal', difference: -2 })
    expect(changeOf([marks(may, ...often(20, 4, 2)), marks(june, ...often(20, 2, 4))])).toMatchObject({
      verdict: 'noise',
      difference: 0,
    })
  })

  it('calls nothing a signal where either period has fewer than thirty', () => {
    expect(changeOf([kept(may, 20, 20), kept(june, 0, 100)])).toMatchObject({ verdict: 'early' })
    expect(changeOf([kept(may, 100, 100), kept(june, 0, 20)])).toMatchObject({ verdict: 'early' })
  })

  it('is taken from the latest period that has thirty, past one that has fewer', () => {
    expect(changeOf([kept(may, 90, 100), kept(june, 1, 2), kept(july, 85, 100)])).toMatchObject({
      before: may,
    })
    expect(changeOf([kept(june, 1, 2), kept(july, 85, 100)])).toMatchObject({ before: june })
  })

  it('is not said of what is hidden, absent, alone, or without an interval', () => {
    const gone = evidenceOf('satisfied', june, nothing)
    const waits = evidenceOf('satisfied', june, {
      ...nothing,
      waiting: { ...nothing.waiting, satisfaction: { verdicts: 3, needed: 2 } },
    })
    const before = satisfied(may, 78, 22)
    expect(changeOf([])).toEqual({ state: 'unsaid', reason: 'none' })
    expect(changeOf([before, gone])).toEqual({ state: 'unsaid', reason: 'none' })
    expect(changeOf([before, waits])).toEqual({ state: 'unsaid', reason: 'hidden' })
    expect(changeOf([gone, satisfied(july, 8, 2)])).toEqual({ state: 'unsaid', reason: 'alone' })
    expect(changeOf([marks(may, ...often(40, 5)), marks(june, ...often(40, 4))])).toEqual({
      state: 'unsaid',
      reason: 'unbounded',
    })
  })

  it('is never a signal whose interval holds zero, and the interval holds the difference', () => {
    const count = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(count, count, ([n1, p1], [n2, p2]) => {
        const change = changeOf([kept(may, Math.round(n1 * p1), n1), kept(june, Math.round(n2 * p2), n2)])
        if (change.state !== 'compared') throw new Error(change.reason)
        const { low, high, difference, verdict } = change
        expect(low <= difference + 1e-12 && difference <= high + 1e-12).toBe(true)
        expect(verdict !== 'signal' || low > 0 || high < 0).toBe(true)
      }),
    )
  })
})
