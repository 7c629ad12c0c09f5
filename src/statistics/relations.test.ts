import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationsOf, drivers, type Moments } from './drivers.ts'
import { panelEffects, type PanelRow } from './panel.ts'
import { normalDraw, seededRandom } from './random.ts'
import { tradedMarks, type Mark } from './traded-marks.ts'
import { levelsOf, twoWay } from './two-way.ts'

function momentsOf(rows: readonly (readonly number[])[]): Moments {
  const [first = []] = rows
  const total = (of: (row: readonly number[]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    n: rows.length,
    sums: first.map((_, i) => total((row) => row[i] ?? 0)),
    products: first.map((_, i) => first.map((__, j) => total((row) => (row[i] ?? 0) * (row[j] ?? 0)))),
  }
}

const answers = fc.integer({ min: 1, max: 6 }).chain((predictors) =>
  fc.array(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: predictors + 1, maxLength: predictors + 1 }),
    {
      minLength: 20,
      maxLength: 50,
    },
  ),
)

describe('drivers', () => {
  it('have shares of R² that are none below zero and sum to it', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const correlations = correlationsOf(momentsOf(rows))
        if (!correlations.ok) return
        const found = drivers(correlations.correlations, correlations.withOutcome)
        if (!found.ok) return
        expect(found.lmg.reduce((sum, share) => sum + share, 0)).toBeCloseTo(found.r2, 9)
        expect(Math.min(...found.lmg)).toBeGreaterThanOrEqual(-1e-12)
        expect(found.r2).toBeLessThanOrEqual(1 + 1e-12)
        const explained = found.beta.reduce(
          (sum, beta, at) => sum + beta * (correlations.withOutcome[at] ?? 0),
          0,
        )
        expect(explained).toBeCloseTo(found.r2, 9)
      }),
    )
  })

  it('do not depend on the order of the predictors', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const turn = (row: readonly number[]) => [...row.slice(0, -1).toReversed(), row.at(-1) ?? 0]
        const [one, other] = [rows, rows.map(turn)].map((all) => {
          const correlations = correlationsOf(momentsOf(all))
          return correlations.ok ? drivers(correlations.correlations, correlations.withOutcome) : correlations
        })
        expect(other?.ok).toBe(one?.ok)
        if (!one?.ok || !other?.ok) return
        for (const [at, share] of other.lmg.toReversed().entries())
          expect(share).toBeCloseTo(one.lmg[at] ?? 0, 9)
      }),
    )
  })

  it('of predictors that have nothing to do with each other are the squared correlations', () => {
    const found = drivers(
      [
        [1, 0],
        [0, 1],
      ],
      [0.6, -0.3],
    )
    expect(found).toMatchObject({ ok: true, beta: [0.6, -0.3] })
    if (!found.ok) throw new Error(found.reason)
    expect(found.lmg[0]).toBeCloseTo(0.36, 12)
    expect(found.lmg[1]).toBeCloseTo(0.09, 12)
  })

  it('are refused with the reason', () => {
    const same = [
      [1, 1],
      [1, 1],
    ]
    expect(drivers(same, [0.5, 0.5])).toEqual({ ok: false, reason: 'singular' })
    expect(drivers([], [])).toEqual({ ok: false, reason: 'too_few' })
    const many = Array.from({ length: 21 }, (_, i) => Array.from({ length: 21 }, (__, j) => Number(i === j)))
    expect(
      drivers(
        many,
        many.map(() => 0.1),
      ),
    ).toEqual({ ok: false, reason: 'too_many' })
    expect(
      correlationsOf(
        momentsOf([
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual({ ok: false, reason: 'too_few' })
    expect(
      correlationsOf(
        momentsOf([
          [1, 2],
          [1, 3],
          [1, 5],
        ]),
      ),
    ).toEqual({ ok: false, reason: 'no_variation' })
  })
})

describe('two factors', () => {
  it('are taken out wholly: what is left has no mean at any level, and columns made of them leave nothing', () => {
    const rows = fc.array(
      fc.record({
        a: fc.integer({ min: 0, max: 6 }),
        b: fc.integer({ min: 0, max: 4 }),
        y: fc.integer({ min: -50, max: 50 }),
      }),
      { minLength: 1, maxLength: 80 },
    )
    fc.assert(
      fc.property(rows, (all) => {
        const [first, second] = [
          levelsOf(all.map((row) => row.a)).places,
          levelsOf(all.map((row) => row.b)).places,
        ]
        const { residual, rank } = twoWay({ first, second })
        const left = residual(all.map((row) => row.y))
        for (const places of [first, second]) {
          const sums = new Map<number, number>()
          for (const [row, place] of places.entries())
            sums.set(place, (sums.get(place) ?? 0) + (left[row] ?? 0))
          for (const sum of sums.values()) expect(sum).toBeCloseTo(0, 8)
        }
        for (const value of residual(all.map((row) => 3 * row.a - 7 * row.b))) expect(value).toBeCloseTo(0, 8)
        expect(rank).toBeLessThanOrEqual(new Set(first).size + new Set(second).size - 1)
        expect(rank).toBeLessThanOrEqual(new Set(all.map((row) => `${row.a} ${row.b}`)).size)
      }),
    )
  })
})

describe('effects over time', () => {
  function madeUp(seed: number, effects: readonly number[]): PanelRow[] {
    const random = seededRandom(seed)
    return Array.from({ length: 30 }, (_, unit) => {
      const [level, x] = [10 * normalDraw(random), Array.from({ length: 20 }, () => normalDraw(random))]
      return x.map((value, period) => {
        const due = effects.reduce((sum, effect, lag) => sum + effect * (x[period - lag] ?? 0), 0)
        return {
          unit: `u${unit}`,
          period,
          x: value,
          y: level + 0.3 * period + due + 0.5 * normalDraw(random),
        }
      })
    }).flat()
  }

  it('are found at the lag at which they are', () => {
    const found = panelEffects(madeUp(3, [0, 0.5, 0]), 2)
    if (!found.ok) throw new Error(found.reason)
    expect(found).toMatchObject({ n: 540, clusters: 30 })
    expect(Math.abs((found.lags[1]?.effect ?? 0) - 0.5)).toBeLessThan(0.1)
    expect(Math.abs(found.lags[0]?.effect ?? 1)).toBeLessThan(0.1)
    expect(found.p).toBeLessThan(0.001)
  })

  it('are not found where there are none, in more than about one trial in twenty; and what could have been seen is said', () => {
    const trials = Array.from({ length: 100 }, (_, seed) => panelEffects(madeUp(seed, [0]), 0))
    const alarms = trials.filter((found) => found.ok && found.p < 0.05)
    expect(alarms.length).toBeLessThanOrEqual(12)
    const seen = trials.filter((found) => found.ok && found.detectable > 2.5 * found.cumulative.se)
    expect(seen).toHaveLength(trials.length)
  })

  it('do not depend on the order of rows, the names of units, or what period is called the first', () => {
    const rows = madeUp(8, [0.2, 0.1]).filter((_, at) => at % 7 !== 3)
    const other = rows
      .toReversed()
      .map((row) => ({ ...row, unit: `other ${row.unit}`, period: row.period + 2000 }))
    const [one, two] = [panelEffects(rows, 1), panelEffects(other, 1)]
    if (!one.ok || !two.ok) throw new Error('no effects')
    expect(two.n).toBe(one.n)
    expect(two.cumulative.effect).toBeCloseTo(one.cumulative.effect, 10)
    expect(two.cumulative.se).toBeCloseTo(one.cumulative.se, 10)
  })

  it('leave out rows without a value or without the period before', () => {
    const rows = madeUp(8, [0.2]).filter((row) => row.period !== 5)
    const blanked = rows.map((row) => (row.unit === 'u1' && row.period === 9 ? { ...row, x: null } : row))
    const found = panelEffects(blanked, 1)
    // 19 periods, less the first and the one after the gap, a unit; and two of the unit with a blank.
    expect(found).toMatchObject({ ok: true, n: 30 * 17 - 2 })
  })

  it('are refused with the reason', () => {
    const rows = madeUp(8, [0.2])
    expect(panelEffects([], 0)).toEqual({ ok: false, reason: 'too_few' })
    expect(
      panelEffects(
        rows.filter((row) => row.unit === 'u1'),
        0,
      ),
    ).toEqual({ ok: false, reason: 'too_few' })
    expect(
      panelEffects(
        rows.filter((row) => row.period < 2),
        3,
      ),
    ).toEqual({ ok: false, reason: 'too_few' })
    const constant = rows.map((row) => ({ ...row, x: row.unit.toString().length }))
    expect(panelEffects(constant, 0)).toEqual({ ok: false, reason: 'singular' })
    const flat = rows.map((row) => ({ ...row, y: 3 }))
    expect(panelEffects(flat, 0)).toEqual({ ok: false, reason: 'no_variation' })
  })
})

describe('traded marks', () => {
  const everybody = ['a', 'b', 'c', 'd', 'e']

  function marks(seed: number, traded: number): Mark<string>[] {
    const random = seededRandom(seed)
    return everybody.flatMap((giver, from) =>
      everybody.flatMap((receiver, to) => {
        if (giver === receiver) return []
        const extra = from < 2 && to < 2 ? traded : 0
        return Array.from({ length: 8 }, () => ({
          giver,
          receiver,
          y: 3 + 0.2 * from - 0.3 * to + extra + 0.4 * normalDraw(random),
        }))
      }),
    )
  }

  it('are found between the two who trade them, and nobody else', () => {
    const found = tradedMarks(marks(2, 1.5))
    if (!found.ok) throw new Error(found.reason)
    expect(found.pairs).toHaveLength(10)
    expect(found.pairs.filter((pair) => pair.q < 0.05).map(({ a, b }) => a + b)).toContain('ab')
    const none = tradedMarks(marks(2, 0))
    if (!none.ok) throw new Error(none.reason)
    expect(none.pairs.filter((pair) => pair.q < 0.05)).toEqual([])
  })

  it('do not depend on the order of the marks, nor on who is liked or generous', () => {
    const all = marks(5, 1)
    const other = all.toReversed().map((mark) => ({
      ...mark,
      y: mark.y + (mark.giver === 'c' ? 2 : 0) - (mark.receiver === 'a' ? 1 : 0),
    }))
    const [one, two] = [tradedMarks(all), tradedMarks(other)]
    if (!one.ok || !two.ok) throw new Error('no pairs')
    for (const [at, pair] of two.pairs.entries()) {
      expect([pair.a, pair.b]).toEqual([one.pairs[at]?.a, one.pairs[at]?.b])
      expect(pair.z).toBeCloseTo(one.pairs[at]?.z ?? 0, 8)
    }
  })

  it('look at pairs with five marks each way only', () => {
    const all = marks(5, 1)
    const few = all.filter((mark, at) => !(mark.giver === 'a' && mark.receiver === 'b') || at % 8 < 4)
    const found = tradedMarks(few)
    expect(found.ok && found.pairs.some(({ a, b }) => a === 'a' && b === 'b')).toBe(false)
  })

  it('are refused with the reason', () => {
    expect(tradedMarks([])).toEqual({ ok: false, reason: 'too_few' })
    expect(
      tradedMarks([
        { giver: 1, receiver: 2, y: 3 },
        { giver: 2, receiver: 1, y: 3 },
      ]),
    ).toEqual({ ok: false, reason: 'too_few' })
    const equal = marks(1, 0).map((mark) => ({ ...mark, y: 4 }))
    expect(tradedMarks(equal)).toEqual({ ok: false, reason: 'no_variation' })
  })
})
