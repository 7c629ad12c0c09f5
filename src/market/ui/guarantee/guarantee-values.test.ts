import { describe, expect, it } from 'vitest'
import { bodyOf, breaches, fieldOf, valuesOf } from './guarantee-values.ts'

const pays = [
  {
    breach: 'late_completion' as const,
    tiers: [
      { overMinutes: 0, amount: 5 },
      { overMinutes: 60, amount: 9 },
    ],
  },
  { breach: 'reopened' as const, tiers: [{ overMinutes: 0, amount: 3 }] },
]

describe('the form of a guarantee', () => {
  it('shows every kind of breach, and sends those that pay', () => {
    const values = valuesOf({ kind: 'individual', pays })
    expect(values.pays.map(({ breach }) => breach)).toEqual(breaches)
    expect(bodyOf(values)).toEqual({ kind: 'individual', pays })
    expect(bodyOf({ ...values, kind: 'overall' })).toEqual({ kind: 'overall', pays: [] })
    expect(bodyOf(valuesOf({ kind: 'individual', pays: [] })).pays).toEqual([])
  })

  it('sends what was left empty as nothing, which the server refuses beside its field', () => {
    const values = valuesOf({ kind: 'individual', pays: [] })
    const ticked = values.pays.map((pay) => ({ ...pay, pays: pay.breach === 'not_ready' }))
    expect(bodyOf({ ...values, pays: ticked }).pays).toEqual([
      { breach: 'not_ready', tiers: [{ overMinutes: 0, amount: 0 }] },
    ])
  })

  it('finds its field for what the server names', () => {
    const values = valuesOf({ kind: 'individual', pays })
    expect(fieldOf(values, 'body.pays.0.tiers.1.amount')).toBe('pays.1.tiers.1.amount')
    expect(fieldOf(values, 'body.pays.1.tiers')).toBe('pays.2.tiers')
    expect(fieldOf(values, 'body.kind')).toBe('kind')
    expect(fieldOf(values, 'body.pays')).toBe('pays')
  })
})
