import { earlierOf, after, type Instant } from '../../platform/time/instants.ts'
import { growsLater, type BreachKind, type Guarantee } from './guarantee.ts'

/** When a request passed, or will pass, a mark of lateness; as the service slice reads it. */
export interface Mark {
  readonly minutes: number
  /** The last moment that is not yet later than that; null: not in sight. */
  readonly at: Instant | null
  readonly reached: boolean
}

/** What happened to a request as far as a guarantee is concerned. */
export interface BreachFacts {
  readonly late: Readonly<Record<'late_response' | 'late_completion', readonly Mark[]>>
  /** When the others happened, each at first; those that did not are left out. */
  readonly happened: Readonly<
    Partial<Record<Exclude<BreachKind, 'late_response' | 'late_completion'>, Instant>>
  >
}

/** A tier of a breach that has been reached: what it costs from then on, all in all. */
export interface Reached {
  readonly breach: BreachKind
  readonly overMinutes: number
  readonly amount: number
  readonly at: Instant
}

/** All tiers that a request has reached; nothing where the guarantee pays nothing. */
export function reachedTiers({ kind, pays }: Guarantee, facts: BreachFacts): Reached[] {
  if (kind === 'overall') return []
  return pays.flatMap(({ breach, tiers }) =>
    tiers.flatMap(({ overMinutes, amount }) => {
      const at = momentOf(facts, breach, overMinutes)
      return at === undefined ? [] : [{ breach, overMinutes, amount, at }]
    }),
  )
}

function momentOf(facts: BreachFacts, breach: BreachKind, overMinutes: number): Instant | undefined {
  if (!growsLater(breach)) return facts.happened[breach]
  const mark = facts.late[breach].find(({ minutes, reached }) => reached && minutes === overMinutes)
  return mark?.at ?? undefined
}

/**
 * The moment at which the next tier is reached if nothing happens: the first at which a look at the clock finds it so. `nextMissedAt`: when
 * silence about an appointment turns into a missed one.
 */
export function nextTierAt(facts: BreachFacts, nextMissedAt: Instant | null): Instant | null {
  const coming = [...facts.late.late_response, ...facts.late.late_completion].flatMap(({ reached, at }) =>
    reached || at === null ? [] : [after(at, 1)],
  )
  if (nextMissedAt !== null) coming.push(nextMissedAt)
  const [first, ...others] = coming
  return first === undefined ? null : others.reduce(earlierOf, first)
}
