import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf } from './pace.ts'

describe('the pace of work', () => {
  it('is not told before it can be known', () => {
    expect(paceOf({ phase: 'writing', done: 10, total: 100 }, 0, 1)).toMatchObject({
      rate: null,
      secondsLeft: null,
    })
    expect(paceOf({ phase: 'writing', done: 5, total: 100 }, 5, 60)).toMatchObject({ rate: null })
  })

  it('says how long the rest takes if it goes on as it went', () => {
    const pace = paceOf({ phase: 'writing', done: 600, total: 1000 }, 100, 10)
    expect(pace).toEqual({ phase: 'writing', done: 600, total: 1000, rate: 50, secondsLeft: 8 })
  })

  it('never has more done than there is, nor less than no time left', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (done, total, from, seconds) => {
          const pace = paceOf({ phase: 'writing', done, total }, from, seconds)
          expect(pace.done).toBeLessThanOrEqual(total)
          expect(pace.secondsLeft ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
