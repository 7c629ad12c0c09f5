import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalDraw, seededRandom } from '../../statistics/random.ts'
import { clockShare } from './figure.ts'
import type { Evidence } from './chart-evidence.ts'
import { measureChart } from './measure-chart.ts'
import { periodOf } from './periods.ts'

const today = '2030-01-01'

/** The first day of the week so many weeks after the first. */
function week(at: number): string {
  return Temporal.PlainDate.from('2024-01-01').add({ weeks: at }).toString()
}

/** Shares of 100 answers each, week by week; null is a gap. */
function shares(...kept: readonly (number | null)[]): Evidence[] {
  return kept.map((k, at) => {
    const figure = k === null ? ({ state: 'hidden', needed: 2 } as const) : clockShare(k, 100)
    const shown = 'estimate' in figure ? figure : undefined
    return {
      period: periodOf('week', week(at), today),
      figure,
      shown,
      counts: k === null ? undefined : { k, n: 100 },
      mean: undefined,
    }
  })
}

const steady = [80, 82, 79, 81, 80, 78, 81, 80, 79, 82, 80, 81]

describe('the control chart of a measure', () => {
  it('has limits that rest on its first twelve points and stay, whatever comes later', () => {
    const before = measureChart('share', shares(...steady), [])
    const after = measureChart('share', shares(...steady, 20, 25, 22), [])
    expect(before.stretches).toMatchObject([{ state: 'settled', points: 12, baseline: 12 }])
    expect(after.points.slice(0, 12)).toEqual(before.points)
    expect(after.stretches[0]?.centre).toBe(before.stretches[0]?.centre)
  })

  it('says which week was beyond a limit, and calls everything else nothing', () => {
    const chart = measureChart('share', shares(...steady, 80, 60, 81), [])
    expect(chart.signals).toEqual([
      { rule: 'beyond', side: 'below', from: week(13), to: week(13), points: 1 },
    ])
    expect(measureChart('share', shares(...steady, 79, 81), []).signals).toEqual([])
  })

  it('tells a row on one side once, from its first point to its last', () => {
    const chart = measureChart('share', shares(...steady, ...Array.from({ length: 10 }, () => 81.5)), [])
    const runs = chart.signals.filter(({ rule }) => rule === 'run')
    expect(runs).toMatchObject([{ side: 'above', to: week(21) }])
    expect(runs[0]?.points).toBeGreaterThanOrEqual(10)
  })

  it('calls nothing a signal while it has fewer than twelve points, and says so', () => {
    const chart = measureChart('share', shares(80, 81, 79, 20), [])
    expect(chart.stretches).toMatchObject([{ state: 'provisional', points: 4, baseline: 4 }])
    expect(chart.signals).toEqual([])
    expect(chart.points.every(({ limits }) => limits !== undefined)).toBe(true)
  })

  it('has no limits with a single point, nor where the points never vary', () => {
    expect(measureChart('share', shares(80), []).stretches).toMatchObject([{ state: 'too_few' }])
    const later = measureChart('share', shares(...Array.from({ length: 12 }, () => 100), 60), [])
    expect(later.stretches, 'a baseline that never varied').toMatchObject([
      { state: 'no_variation', points: 13 },
    ])
    for (const kept of [100, 0, 80]) {
      const chart = measureChart('share', shares(...Array.from({ length: 14 }, () => kept)), [])
      expect(chart.stretches).toMatchObject([{ state: 'no_variation' }])
      expect(chart.points.every(({ limits }) => limits === undefined)).toBe(true)
    }
  })

  it('takes equal shares of different numbers of answers for equal', () => {
    const counts = [49, 70, 35, 84, 91, 56, 63, 42, 77, 98, 105, 112, 119, 14].map((n) => ({
      k: (n * 6) / 7,
      n,
    }))
    const evidence = shares(...counts.map(() => 50)).map((one, at): Evidence => {
      const { k = 0, n = 1 } = counts[at] ?? {}
      return {
        ...one,
        shown: one.shown && { ...one.shown, estimate: k / n },
        counts: { k: (k / n) * (n / 1.7), n: n / 1.7 },
      }
    })
    const { stretches, signals } = measureChart('share', evidence, [])
    expect(stretches).toMatchObject([{ state: 'no_variation' }])
    expect(signals).toEqual([])
  })

  it('is called unstable where the twelve points hold a signal themselves', () => {
    const rising = [60, 61, 60, 62, 61, 60, 90, 91, 90, 92, 91, 90]
    expect(measureChart('share', shares(...rising), []).stretches).toMatchObject([{ state: 'unstable' }])
  })

  it('leaves hidden weeks out of limits and signals, and keeps their place', () => {
    const gaps = steady.flatMap((kept) => [kept, null])
    const chart = measureChart('share', shares(...gaps), [])
    expect(chart.points).toHaveLength(24)
    expect(chart.stretches).toMatchObject([{ state: 'settled', points: 12 }])
    expect(chart.points.filter(({ limits }) => limits === undefined)).toHaveLength(12)
  })

  it('begins anew where somebody re-based it; what was before stays', () => {
    const moved = [...steady, ...steady.map((kept) => kept - 30)]
    const as = measureChart('share', shares(...moved), [])
    const rebased = measureChart('share', shares(...moved), [week(12)])
    expect(as.signals.length).toBeGreaterThan(0)
    expect(rebased.signals).toEqual([])
    expect(rebased.stretches).toMatchObject([
      { from: week(0), state: 'settled' },
      { from: week(12), state: 'settled' },
    ])
    expect(rebased.points.slice(0, 12)).toEqual(as.points.slice(0, 12))
  })

  it('may begin anew between two points, twice at once, or before all of them', () => {
    const middle = Temporal.PlainDate.from(week(12)).subtract({ days: 3 }).toString()
    const inside = measureChart('share', shares(...steady, ...steady), [middle, week(12)])
    expect(inside.stretches.map(({ from }) => from)).toEqual([week(0), week(12)])
    const early = measureChart('share', shares(...steady), ['2001-01-01'])
    expect(early.stretches.map(({ from }) => from)).toEqual([week(0)])
  })

  it('places every week once and in order, whatever is re-based when', () => {
    const days = fc.array(fc.integer({ min: -5, max: 40 }).map(week), { maxLength: 6 })
    const kept = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 40 })
    fc.assert(
      fc.property(kept, days, (values, rebased) => {
        const evidence = shares(...values)
        const { points, stretches, signals } = measureChart('share', evidence, rebased)
        expect(points.map((point) => point.evidence)).toEqual(evidence)
        expect(stretches.reduce((sum, { points: count }) => sum + count, 0)).toBe(
          values.filter((value) => value !== null).length,
        )
        for (const { from, to } of signals) expect(from <= to).toBe(true)
      }),
    )
  })

  it('finds a signal in about one steady chart of seven within six points after its baseline', () => {
    const random = seededRandom(7)
    const charts = 3000
    const alarmed = Array.from({ length: charts }, () => {
      const values = Array.from({ length: 106 }, () => 3.5 + 0.1 * normalDraw(random))
      const evidence = shares(...values.map(() => 50)).map((one, at) => ({
        ...one,
        shown: one.shown && { ...one.shown, estimate: values[at] ?? 0 },
      }))
      return measureChart('mean', evidence.slice(0, 18), []).signals.some(({ to }) => to >= week(12))
    }).filter(Boolean).length
    expect(alarmed / charts).toBeGreaterThan(0.08)
    expect(alarmed / charts).toBeLessThan(0.22)
  })
})
