import type { Instant } from '../../platform/time/instants.ts'
import { breachKinds, type BreachKind } from './guarantee.ts'
import { halfAsMuchAgain } from './money.ts'
import type { Reached } from './reached.ts'
import { effectOf, heldUntil, type Exemption } from './exemption.ts'

/** Working days after which what an exemption or an appeal held back costs half as much again. */
export const daysUntilUplift = 10

/** A posted credit of a request that was not reversed. */
export interface Standing {
  readonly id: string
  readonly breach: BreachKind
  readonly overMinutes: number
  readonly at: Instant
  /** What it stands for by the guarantee, before uplift and cap. */
  readonly base: number
}

/** What is to be posted: `base` by the guarantee, `amount` with uplift and within the cap. */
export interface NewCredit {
  readonly breach: BreachKind
  readonly overMinutes: number
  readonly at: Instant
  readonly base: number
  readonly amount: number
  /** Whether it is half as much again. */
  readonly uplifted: boolean
  /** How much the cap cut off. */
  readonly cut: number
  /** Whether it comes on top of what stands, because a higher tier or a dearer breach came. */
  readonly onTop: boolean
}

/** What is to be done to the ledger so that it says what a request owes. */
export interface CreditChange {
  readonly reverse: readonly Standing[]
  readonly post: NewCredit | null
}

/** What decides on the amount besides the guarantee. */
export interface CreditRules {
  /** Of each kind of breach its exemption. */
  readonly exemptions: Readonly<Partial<Record<BreachKind, Exemption>>>
  /** Working days of the unit that pays. */
  readonly workingDays: (from: Instant, to: Instant) => number
  /** What may still be paid for a breach of this moment between the two units in its year; null without a cap. `given back`: reversed in this very change. */
  readonly capLeft: ((at: Instant, givenBack: readonly Standing[]) => number) | null
}

/**
 * Compares what a request owes with what stands of it in the ledger.
 *
 * - Of all tiers reached only the dearest is owed; the earliest of equal ones.
 * - Where what stands is still true, and more is owed, the difference is posted.
 * - Where what stands is no longer true (the timeline was corrected, or the breach is exempt), all of it is reversed, and what is
 *   owed posted anew.
 * - While an exemption is undecided, its breach stays as it stands.
 */
export function creditChange(
  standing: readonly Standing[],
  reached: readonly Reached[],
  rules: CreditRules,
): CreditChange {
  const counting = reached.filter(({ breach }) => effectOf(rules.exemptions[breach]) !== 'exempt')
  const owed = dearest(counting.filter(({ breach }) => effectOf(rules.exemptions[breach]) === 'none'))
  const holds = standing.every((posted) => counting.some((one) => isOf(posted, one)))
  const stood = holds ? standing.reduce((sum, { base }) => sum + base, 0) : 0
  const reverse = holds ? [] : [...standing]
  if (owed === undefined || owed.amount <= stood) return { reverse, post: null }
  return { reverse, post: newCredit(owed, stood, { ...rules, reverse }) }
}

/** The tier that costs most; of equal ones the earliest, then as kinds are listed. */
export function dearest(reached: readonly Reached[]): Reached | undefined {
  const [first] = reached.toSorted(
    (one, other) =>
      other.amount - one.amount ||
      one.at - other.at ||
      breachKinds.indexOf(one.breach) - breachKinds.indexOf(other.breach) ||
      one.overMinutes - other.overMinutes,
  )
  return first
}

function isOf(posted: Standing, one: Reached): boolean {
  return (
    posted.breach === one.breach &&
    posted.overMinutes === one.overMinutes &&
    posted.at === one.at &&
    posted.base <= one.amount
  )
}

function newCredit(
  owed: Reached,
  stood: number,
  { exemptions, workingDays, capLeft, reverse }: CreditRules & { readonly reverse: readonly Standing[] },
): NewCredit {
  const { breach, overMinutes, at } = owed
  const base = owed.amount - stood
  const until = heldUntil(exemptions[breach], at)
  const uplifted = until !== null && workingDays(at, until) > daysUntilUplift
  const full = uplifted ? halfAsMuchAgain(base) : base
  const amount = capLeft === null ? full : Math.max(0, Math.min(full, capLeft(at, reverse)))
  return { breach, overMinutes, at, base, amount, uplifted, cut: full - amount, onTop: stood > 0 }
}
