import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneyLimits, xmrLimits } from './control-chart.ts'
import { seededRandom } from './random.ts'
import { chartSignals, isUnstable, type ChartPoint } from './signals.ts'

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 12, maxLength: 40 })

function chart(points: readonly number[], low = -3, high = 3): ChartPoint[] {
  return points.map((value) => ({ value, centre: 0, low, high }))
}

describe('limits for single values', () => {
  it('lie around the centre of the baseline and do not move with what comes after', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = xmrLimits(all)
        expect(found).toEqual(xmrLimits(all.slice(0, 12)))
        if (!found.ok) throw new Error(found.reason)
        expect(found.low).toBeLessThanOrEqual(found.centre)
        expect(found.high).toBeGreaterThanOrEqual(found.centre)
        expect(found.rangeLimit).toBeGreaterThanOrEqual(found.meanRange)
      }),
    )
  })

  it('are provisional with fewer points than the baseline, and none with one', () => {
    const found = xmrLimits([3, 5, 4])
    expect(found).toMatchObject({
      ok: false,
      reason: 'short_baseline',
      provisional: { centre: 4, meanRange: 1.5 },
    })
    expect(xmrLimits([3])).toEqual({ ok: false, reason: 'too_few' })
  })
})

describe('limits for shares', () => {
  it('are wider for fewer answers', () => {
    const periods = Array.from({ length: 14 }, (_, at) => ({ k: 30 + (at % 3) * 5, n: 60 + 10 * at }))
    const found = laneyLimits(periods)
    if (!found.ok) throw new Error(found.reason)
    const widths = found.high.map((high, at) => high - (found.low[at] ?? 0))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('are refused with the reason', () => {
    expect(laneyLimits([{ k: 1, n: 2 }])).toEqual({ ok: false, reason: 'too_few' })
    expect(
      laneyLimits([
        { k: 1, n: 2 },
        { k: 0, n: 0 },
      ]),
    ).toEqual({ ok: false, reason: 'no_answers' })
    expect(
      laneyLimits([
        { k: 2, n: 2 },
        { k: 3, n: 3 },
      ]),
    ).toEqual({ ok: false, reason: 'no_variation' })
    expect(
      laneyLimits([
        { k: 1, n: 2 },
        { k: 3, n: 5 },
      ]),
    ).toMatchObject({ ok: false, reason: 'short_baseline' })
  })
})

describe('signals', () => {
  it('are points beyond the limits, not on them', () => {
    expect(chartSignals(chart([3, 3.01, 0, -3, -3.01])).beyond).toEqual([1, 4])
  })

  it('are not made by how numbers are rounded: a value that repeats is on its own mean and limits', () => {
    const repeated = Array.from({ length: 20 }, () => 4.2)
    const limits = xmrLimits(repeated)
    if (!limits.ok) throw new Error(limits.reason)
    expect(limits.centre).not.toBe(4.2)
    expect(chartSignals(repeated.map((value) => ({ value, ...limits })))).toEqual({
      beyond: [],
      run: [],
      twoOfThree: [],
    })
    expect(chartSignals(chart([2 / 3, 0.666_666_666_666_667, 2 / 3], -1, 1)).twoOfThree).toEqual([])
  })

  it('are the ends of eight in a row on one side, on the centre being on none', () => {
    expect(chartSignals(chart(Array.from({ length: 10 }, () => 1))).run).toEqual([7, 8, 9])
    expect(chartSignals(chart([1, 1, 1, 1, 0, 1, 1, 1, 1, 1])).run).toEqual([])
    expect(chartSignals(chart([1, 1, 1, 1, 1, 1, 1])).run).toEqual([])
  })

  it('are two of three beyond two thirds on the same side, named at the second', () => {
    expect(chartSignals(chart([2.5, 0, 2.5, 0, 0, -2.5, -2.5, 2.5])).twoOfThree).toEqual([2, 6])
    expect(chartSignals(chart([2.5, 2.5])).twoOfThree).toEqual([])
  })

  it('are the same on a chart turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 40 }), (points) => {
        expect(chartSignals(chart(points.map((value) => -value)))).toEqual(chartSignals(chart(points)))
      }),
    )
  })

  it('come from noise alone within six points of about one chart in seven', () => {
    const random = seededRandom(4)
    const noise = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
    const charts = Array.from({ length: 4000 }, () => chart(Array.from({ length: 13 }, noise)))
    const alarmed = charts.filter((points) => {
      const { beyond, run, twoOfThree } = chartSignals(points)
      return [...beyond, ...run, ...twoOfThree].some((at) => at >= 7)
    })
    expect(alarmed.length / charts.length).toBeGreaterThan(0.03)
    expect(alarmed.length / charts.length).toBeLessThan(0.2)
  })

  it('in a baseline make it unstable', () => {
    expect(isUnstable(chart([0, 1, -1]))).toBe(false)
    expect(isUnstable(chart([0, 5, -1]))).toBe(true)
  })
})
