import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '../../platform/time/instants.ts'
import { creditChange, dearest, type CreditRules, type Standing } from './credit.ts'
import { effectOf, type Exemption } from './exemption.ts'
import { breachKinds, type BreachKind } from './guarantee.ts'
import { balancesOf, payment, reversed, withBalance, type Entry } from './ledger.ts'
import { halfAsMuchAgain } from './money.ts'
import type { Reached } from './reached.ts'

// A request's life as the ledger sees it: each step says anew what has been reached and how exemptions stand, in any order and
// with any correction. What the ledger then holds is compared with what is owed.

const day = 86_400_000
const at = (days: number): Instant => instant(Date.UTC(2026, 0, 1) + days * day)
const tiers = [0, 60, 240]
/** What each tier costs was agreed once; when it was reached is what corrections change. */
const reached = fc.record({
  breach: fc.constantFrom(...breachKinds),
  overMinutes: fc.constantFrom(...tiers),
  at: fc.nat(30).map(at),
})
const prices = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 15, maxLength: 15 })
const exemption: fc.Arbitrary<Exemption> = fc
  .tuple(fc.nat(20), fc.option(fc.boolean()), fc.boolean(), fc.option(fc.boolean()))
  .map(([asked, granted, appeals, upheld]) => ({
    askedAt: at(asked),
    decision: granted === null ? null : { exempt: granted, at: at(asked + 12) },
    appealedAt: granted === true && appeals ? at(asked + 13) : null,
    appealDecision:
      granted === true && appeals && upheld !== null ? { exempt: upheld, at: at(asked + 30) } : null,
  }))
const step = fc.record({
  reached: fc.uniqueArray(reached, {
    maxLength: 6,
    selector: ({ breach, overMinutes }) => `${breach} ${overMinutes}`,
  }),
  exemptions: fc.dictionary(fc.constantFrom<BreachKind>(...breachKinds), exemption, { maxKeys: 2 }),
})
interface Step {
  readonly reached: readonly Reached[]
  readonly exemptions: CreditRules['exemptions']
}
const history: fc.Arbitrary<Step[]> = fc
  .tuple(prices, fc.array(step, { minLength: 1, maxLength: 8 }))
  .map(([costs, steps]) =>
    steps.map(({ reached: all, exemptions }) => ({
      exemptions,
      reached: all.map((one) => ({ ...one, amount: costOf(costs, one) })),
    })),
  )

function costOf(
  costs: readonly number[],
  { breach, overMinutes }: Pick<Reached, 'breach' | 'overMinutes'>,
): number {
  return costs[breachKinds.indexOf(breach) * tiers.length + tiers.indexOf(overMinutes)] ?? 0
}

const cap = fc.option(fc.integer({ min: 0, max: 800_000 }))

interface Posted extends Standing {
  readonly amount: number
  readonly entries: readonly Entry[]
  reversed: boolean
}

interface Life {
  readonly posted: Posted[]
  readonly entries: Entry[]
  /** Keys of paid breaches since the last reversal: the database holds them unique. */
  keys: Set<string>
}

function live(steps: readonly Step[], most: number | null): Life {
  const life: Life = { posted: [], entries: [], keys: new Set() }
  for (const one of steps) {
    const change = creditChange(standingOf(life), one.reached, rulesOf(one, life, most))
    for (const { id } of change.reverse) {
      const taken = life.posted.find((posted) => posted.id === id)
      if (taken === undefined) throw new Error(id)
      taken.reversed = true
      life.entries.push(...reversed(taken.entries))
    }
    if (change.reverse.length > 0) life.keys = new Set()
    if (change.post === null) continue
    const key = `${change.post.breach} ${change.post.overMinutes}`
    expect(life.keys, 'the same breach pays twice').not.toContain(key)
    life.keys.add(key)
    const entries = payment('payer', 'payee', change.post.amount)
    life.entries.push(...entries)
    life.posted.push({ ...change.post, id: String(life.posted.length), entries, reversed: false })
  }
  return life
}

function standingOf({ posted }: Life): Posted[] {
  return posted.filter((one) => !one.reversed)
}

function rulesOf({ exemptions }: Step, life: Life, most: number | null): CreditRules {
  const paid = () => standingOf(life).reduce((sum, { amount }) => sum + amount, 0)
  const amountOf = (ids: readonly Standing[]) =>
    ids.reduce((sum, { id }) => sum + (life.posted.find((one) => one.id === id)?.amount ?? 0), 0)
  return {
    exemptions,
    workingDays: (from, to) => Math.floor((to - from) / day),
    capLeft: most === null ? null : (_at, back) => most - paid() + amountOf(back),
  }
}

describe('whatever happens to a request', () => {
  it('all lines of the ledger together are zero, and a balance is what its lines add up to', () => {
    fc.assert(
      fc.property(history, cap, (steps, most) => {
        const { entries } = live(steps, most)
        expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
        const lines = entries.filter(({ accountId }) => accountId === 'payee')
        const balance = balancesOf(entries).get('payee') ?? 0
        expect(withBalance(0, lines).at(-1)?.balance ?? 0).toBe(balance)
        expect(balancesOf(entries).get('payer') ?? 0).toBe(balance === 0 ? 0 : -balance)
      }),
    )
  })

  it('what stands in the ledger is the largest breach that counts, and no other', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const last = steps.at(-1)
        if (last === undefined) return
        const stood = standingOf(live(steps, null)).reduce((sum, { base }) => sum + base, 0)
        const effect = ({ breach }: Reached) => effectOf(last.exemptions[breach])
        const owed = dearest(last.reached.filter((one) => effect(one) === 'none'))?.amount ?? 0
        const held = dearest(last.reached.filter((one) => effect(one) !== 'exempt'))?.amount ?? 0
        // What was paid before an exemption was asked stands until it is decided.
        expect(stood).toBeGreaterThanOrEqual(owed)
        expect(stood).toBeLessThanOrEqual(held)
      }),
    )
  })

  it('looking again changes nothing: the same breach never pays twice', () => {
    fc.assert(
      fc.property(history, cap, fc.integer({ min: 1, max: 3 }), (steps, most, times) => {
        const again = steps.flatMap((one) => Array.from({ length: times }, () => one))
        expect(live(again, most).entries).toEqual(live(steps, most).entries)
      }),
    )
  })

  it('corrections reverse exactly: with nothing broken in the end, nothing is owed', () => {
    fc.assert(
      fc.property(history, cap, (steps, most) => {
        const { entries, posted } = live([...steps, { reached: [], exemptions: {} }], most)
        expect([...balancesOf(entries).values()].every((balance) => balance === 0)).toBe(true)
        expect(posted.every((one) => one.reversed)).toBe(true)
      }),
    )
  })

  it('no more is paid than half as much again, nor than the cap', () => {
    fc.assert(
      fc.property(history, cap, (steps, most) => {
        const standing = standingOf(live(steps, most))
        const paid = standing.reduce((sum, { amount }) => sum + amount, 0)
        expect(paid).toBeLessThanOrEqual(most ?? Number.MAX_SAFE_INTEGER)
        for (const { amount, base } of standing) expect(amount).toBeLessThanOrEqual(halfAsMuchAgain(base))
      }),
    )
  })
})
