import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusteredMean, clusteredShare, momentsOf, type ClusterMoments } from '../../statistics/clustered.ts'
import { wilson } from '../../statistics/wilson.ts'
import { figure, type Figure } from '../contract.ts'
import { clockShare, responseFigure, shownDesignEffect, timeFigure, verdictFigure } from './figure.ts'
import { measuresOf } from './measures.ts'

/** Raters by their answers. */
function moments(...raters: readonly (readonly number[])[]): ClusterMoments {
  const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0)
  return momentsOf(
    raters.map((values) => ({
      n: values.length,
      sum: total(values),
      sumSquares: total(values.map((one) => one ** 2)),
    })),
  )
}

const nobody = moments()
const idle = { verdicts: 0, needed: 5 }
const anyRaters = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), {
  maxLength: 50,
})

function isSound(shown: Figure, raters: number, waiting: number): boolean {
  if (shown.state === 'none') return raters + waiting === 0
  if (shown.state === 'hidden') return raters < 5
  if (shown.low === null || shown.high === null) return shown.reason === 'all_equal'
  return raters >= 5 && shown.low <= shown.estimate && shown.estimate <= shown.high
}

describe('the state of a figure about verdicts', () => {
  it('is none where nobody answered', () => {
    expect(verdictFigure('share', nobody, idle)).toEqual({ state: 'none' })
  })

  it('is hidden while verdicts wait, and says how many people are missing', () => {
    expect(verdictFigure('mean', nobody, { verdicts: 4, needed: 2 })).toEqual({ state: 'hidden', needed: 2 })
  })

  it('is hidden below five people, however many answers they gave', () => {
    const four = moments([1, 1, 1], [0, 0, 0], [1, 1], [1, 1])
    expect(verdictFigure('share', four, { verdicts: 0, needed: 1 })).toEqual({ state: 'hidden', needed: 1 })
  })

  it('is early from five people and scored from thirty', () => {
    const people = (count: number) => moments(...Array.from({ length: count }, (_, at) => [at % 2]))
    expect([5, 29, 30].map((count) => verdictFigure('share', people(count), idle).state)).toEqual([
      'early',
      'early',
      'scored',
    ])
  })

  it('is known to the contract, with an interval round the estimate or the reason why not', () => {
    fc.assert(
      fc.property(anyRaters, fc.constantFrom('share', 'mean'), fc.nat(6), (raters, kind, waiting) => {
        const answers = kind === 'mean' ? raters : raters.map((one) => one.map((value) => Number(value > 3)))
        const shown = verdictFigure(kind, moments(...answers), { verdicts: waiting, needed: 1 })
        expect(figure.parse(shown)).toEqual(shown)
        expect(isSound(shown, raters.length, waiting)).toBe(true)
      }),
    )
  })
})

describe('a figure about verdicts', () => {
  it('is the share with Wilson’s interval where everybody answered once', () => {
    const shown = verdictFigure('share', moments([1], [1], [1], [1], [0], [1]), idle)
    const { ok: _, share: estimate, ...interval } = { ...wilson(5, 6), share: 5 / 6 }
    expect(shown).toMatchObject({ state: 'early', n: 6, raters: 6, estimate, reason: null })
    expect(shown).toMatchObject({
      low: expect.closeTo((interval as { low: number }).low, 10) as number,
      high: expect.closeTo((interval as { high: number }).high, 10) as number,
    })
  })

  it('gives a mean of equal answers without an interval, with the reason', () => {
    expect(verdictFigure('mean', moments([4], [4], [4], [4], [4]), idle)).toEqual({
      state: 'early',
      n: 5,
      raters: 5,
      estimate: 4,
      low: null,
      high: null,
      reason: 'all_equal',
    })
  })

  it('widens by the answers themselves once five people answered repeatedly', () => {
    const raters = moments([1, 1], [0, 0], [1, 0], [1, 1], [0, 1], [1], [0])
    const outcome = clusteredShare(raters)
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(verdictFigure('share', raters, idle)).toMatchObject({ low: outcome.low, high: outcome.high })
    const mean = clusteredMean(raters)
    if (!mean.ok) throw new Error(mean.reason)
    expect(verdictFigure('mean', raters, idle)).toMatchObject({ low: mean.low, high: mean.high })
  })

  it('does not give away by its width what one of few people said repeatedly', () => {
    const others = [[1], [1], [0], [1]]
    const twiceBad = moments(...others, [0, 0], [1], [1])
    const mixed = moments(...others, [0, 1], [1], [0])
    expect(twiceBad.sum).toBe(mixed.sum)
    expect(verdictFigure('share', twiceBad, idle)).toEqual(verdictFigure('share', mixed, idle))
    expect(shownDesignEffect(mixed)).toBeCloseTo((6 + 4) / 8, 12)
  })
})

describe('figures that the clock knows', () => {
  it('are shown from the first request on', () => {
    expect(clockShare(0, 0)).toEqual({ state: 'none' })
    expect(clockShare(1, 1)).toMatchObject({ state: 'early', estimate: 1, n: 1, raters: 1 })
    expect(clockShare(40, 50)).toMatchObject({ state: 'scored', estimate: 0.8 })
  })

  it('say that a quantile rests on too few times to be bounded', () => {
    expect(timeFigure([], 0.5)).toEqual({ state: 'none' })
    expect(timeFigure([{ bin: 100, count: 5 }], 0.5)).toMatchObject({
      state: 'early',
      low: null,
      reason: 'too_few',
    })
    expect(timeFigure([{ bin: 100, count: 36 }], 0.9)).toMatchObject({ state: 'scored', reason: null })
  })
})

describe('the response rate', () => {
  it('does not move when a verdict is given, only when verdicts are released or windows end', () => {
    const before = responseFigure(6, 20, { verdicts: 0, needed: 5 })
    expect(responseFigure(6, 20, { verdicts: 3, needed: 2 })).toEqual(before)
    expect(responseFigure(11, 20, idle)).not.toEqual(before)
    expect(responseFigure(6, 21, idle)).not.toEqual(before)
  })

  it('is hidden while the first verdicts wait, and none where no window has ended', () => {
    expect(responseFigure(0, 4, { verdicts: 2, needed: 3 })).toEqual({ state: 'hidden', needed: 3 })
    expect(responseFigure(0, 4, idle)).toMatchObject({ state: 'early', estimate: 0, n: 4 })
    expect(responseFigure(5, 0, idle)).toEqual({ state: 'none' })
  })

  it('is never above 1', () => {
    expect(responseFigure(9, 4, idle)).toMatchObject({ estimate: 1, high: 1, n: 4 })
  })
})

describe('a scorecard', () => {
  it('has all measures, each in its own state', () => {
    const five = moments([5], [4], [4], [2], [5])
    const measures = measuresOf({
      released: {
        satisfaction: five,
        satisfied: moments([1], [1], [1], [0], [1]),
        effort: nobody,
        promise: nobody,
      },
      waiting: {
        satisfaction: { verdicts: 1, needed: 4 },
        effort: { verdicts: 3, needed: 2 },
        promise: idle,
      },
      closedWindows: 0,
      response: { kept: 3, of: 4 },
      completion: { kept: 0, of: 0 },
      minutes: [{ bin: 100, count: 3 }],
    })
    expect(Object.entries(measures).map(([name, shown]) => `${name} ${shown.state}`)).toEqual([
      'satisfied early',
      'satisfaction_mean early',
      'effort_mean hidden',
      'promise_felt none',
      'response_rate none',
      'within_response early',
      'within_completion none',
      'median_minutes early',
      'p90_minutes early',
    ])
    expect(measures.satisfied).toMatchObject({ estimate: 0.8, n: 5, raters: 5 })
    expect(measures.satisfaction_mean).toMatchObject({ estimate: 4 })
  })
})
