import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameUntil, rowsOf, tell } from '../../../test/simulated-history.ts'
import { planted } from '../../main/demonstration/bank/planted.ts'
import { usualSize } from '../../main/demonstration/bank/size.ts'
import { bunchingBin } from '../../statistics/bunching.ts'
import { binOf } from '../../statistics/time-quantiles.ts'
import { BUNCHING_NEEDS, limitBunching, timeBars } from './time-spread.ts'

const bin = fc.integer({ min: 0, max: 1000 })
const tallied = fc.array(fc.record({ bin, count: fc.integer({ min: 0, max: 500 }) }), { maxLength: 200 })

describe('working times as bars', () => {
  it('hold every request once, beside each other and at most thirty', () => {
    fc.assert(
      fc.property(tallied, (bins) => {
        const bars = timeBars(bins)
        const total = (counts: readonly { count: number }[]) =>
          counts.reduce((sum, { count }) => sum + count, 0)
        expect(total(bars)).toBe(total(bins))
        expect(bars.length).toBeLessThanOrEqual(30)
        for (const [at, bar] of bars.entries()) {
          expect(bar.from).toBeLessThan(bar.to)
          expect(bars[at + 1]?.from ?? bar.to).toBe(bar.to)
        }
      }),
    )
  })

  it('are not pressed together by a single long request', () => {
    const usual = Array.from({ length: 300 }, (_, at) => ({ bin: binOf(60 + at), count: 1 }))
    const bars = timeBars([...usual, { bin: binOf(500_000), count: 1 }])
    expect(bars.length).toBeGreaterThan(20)
    expect(bars.at(-1)?.to).toBeLessThan(400)
  })

  it('are none where nothing was completed', () => {
    expect(timeBars([])).toEqual([])
    expect(timeBars([{ bin: 4, count: 0 }])).toEqual([])
  })
})

/** So many requests in every fortieth of the promise. */
const even = (count: number) => Array.from({ length: 40 }, (_, at) => ({ bin: at + 1, count }))

describe('bunching at the limit', () => {
  it('is not said of few requests, which it asks for by number', () => {
    expect(limitBunching([])).toEqual({ state: 'unsaid', n: 0, needed: BUNCHING_NEEDS })
    expect(limitBunching(even(4))).toEqual({ state: 'unsaid', n: 160, needed: BUNCHING_NEEDS })
  })

  it('is not seen in times that are smooth around the limit', () => {
    const found = limitBunching(even(20))
    expect(found).toMatchObject({ state: 'measured', n: 800, bunched: false })
  })

  it('is seen where many finish in the last twentieth, the same each time it is asked', () => {
    const hurried = even(20).map((one) => ({ ...one, count: one.bin === 19 || one.bin === 20 ? 90 : 20 }))
    const found = limitBunching(hurried)
    expect(found).toMatchObject({ state: 'measured', bunched: true })
    expect(limitBunching(hurried)).toEqual(found)
  })

  it('is not seen just behind the limit', () => {
    const late = even(20).map((one) => ({ ...one, count: one.bin === 21 || one.bin === 22 ? 90 : 20 }))
    expect(limitBunching(late)).toMatchObject({ bunched: false })
  })
})

describe('bunching in the simulated bank', { timeout: 120_000 }, () => {
  it('is found in the department that finishes just before the limit, and in no other', () => {
    const frame = frameUntil('2026-11-25T04:30:00Z')
    const { completed } = rowsOf(tell(usualSize, frame).requests, frame)
    const departments = [...planted.alike.units, planted.worse.unit, planted.better.unit]
    const bunched = departments.filter((unit) => {
      const parts = completed
        .filter((row) => row.unit === unit)
        .flatMap(({ used, promised }) => bunchingBin(used, promised) ?? [])
      const found = limitBunching(parts.map((part) => ({ bin: part + 1, count: 1 })))
      return found.state === 'measured' && found.bunched
    })
    expect(bunched).toEqual([planted.justBeforeTheLimit.unit])
  })
})
