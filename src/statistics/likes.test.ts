import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseMix, type MixCell } from './case-mix.ts'
import { falseDiscovery } from './false-discovery.ts'
import { funnel } from './funnel.ts'
import { clusteredMean, momentsOf } from './clustered.ts'
import { tPoint } from './distributions.ts'
import { meanDifference } from './mean-difference.ts'
import { contrastsWithPeers, judge, judgeShares } from './yardstick.ts'

const counts = fc.array(
  fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) })),
  { minLength: 2, maxLength: 25 },
)
const cells: fc.Arbitrary<MixCell[]> = fc.array(
  fc.record({
    unit: fc.constantFrom('A', 'B', 'C'),
    levels: fc.tuple(fc.constantFrom('k', 'l', 'm'), fc.constantFrom('p', 'q')),
    y: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 15, maxLength: 60 },
)

describe('the false-discovery rate', () => {
  const many = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })

  it('is at least the p value, at most 1, in the same order, whatever the order given', () => {
    fc.assert(
      fc.property(many, (p) => {
        const q = falseDiscovery(p)
        for (const [at, value] of q.entries()) {
          expect(value).toBeGreaterThanOrEqual(p[at] ?? 1)
          expect(value).toBeLessThanOrEqual(1)
        }
        const byP = q
          .map((rate, at) => ({ rate, p: p[at] ?? 0 }))
          .toSorted((a, b) => a.p - b.p || a.rate - b.rate)
        const rates = byP.map((one) => one.rate)
        expect(rates).toEqual(rates.toSorted((a, b) => a - b))
        expect(falseDiscovery(p.toReversed()).toReversed()).toEqual(q)
      }),
    )
  })

  it('of one is the p value, of none is none', () => {
    expect(falseDiscovery([0.03])).toEqual([0.03])
    expect(falseDiscovery([])).toEqual([])
  })
})

describe('the funnel', () => {
  it('has limits in [0, 1] around the target, the far ones further out, and wider for fewer answers', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const found = funnel(units)
        if (!found.ok) throw new Error(found.reason)
        for (const { usual, far } of found.units) {
          expect(far.low).toBeGreaterThanOrEqual(0)
          expect(far.low).toBeLessThanOrEqual(usual.low)
          expect(usual.low).toBeLessThanOrEqual(found.target + 1e-12)
          expect(usual.high).toBeGreaterThanOrEqual(found.target - 1e-12)
          expect(far.high).toBeGreaterThanOrEqual(usual.high)
          expect(far.high).toBeLessThanOrEqual(1)
        }
        const byAnswers = found.units
          .map(({ usual }, at) => ({ n: units[at]?.n ?? 0, width: usual.high - usual.low }))
          .toSorted((a, b) => a.n - b.n)
        for (const [at, one] of byAnswers.slice(1).entries())
          expect(one.width).toBeLessThanOrEqual((byAnswers[at]?.width ?? 0) + 1e-12)
      }),
    )
  })

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(counts, (units) => {
        const [found, turned] = [funnel(units), funnel(units.toReversed())]
        if (!found.ok || !turned.ok) throw new Error('no funnel')
        expect(turned.tau2).toBeCloseTo(found.tau2, 12)
        for (const [at, { z }] of turned.units.toReversed().entries())
          expect(z).toBeCloseTo(found.units[at]?.z ?? 0, 9)
      }),
    )
  })

  it('adds no variance where the units differ no more than chance makes them', () => {
    expect(funnel([49, 50, 51, 50].map((k) => ({ k, n: 100 })))).toMatchObject({ tau2: 0 })
    expect(funnel([0, 0, 0].map((k) => ({ k, n: 10 })))).toMatchObject({ target: 0, tau2: 0, phi: 0 })
  })

  it('is refused for one unit, and where one has no answers', () => {
    expect(funnel([{ k: 3, n: 4 }])).toEqual({ ok: false, reason: 'too_few' })
    expect(funnel([])).toEqual({ ok: false, reason: 'no_answers' })
    expect(
      funnel([
        { k: 3, n: 4 },
        { k: 0, n: 0 },
      ]),
    ).toEqual({ ok: false, reason: 'no_answers' })
  })
})

describe('the yardstick', () => {
  const means = [
    { mean: 4.2, se: 0.05, n: 400 },
    { mean: 3.6, se: 0.05, n: 400 },
    { mean: 3.9, se: 0.3, n: 12 },
    { mean: 3.9, se: 0.06, n: 300 },
  ]

  it('compares a unit with the weighted mean of all others, without itself', () => {
    const [first] = contrastsWithPeers(means)
    const others = means.slice(1)
    const n = others.reduce((sum, unit) => sum + unit.n, 0)
    const mean = others.reduce((sum, unit) => sum + unit.n * unit.mean, 0) / n
    expect(first?.difference).toBeCloseTo(4.2 - mean, 12)
    expect(contrastsWithPeers(means.slice(0, 1))).toEqual([])
  })

  it('is as sure of two means as Welch is, where their raters are told', () => {
    const of = (answers: readonly number[]) => {
      const found = clusteredMean(momentsOf(answers.map((sum) => ({ n: 1, sum, sumSquares: sum ** 2 }))))
      if (!found.ok) throw new Error(found.reason)
      const degrees = found.raters - 1
      const se = (found.high - found.estimate) / tPoint(0.95, degrees)
      return { found, mean: { mean: found.estimate, se, n: found.answers, degrees } }
    }
    const [few, many] = [of([1, 2, 3, 5, 5, 4]), of([4, 4, 5, 3, 4, 5, 4, 4, 2])]
    const [judged] = judge(contrastsWithPeers([few.mean, many.mean]))
    const welch = meanDifference(few.found, many.found)
    expect(judged?.low).toBeCloseTo(welch.low, 10)
    expect(judged?.high).toBeCloseTo(welch.high, 10)
  })

  it('says above or below only of what is sure and large enough', () => {
    const verdicts = (margin: number) => judge(contrastsWithPeers(means), margin).map((one) => one.verdict)
    expect(verdicts(0.1)).toEqual(['above', 'below', 'none', 'none'])
    expect(verdicts(0.6)).toEqual(['none', 'none', 'none', 'none'])
  })

  it('says nothing that its interval does not', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 0.2, noNaN: true }), (units, margin) => {
        for (const { verdict, low, high, q, difference } of judgeShares(units, margin)) {
          expect(low).toBeLessThanOrEqual(difference)
          expect(high).toBeGreaterThanOrEqual(difference)
          expect(verdict === 'above').toBe(q < 0.05 && low > margin)
          expect(verdict === 'below').toBe(q < 0.05 && high < -margin)
        }
      }),
    )
  })

  it('does not take a share of none or all as certain', () => {
    const [few] = judgeShares([
      { k: 2, n: 2 },
      { k: 60, n: 100 },
      { k: 55, n: 100 },
    ])
    expect(few?.verdict).toBe('none')
    expect(
      judgeShares([
        { k: 0, n: 5 },
        { k: 0, n: 9 },
      ]).map((one) => one.p),
    ).toEqual([1, 1])
    expect(judgeShares([{ k: 2, n: 2 }])).toEqual([])
    expect(
      judgeShares([
        { k: 0, n: 0 },
        { k: 2, n: 4 },
        { k: 3, n: 4 },
      ])[0],
    ).toMatchObject({ verdict: 'none', p: 1 })
  })

  it('judges what is known for certain by the difference alone', () => {
    expect(
      judge([
        { difference: 0.5, se: 0 },
        { difference: 0, se: 0 },
      ]).map((one) => one.verdict),
    ).toEqual(['above', 'none'])
  })
})

describe('case mix', () => {
  it('has its units and the base of a variable in the order of R, which knows no capital letters but for the same word', () => {
    const cells = ['beta', 'Alfa', 'alfa', 'a_2', 'A1'].flatMap((unit, at) =>
      ['Urgent', 'normal', 'low'].flatMap((level, nth) =>
        [3, 5].map((y) => ({ unit, levels: [level], y, count: 2 + ((at + nth * y) % 3) })),
      ),
    )
    const found = caseMix(['priority'], cells)
    if (!found.ok) throw new Error(found.reason)
    expect(found.units.map(({ unit }) => unit)).toEqual(['a_2', 'A1', 'alfa', 'Alfa', 'beta'])
    expect(found.coefficients.map(({ level }) => level)).toEqual(['normal', 'Urgent'])
  })

  it('leaves means as they are where every unit has the same mix', () => {
    const same = ['A', 'B'].flatMap((unit) =>
      [1, 2, 4, 5].flatMap((y, at) => [
        { unit, levels: ['k'], y, count: 2 + at },
        { unit, levels: ['l'], y, count: 6 - at },
      ]),
    )
    const found = caseMix(['kind'], same)
    if (!found.ok) throw new Error(found.reason)
    for (const { raw, adjusted } of found.units) expect(adjusted).toBeCloseTo(raw, 12)
  })

  it('keeps the mean of all, whatever the order of cells and however answers are tallied', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const found = caseMix(['kind', 'way'], all)
        if (!found.ok) return
        const n = found.units.reduce((sum, unit) => sum + unit.n, 0)
        const mean = (part: 'raw' | 'adjusted') =>
          found.units.reduce((sum, unit) => sum + unit.n * unit[part], 0) / n
        expect(mean('adjusted')).toBeCloseTo(mean('raw'), 9)
        const rows = all.flatMap((cell) => Array.from({ length: cell.count }, () => ({ ...cell, count: 1 })))
        const fromRows = caseMix(['kind', 'way'], rows.toReversed())
        if (!fromRows.ok) throw new Error(fromRows.reason)
        expect(fromRows.sigma2).toBeCloseTo(found.sigma2, 9)
        for (const [at, { unit, adjusted, se }] of fromRows.units.entries()) {
          expect(unit).toBe(found.units[at]?.unit)
          expect(adjusted).toBeCloseTo(found.units[at]?.adjusted ?? 0, 9)
          expect(se).toBeCloseTo(found.units[at]?.se ?? 0, 9)
        }
      }),
    )
  })

  it('does not depend on what the units and levels are called', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const renamed = all.map((cell) => ({
          ...cell,
          unit: { A: 'z', B: 'y', C: 'x' }[cell.unit] ?? '',
          levels: cell.levels.map((level) => `${{ k: 3, l: 1, m: 2, p: 9, q: 8 }[level]}`),
        }))
        const [found, other] = [caseMix(['kind', 'way'], all), caseMix(['kind', 'way'], renamed)]
        expect(other.ok).toBe(found.ok)
        if (!found.ok || !other.ok) return
        const turned = other.units.toReversed()
        for (const [at, unit] of found.units.entries())
          expect(turned[at]?.adjusted).toBeCloseTo(unit.adjusted, 9)
      }),
    )
  })

  it('takes the harder work into account', () => {
    const cell = (unit: string, level: string, y: number, count: number) => ({
      unit,
      levels: [level],
      y,
      count,
    })
    const found = caseMix(
      ['priority'],
      [
        cell('A', 'urgent', 2, 40),
        cell('A', 'urgent', 3, 40),
        cell('A', 'usual', 4, 10),
        cell('A', 'usual', 5, 10),
        cell('B', 'urgent', 2, 10),
        cell('B', 'urgent', 3, 10),
        cell('B', 'usual', 4, 40),
        cell('B', 'usual', 5, 40),
      ],
    )
    if (!found.ok) throw new Error(found.reason)
    const [a, b] = found.units
    expect([a?.raw, b?.raw]).toEqual([2.9, 4.1])
    expect(a?.adjusted).toBeCloseTo(3.5, 9)
    expect(b?.adjusted).toBeCloseTo(3.5, 9)
    expect(found.yardstick.map((one) => one.verdict)).toEqual(['none', 'none'])
  })

  it('is refused with the reason', () => {
    const cell = (unit: string, level: string, y: number, count = 1) => ({ unit, levels: [level], y, count })
    expect(caseMix(['kind'], [])).toEqual({ ok: false, reason: 'no_answers' })
    expect(caseMix(['kind'], [cell('A', 'k', 3, 5), cell('A', 'l', 4, 5)])).toEqual({
      ok: false,
      reason: 'too_few',
    })
    expect(caseMix(['kind'], [cell('A', 'k', 3), cell('B', 'l', 4)])).toEqual({
      ok: false,
      reason: 'too_few',
    })
    const apart = [cell('A', 'k', 3, 5), cell('A', 'k', 4, 5), cell('B', 'l', 4, 5), cell('B', 'l', 1, 5)]
    expect(caseMix(['kind'], apart)).toEqual({ ok: false, reason: 'singular' })
    const equal = [cell('A', 'k', 3, 5), cell('A', 'l', 3, 5), cell('B', 'k', 3, 5), cell('B', 'l', 3, 5)]
    expect(caseMix(['kind'], equal)).toEqual({ ok: false, reason: 'no_variation' })
  })

  it('is the same with a variable whose levels follow from another, and refused where they follow from the units', () => {
    const followed = (levels: readonly string[]) => [...levels, levels[0] === 'k' ? 'p' : 'q']
    fc.assert(
      fc.property(cells, (some) => {
        const alone = some.map(({ levels, ...cell }) => ({ ...cell, levels: levels.slice(0, 1) }))
        const both = alone.map(({ levels, ...cell }) => ({ ...cell, levels: followed(levels) }))
        const [once, twice] = [caseMix(['kind'], alone), caseMix(['kind', 'other'], both)]
        expect(twice.ok).toBe(once.ok)
        if (!once.ok || !twice.ok) return
        expect(twice.degrees).toBe(once.degrees)
        for (const [at, { adjusted, se }] of once.units.entries()) {
          expect(twice.units[at]?.adjusted).toBeCloseTo(adjusted, 8)
          expect(twice.units[at]?.se).toBeCloseTo(se, 8)
        }
      }),
    )
  })

  it('adjusts nothing by a variable that has one level', () => {
    const found = caseMix(
      ['kind'],
      ['A', 'B'].flatMap((unit) => [1, 3, 4].map((y) => ({ unit, levels: ['k'], y, count: 3 }))),
    )
    if (!found.ok) throw new Error(found.reason)
    expect(found.coefficients).toEqual([])
    expect(found.units[0]?.adjusted).toBe(found.units[0]?.raw)
  })
})
