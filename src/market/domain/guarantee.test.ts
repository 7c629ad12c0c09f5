import { describe, expect, it } from 'vitest'
import { guaranteeFaults, marksOf, type BreachPay, type Guarantee } from './guarantee.ts'

const late: BreachPay = {
  breach: 'late_completion',
  tiers: [
    { overMinutes: 0, amount: 50_000 },
    { overMinutes: 240, amount: 100_000 },
  ],
}
const individual = (...pays: BreachPay[]): Guarantee => ({ kind: 'individual', pays })
const faultsOf = (guarantee: Guarantee) => guaranteeFaults(guarantee).map(({ name, code }) => [name, code])

describe('a guarantee', () => {
  it('may pay for each kind of breach once, with tiers that cost more the later it gets', () => {
    const reopened: BreachPay = { breach: 'reopened', tiers: [{ overMinutes: 0, amount: 20_000 }] }
    expect(faultsOf(individual(late, reopened))).toEqual([])
    expect(faultsOf(individual(late, late))).toEqual([['pays.1.breach', 'breach_twice']])
    const tiers = (...all: [number, number][]) =>
      individual({ ...late, tiers: all.map(([overMinutes, amount]) => ({ overMinutes, amount })) })
    expect(faultsOf(tiers())).toEqual([['pays.0.tiers', 'no_tier']])
    expect(faultsOf(tiers([60, 1], [60, 2]))).toEqual([['pays.0.tiers.1.overMinutes', 'not_ascending']])
    expect(faultsOf(tiers([0, 5], [60, 5]))).toEqual([['pays.0.tiers.1.amount', 'amount_not_ascending']])
  })

  it('pays whole amounts within bounds', () => {
    for (const amount of [0, -1, 1.5, 1_000_000_000_001])
      expect(faultsOf(individual({ ...late, tiers: [{ overMinutes: 0, amount }] }))).toEqual([
        ['pays.0.tiers.0.amount', 'amount_out_of_range'],
      ])
  })

  it('has one amount for what cannot be late', () => {
    for (const breach of ['reopened', 'not_ready', 'missed_appointment'] as const) {
      expect(faultsOf(individual({ ...late, breach }))).toEqual([['pays.0.tiers', 'one_tier_only']])
      expect(faultsOf(individual({ breach, tiers: [{ overMinutes: 5, amount: 1 }] }))).toEqual([
        ['pays.0.tiers', 'one_tier_only'],
      ])
    }
  })

  it('that is overall pays nothing, and one that is individual pays something', () => {
    expect(faultsOf({ kind: 'overall', pays: [] })).toEqual([])
    expect(faultsOf({ kind: 'overall', pays: [late] })).toEqual([['pays', 'overall_pays']])
    expect(faultsOf(individual())).toEqual([['pays', 'nothing_pays']])
    expect(marksOf({ kind: 'overall', pays: [late] }, 'late_completion')).toEqual([])
    expect(marksOf(individual(late), 'late_completion')).toEqual([0, 240])
    expect(marksOf(individual(late), 'late_response')).toEqual([])
  })
})
