import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '../../platform/time/instants.ts'
import { brokenHops, rechargesDue } from './recharge.ts'

const minute = 60_000
const at = (hour: number): Instant => instant(Date.UTC(2026, 2, 2, hour))
const hop = (unitId: string, from: number, minutes: number) => ({
  unitId,
  from: at(from),
  used: minutes * minute,
})

describe('hops that broke their own promise', () => {
  it('are those of other units, by the promise that was in force when the request came to them', () => {
    const hops = [hop('IT', 1, 500), hop('HR', 2, 90), hop('PR', 3, 90), hop('HR', 6, 70)]
    const promises = [
      { unitId: 'IT', since: at(0), minutes: 10 },
      { unitId: 'HR', since: at(0), minutes: 60 },
      { unitId: 'HR', since: at(5), minutes: null },
      { unitId: 'PR', since: at(4), minutes: 10 },
    ]
    expect(brokenHops(hops, promises, 'IT')).toEqual([{ unitId: 'HR', overMilliseconds: 30 * minute }])
    expect(brokenHops(hops, [{ unitId: 'HR', since: at(0), minutes: 90 }], 'IT')).toEqual([])
  })

  it('add up for a unit that had it several times, and the longest comes first', () => {
    const hops = [hop('HR', 1, 70), hop('PR', 2, 200), hop('HR', 3, 90)]
    const promises = ['HR', 'PR'].map((unitId) => ({ unitId, since: at(0), minutes: 60 }))
    expect(brokenHops(hops, promises, 'IT')).toEqual([
      { unitId: 'PR', overMilliseconds: 140 * minute },
      { unitId: 'HR', overMilliseconds: 40 * minute },
    ])
  })
})

describe('what is recharged', () => {
  it('is the part of the lateness that the other unit caused, and nothing where nothing is late', () => {
    const charged = [{ unitId: 'HR', overMilliseconds: 30 * minute }]
    expect(rechargesDue(100_001, 60 * minute, charged).get('HR')).toBe(50_000)
    expect(rechargesDue(100_000, 20 * minute, charged).get('HR')).toBe(100_000)
    expect(rechargesDue(100_000, 0, charged).get('HR')).toBe(0)
  })

  it('is together never more than what was paid', () => {
    const hops = fc.array(fc.nat(10_000), { maxLength: 6 })
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 10_000 }), hops, (paid, late, overs) => {
        const charged = overs.map((over, index) => ({ unitId: `u${index}`, overMilliseconds: over }))
        const due = [...rechargesDue(paid, late, charged).values()]
        expect(due.every((one) => one >= 0)).toBe(true)
        expect(due.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(paid)
      }),
    )
  })
})
