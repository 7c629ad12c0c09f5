import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitKinds } from '../../organisation/contract.ts'
import { momentsOf } from '../../statistics/clustered.ts'
import { addAnswer, addTallies, noAnswers, stratumOf, tally, tallyKeys } from './tally.ts'
import { answerOf, layers, type Verdict } from './verdict.ts'

const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  satisfaction: fc.integer({ min: 1, max: 5 }),
  effort: fc.option(fc.integer({ min: 1, max: 5 })),
  promiseKept: fc.option(fc.boolean()),
  reasonIds: fc.uniqueArray(fc.constantFrom('fast', 'friendly', 'clear')),
  comment: fc.constantFrom('', 'Terima kasih'),
})

const keysOf = (verdict: Verdict) => layers.flatMap((layer) => tallyKeys(verdict, layer))

describe('the counts that a verdict adds', () => {
  it('are one for each answer, reason and comment, with reasons and comment beside satisfaction', () => {
    const verdict: Verdict = {
      satisfaction: 5,
      effort: 2,
      promiseKept: false,
      reasonIds: ['fast', 'clear', 'fast'],
      comment: 'Rapi',
    }
    expect(tallyKeys(verdict, 'satisfaction')).toEqual([
      { measure: 'satisfaction', value: '5' },
      { measure: 'reason', value: 'fast' },
      { measure: 'reason', value: 'clear' },
      { measure: 'comment', value: 'given' },
    ])
    expect(tallyKeys(verdict, 'effort')).toEqual([{ measure: 'effort', value: '2' }])
    expect(tallyKeys(verdict, 'promise')).toEqual([{ measure: 'promise', value: '0' }])
  })

  it('are none for what was left out', () => {
    const verdict: Verdict = { satisfaction: 3, effort: null, promiseKept: null, reasonIds: [], comment: '' }
    expect(keysOf(verdict)).toEqual([{ measure: 'satisfaction', value: '3' }])
  })
})

describe('tallies kept while verdicts come in', () => {
  it('are the same as tallies rebuilt from the rows, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict, { maxLength: 60 }), (verdicts) => {
        const kept = verdicts.reduce((sum, one) => addTallies(sum, tally(keysOf(one))), tally([]))
        expect(kept).toEqual(tally(verdicts.toReversed().flatMap(keysOf)))
      }),
    )
  })

  it('add up over days and units as if they had been one cell', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), fc.array(anyVerdict), (one, other) => {
        const together = tally([...one, ...other].flatMap(keysOf))
        expect(addTallies(tally(one.flatMap(keysOf)), tally(other.flatMap(keysOf)))).toEqual(together)
      }),
    )
  })

  it('count answers, while the raters beside them count people', () => {
    const rated = [
      { rater: 'ani', verdict: 5 },
      { rater: 'budi', verdict: 2 },
      { rater: 'ani', verdict: 4 },
    ]
    const rows = [...Map.groupBy(rated, (one) => one.rater).values()].map((own) =>
      own.reduce((row, one) => addAnswer(row, 'satisfaction', one.verdict), noAnswers),
    )
    expect(rows).toEqual([
      { n: 2, sum: 9, sumSquares: 41, satisfied: 2 },
      { n: 1, sum: 2, sumSquares: 4, satisfied: 0 },
    ])
    expect(momentsOf(rows)).toMatchObject({ answers: 3, raters: 2, repeated: 1 })
  })
})

describe('a rater’s row', () => {
  it('counts kept promises as satisfied, and answers of 4 and 5', () => {
    expect(addAnswer(noAnswers, 'promise', 1).satisfied).toBe(1)
    expect(addAnswer(noAnswers, 'promise', 0).satisfied).toBe(0)
    expect([1, 2, 3, 4, 5].map((value) => addAnswer(noAnswers, 'satisfaction', value).satisfied)).toEqual([
      0, 0, 0, 1, 1,
    ])
  })

  it('reads a kept promise as 1 and a broken one as 0', () => {
    const verdict: Verdict = { satisfaction: 1, effort: null, promiseKept: true, reasonIds: [], comment: '' }
    expect(layers.map((layer) => answerOf(verdict, layer))).toEqual([1, null, 1])
    expect(answerOf({ ...verdict, promiseKept: false }, 'promise')).toBe(0)
  })
})

describe('strata for case mix', () => {
  it('are at most 64', () => {
    const all = [1, 2, 3, 4].flatMap((priority) =>
      unitKinds.map((askerUnitKind) => stratumOf({ priority, askerUnitKind })),
    )
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeLessThanOrEqual(64)
  })
})
