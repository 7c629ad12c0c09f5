import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronbachAlpha } from './cronbach-alpha.ts'
import { chiSquareQuantile } from './distributions.ts'
import { gradeOf, satisfactionIndex, satisfactionIndexInterval } from './ikm.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { netPromoterScore } from './nps.ts'
import { poissonRate } from './poisson-rate.ts'
import { servperf, servqual, type QualityAnswers } from './servqual.ts'

const scale = fc.integer({ min: 1, max: 5 })

describe('the exact interval of a rate', () => {
  const observed = fc.record({
    events: fc.nat(5000),
    exposure: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  })

  it('holds the rate, begins at 0 where nothing happened, and is never below', () => {
    fc.assert(
      fc.property(observed, ({ events, exposure }) => {
        const found = poissonRate(events, exposure)
        if (!found.ok) throw new Error(found.reason)
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.rate)
        expect(found.high).toBeGreaterThan(found.rate)
        expect(found.low === 0).toBe(events === 0)
      }),
    )
  })

  it('narrows as the same rate rests on more', () => {
    fc.assert(
      fc.property(observed, fc.integer({ min: 2, max: 20 }), ({ events, exposure }, times) => {
        const few = poissonRate(events, exposure)
        const many = poissonRate(events * times, exposure * times)
        if (!few.ok || !many.ok) throw new Error('no rate')
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  it('does not jump where the way of computing its points changes', () => {
    for (const p of [0.025, 0.975]) {
      const [before, at, after] = [199.999, 200, 200.001].map((degrees) => chiSquareQuantile(p, degrees))
      expect((before ?? 0) + (after ?? 0) - 2 * (at ?? 0)).toBeCloseTo(0, 7)
    }
  })

  it('needs exposure', () => {
    expect(poissonRate(3, 0)).toEqual({ ok: false, reason: 'no_exposure' })
  })
})

describe('the net promoter score', () => {
  const counts = fc
    .array(fc.nat(60), { minLength: 11, maxLength: 11 })
    .filter((all) => all.some((count) => count > 0))

  it('and its interval lie within ±100', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const found = netPromoterScore(all)
        if (!found.ok) throw new Error(found.reason)
        expect(Math.abs(found.nps)).toBeLessThanOrEqual(100)
        expect(found.low).toBeGreaterThanOrEqual(-100)
        expect(found.high).toBeLessThanOrEqual(100)
        expect(found.low).toBeLessThan(found.high)
      }),
    )
  })

  it('is inside its interval, whatever was answered', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const found = netPromoterScore(all)
        if (!found.ok) throw new Error(found.reason)
        expect(found.low).toBeLessThanOrEqual(found.nps)
        expect(found.high).toBeGreaterThanOrEqual(found.nps)
      }),
    )
  })

  it('asks who recommends only: which of the passives, promoters and detractors does not matter', () => {
    expect(netPromoterScore([9, 0, 0, 0, 0, 0, 1, 5, 0, 2, 3])).toEqual(
      netPromoterScore([0, 0, 0, 10, 0, 0, 0, 2, 3, 0, 5]),
    )
  })

  it('of nobody is none', () => {
    expect(netPromoterScore(Array.from({ length: 11 }, () => 0))).toEqual({ ok: false, reason: 'no_answers' })
  })
})

describe('the index of community satisfaction', () => {
  it.each([
    [25, 'D'],
    [64.99, 'D'],
    [64.994, 'D'],
    [64.996, 'C'],
    [76.604, 'C'],
    [76.606, 'B'],
    [88.304, 'B'],
    [88.31, 'A'],
    [100, 'A'],
  ])('%f is a %s', (index, grade) => {
    expect(gradeOf(index)).toBe(grade)
  })

  it('is the mean of the respondents’ own indices, within its interval', () => {
    const respondent = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 3, maxLength: 40 }), (all) => {
        const means = Array.from(
          { length: 9 },
          (_, at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / all.length,
        )
        const whole = satisfactionIndex(means)
        const found = satisfactionIndexInterval(all)
        if (!whole.ok) throw new Error(whole.reason)
        if (!found.ok) return
        expect(found.mean).toBeCloseTo(whole.index, 9)
        expect(found.low).toBeLessThanOrEqual(whole.index)
        expect(found.high).toBeGreaterThanOrEqual(whole.index)
      }),
    )
  })

  it('needs elements, and two respondents for an interval', () => {
    expect(satisfactionIndex([])).toEqual({ ok: false, reason: 'no_answers' })
    expect(satisfactionIndexInterval([[1, 2]])).toEqual({ ok: false, reason: 'too_few' })
  })
})

describe('Cronbach’s alpha', () => {
  it('is 1 for the same item twice, and lies within its interval', () => {
    const found = cronbachAlpha(30, [
      [2, 2],
      [2, 2],
    ])
    expect(found).toMatchObject({ ok: true, alpha: 1, alphaIfDropped: [null, null] })
    const three = cronbachAlpha(40, [
      [1, 0.5, 0.4],
      [0.5, 1.2, 0.6],
      [0.4, 0.6, 0.9],
    ])
    if (!three.ok) throw new Error(three.reason)
    expect(three.low).toBeLessThan(three.alpha)
    expect(three.high).toBeGreaterThan(three.alpha)
  })

  it('does not depend on the order of the items', () => {
    const one = cronbachAlpha(40, [
      [1, 0.5, 0.4],
      [0.5, 1.2, 0.6],
      [0.4, 0.6, 0.9],
    ])
    const other = cronbachAlpha(40, [
      [0.9, 0.6, 0.4],
      [0.6, 1.2, 0.5],
      [0.4, 0.5, 1],
    ])
    if (!one.ok || !other.ok) throw new Error('no alpha')
    expect(other.alpha).toBeCloseTo(one.alpha, 12)
    expect(other.alphaIfDropped.toReversed().map((alpha) => alpha?.toFixed(10))).toEqual(
      one.alphaIfDropped.map((alpha) => alpha?.toFixed(10)),
    )
  })

  it('needs two items and two answers that vary', () => {
    expect(
      cronbachAlpha(1, [
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ ok: false, reason: 'too_few' })
    expect(cronbachAlpha(9, [[1]])).toEqual({ ok: false, reason: 'too_few' })
    expect(
      cronbachAlpha(9, [
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ ok: false, reason: 'no_variation' })
    expect(
      cronbachAlpha(9, [
        [1, -1],
        [-1, 1],
      ]),
    ).toEqual({ ok: false, reason: 'no_variation' })
  })
})

describe('survival by Kaplan and Meier', () => {
  const durations = fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), event: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })

  it('falls from step to step, within its interval, and does not depend on order', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const found = kaplanMeier(all)
        if (!found.ok) throw new Error(found.reason)
        let before = 1
        for (const { survival, low, high, se } of found.steps) {
          expect(survival).toBeLessThan(before)
          before = survival
          expect([low, high, se].includes(null)).toBe(survival === 0)
          expect(low ?? 0).toBeLessThanOrEqual(survival)
          expect(high ?? 1).toBeGreaterThanOrEqual(survival)
        }
        expect(kaplanMeier(all.toReversed())).toEqual(found)
      }),
    )
  })

  it('is the plain share where everybody is observed to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 }), (times) => {
        const found = kaplanMeier(times.map((time) => ({ time, event: true })))
        if (!found.ok) throw new Error(found.reason)
        for (const { time, survival } of found.steps) {
          expect(survival).toBeCloseTo(times.filter((one) => one > time).length / times.length, 12)
        }
      }),
    )
  })

  it('takes times that differ by a rounding as one', () => {
    const found = kaplanMeier([0.1 + 0.2, 0.3, 1].map((time) => ({ time, event: true })))
    expect(found).toMatchObject({
      steps: [
        { atRisk: 3, events: 2 },
        { atRisk: 1, events: 1 },
      ],
    })
  })

  it('has no step without an event, and nothing of nobody', () => {
    expect(kaplanMeier([{ time: 3, event: false }])).toEqual({ ok: true, steps: [] })
    expect(kaplanMeier([])).toEqual({ ok: false, reason: 'no_answers' })
  })
})

describe('service quality', () => {
  const items = fc.array(scale, { minLength: 2, maxLength: 2 })
  const answers: fc.Arbitrary<QualityAnswers> = fc.record({
    perceived: fc.array(items, { minLength: 3, maxLength: 3 }),
    expected: fc.array(items, { minLength: 3, maxLength: 3 }),
    importance: fc.constantFrom([50, 30, 20], [10, 45, 45], [0, 0, 100]),
  })

  it('is the gap between what was perceived and what was expected', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 30 }), (all) => {
        const gap = servqual(all)
        const perceived = servperf(all)
        const expected = servperf(all.map((one) => ({ ...one, perceived: one.expected ?? [] })))
        for (const part of ['overall', 'weighted'] as const) {
          if (!gap[part].ok || !perceived[part].ok || !expected[part].ok) continue
          expect(gap[part].mean).toBeCloseTo(perceived[part].mean - expected[part].mean, 9)
        }
      }),
    )
  })

  it('with equal points of importance is the unweighted one', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 30 }), (all) => {
        const { overall, weighted } = servqual(all.map((one) => ({ ...one, importance: [25, 25, 25] })))
        if (!overall.ok || !weighted.ok) return
        expect(weighted.mean).toBeCloseTo(overall.mean, 9)
        expect(weighted.low).toBeCloseTo(overall.low, 9)
      }),
    )
  })

  it('leaves out items without both answers, and says so where nothing is left', () => {
    const one = {
      perceived: [
        [4, null],
        [2, 2],
      ],
      expected: [
        [5, 5],
        [null, 3],
      ],
    }
    const other = {
      perceived: [
        [3, 5],
        [2, 2],
      ],
      expected: [
        [5, 5],
        [3, 4],
      ],
    }
    const found = servqual([one, other])
    expect(found.dimensions[0]).toEqual({ ok: false, reason: 'all_equal' })
    expect(found.dimensions[1]).toMatchObject({ ok: true, mean: -1.25 })
    expect(found.weighted).toEqual({ ok: false, reason: 'no_answers' })
    expect(servqual([]).overall).toEqual({ ok: false, reason: 'no_answers' })
  })
})
