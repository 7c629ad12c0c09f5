import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '../../platform/time/instants.ts'
import { creditChange, type CreditRules, type Standing } from './credit.ts'
import type { Exemption } from './exemption.ts'
import type { Guarantee } from './guarantee.ts'
import { nextTierAt, reachedTiers, type Reached } from './reached.ts'

const day = 86_400_000
const at = (days: number): Instant => instant(Date.UTC(2026, 2, 2) + days * day)
const rules: CreditRules = {
  exemptions: {},
  workingDays: (from, to) => Math.floor((to - from) / day),
  capLeft: null,
}
const tier = (overMinutes: number, amount: number, days: number): Reached => ({
  breach: 'late_completion',
  overMinutes,
  amount,
  at: at(days),
})
const first = tier(0, 50_000, 0)
const second = tier(240, 120_000, 1)
const answered: Reached = { ...tier(0, 30_000, 0), breach: 'late_response' }
const stands = ({ breach, overMinutes, at: when }: Reached, base: number, id = 'one'): Standing => ({
  id,
  breach,
  overMinutes,
  at: when,
  base,
})
const exemption = (change: Partial<Exemption>): CreditRules => ({
  ...rules,
  exemptions: {
    late_completion: { askedAt: at(0), decision: null, appealedAt: null, appealDecision: null, ...change },
  },
})

describe('the credit of a request', () => {
  it('is the largest of its breaches alone', () => {
    expect(creditChange([], [answered, first], rules).post).toMatchObject({
      breach: 'late_completion',
      base: 50_000,
      amount: 50_000,
      onTop: false,
    })
    const equal: Reached = { ...answered, amount: 50_000 }
    expect(creditChange([], [first, equal], rules).post?.breach, 'of equal ones the first listed').toBe(
      'late_response',
    )
  })

  it('grows by the difference when a higher tier, or a dearer breach, is reached', () => {
    const posted = stands(answered, 30_000)
    const more = creditChange([posted], [answered, first], rules)
    expect(more).toEqual({
      reverse: [],
      post: {
        breach: 'late_completion',
        overMinutes: 0,
        at: at(0),
        base: 20_000,
        amount: 20_000,
        uplifted: false,
        cut: 0,
        onTop: true,
      },
    })
    const both = [posted, stands(first, 20_000, 'two')]
    expect(creditChange(both, [answered, first], rules)).toEqual({ reverse: [], post: null })
    expect(creditChange(both, [answered, first, second], rules).post).toMatchObject({
      overMinutes: 240,
      amount: 70_000,
    })
  })

  it('is reversed and posted anew when what it was posted for is no longer true', () => {
    const both = [stands(first, 50_000), stands(second, 70_000, 'two')]
    const lower = creditChange(both, [first], rules)
    expect(lower.reverse).toEqual(both)
    expect(lower.post).toMatchObject({ base: 50_000, onTop: false })
    const moved = { ...first, at: at(0.5) }
    expect(creditChange([stands(first, 50_000)], [moved], rules)).toMatchObject({
      reverse: [{ id: 'one' }],
      post: { at: at(0.5), base: 50_000 },
    })
    expect(creditChange(both, [], rules)).toEqual({ reverse: both, post: null })
  })

  it('stands while an exemption is undecided, and nothing is added to it', () => {
    const pending = exemption({})
    expect(creditChange([], [first], pending)).toEqual({ reverse: [], post: null })
    expect(creditChange([stands(first, 50_000)], [first, second], pending)).toEqual({
      reverse: [],
      post: null,
    })
    expect(creditChange([], [first, answered], pending).post?.breach).toBe('late_response')
  })

  it('of an exempt breach is taken back, and the next largest is paid', () => {
    const granted = exemption({ decision: { exempt: true, at: at(3) } })
    expect(creditChange([stands(first, 50_000)], [first, answered], granted)).toMatchObject({
      reverse: [{ id: 'one' }],
      post: { breach: 'late_response', base: 30_000, onTop: false },
    })
  })

  it('is half as much again when an exemption or an appeal held it back for more than ten working days', () => {
    const refusedAfter = (days: number) => exemption({ decision: { exempt: false, at: at(days) } })
    expect(creditChange([], [first], refusedAfter(10)).post).toMatchObject({
      amount: 50_000,
      uplifted: false,
    })
    expect(creditChange([], [first], refusedAfter(11)).post).toMatchObject({
      base: 50_000,
      amount: 75_000,
      uplifted: true,
    })
    const appealed = exemption({
      decision: { exempt: true, at: at(1) },
      appealedAt: at(2),
      appealDecision: { exempt: false, at: at(20) },
    })
    expect(creditChange([], [first], appealed).post?.amount).toBe(75_000)
    // A breach that nobody held back is never dearer, however late it is posted.
    expect(creditChange([], [answered], appealed).post?.amount).toBe(30_000)
  })

  it('ends at what the cap leaves, and says what was cut', () => {
    const capped = (left: number): CreditRules => ({ ...rules, capLeft: () => left })
    expect(creditChange([], [first], capped(60_000)).post).toMatchObject({ amount: 50_000, cut: 0 })
    expect(creditChange([], [first], capped(20_000)).post).toMatchObject({
      base: 50_000,
      amount: 20_000,
      cut: 30_000,
    })
    expect(creditChange([], [first], capped(-5)).post).toMatchObject({ amount: 0, cut: 50_000 })
  })
})

describe('tiers', () => {
  const guarantee: Guarantee = {
    kind: 'individual',
    pays: [
      {
        breach: 'late_completion',
        tiers: [
          { overMinutes: 0, amount: 1 },
          { overMinutes: 60, amount: 2 },
        ],
      },
      { breach: 'reopened', tiers: [{ overMinutes: 0, amount: 3 }] },
      { breach: 'not_ready', tiers: [{ overMinutes: 0, amount: 4 }] },
    ],
  }
  const facts = {
    late: {
      late_response: [],
      late_completion: [
        { minutes: 0, at: at(1), reached: true },
        { minutes: 60, at: at(2), reached: false },
      ],
    },
    happened: { reopened: at(3), missed_appointment: at(4) },
  }

  it('are reached by what happened and is guaranteed, and the next is known beforehand', () => {
    expect(reachedTiers(guarantee, facts)).toEqual([
      { breach: 'late_completion', overMinutes: 0, amount: 1, at: at(1) },
      { breach: 'reopened', overMinutes: 0, amount: 3, at: at(3) },
    ])
    expect(nextTierAt(facts, null)).toBe(at(2) + 1)
    expect(nextTierAt(facts, at(1)), 'an appointment that waits').toBe(at(1))
    expect(nextTierAt({ ...facts, late: { late_response: [], late_completion: [] } }, null)).toBeNull()
  })

  it('of an overall guarantee are never reached', () => {
    expect(reachedTiers({ kind: 'overall', pays: guarantee.pays }, facts)).toEqual([])
  })
})
