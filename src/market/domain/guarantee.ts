import { largestAmount } from './money.ts'

/**
 * What can break: the two promised times, that it comes back, that somebody served who was not ready, and an appointment that was
 * not kept.
 */
export const breachKinds = [
  'late_response',
  'late_completion',
  'reopened',
  'not_ready',
  'missed_appointment',
] as const
export type BreachKind = (typeof breachKinds)[number]

/** Those that grow while one waits. */
export function growsLater(breach: BreachKind): breach is 'late_response' | 'late_completion' {
  return breach === 'late_response' || breach === 'late_completion'
}

/** From so many working minutes beyond the promise on the breach costs so much. */
export interface Tier {
  /** More than so many; 0: as soon as it is late. Of what cannot be late always 0. */
  readonly overMinutes: number
  readonly amount: number
}

/** What one kind of breach costs. */
export interface BreachPay {
  readonly breach: BreachKind
  readonly tiers: readonly Tier[]
}

/** What a guarantee says. `individual`: each breach pays; `overall`: it is published how often it breaks, and nothing is paid. */
export interface Guarantee {
  readonly kind: 'individual' | 'overall'
  readonly pays: readonly BreachPay[]
}

export type GuaranteeFault =
  | 'breach_twice'
  | 'no_tier'
  | 'one_tier_only'
  | 'not_ascending'
  | 'amount_not_ascending'
  | 'amount_out_of_range'
  | 'nothing_pays'
  | 'overall_pays'

/** One thing that is wrong, and in which field. */
export interface GuaranteeProblem {
  readonly name: string
  readonly code: GuaranteeFault
}

/** What is wrong with a guarantee, each with the field that is wrong (`pays.0.tiers.1.amount`). */
export function guaranteeFaults({ kind, pays }: Guarantee): GuaranteeProblem[] {
  if (kind === 'overall') return pays.length > 0 ? [{ name: 'pays', code: 'overall_pays' }] : []
  if (pays.length === 0) return [{ name: 'pays', code: 'nothing_pays' }]
  return pays.flatMap((pay, index): GuaranteeProblem[] => {
    const name = `pays.${index}`
    const first = pays.findIndex(({ breach }) => breach === pay.breach)
    const twice: GuaranteeProblem[] = first < index ? [{ name: `${name}.breach`, code: 'breach_twice' }] : []
    return [...twice, ...tierFaults(name, pay)]
  })
}

function tierFaults(name: string, { breach, tiers }: BreachPay): GuaranteeProblem[] {
  if (tiers.length === 0) return [{ name: `${name}.tiers`, code: 'no_tier' }]
  if (!growsLater(breach) && (tiers.length > 1 || tiers[0]?.overMinutes !== 0))
    return [{ name: `${name}.tiers`, code: 'one_tier_only' }]
  return tiers.flatMap(({ overMinutes, amount }, index): GuaranteeProblem[] => {
    const before = tiers[index - 1]
    const field = `${name}.tiers.${index}`
    if (!Number.isSafeInteger(amount) || amount < 1 || amount > largestAmount)
      return [{ name: `${field}.amount`, code: 'amount_out_of_range' }]
    if (before === undefined) return []
    if (overMinutes <= before.overMinutes) return [{ name: `${field}.overMinutes`, code: 'not_ascending' }]
    return amount <= before.amount ? [{ name: `${field}.amount`, code: 'amount_not_ascending' }] : []
  })
}

/** Whether something is paid for a kind of breach. */
export function paysFor({ kind, pays }: Guarantee, breach: BreachKind): boolean {
  return kind === 'individual' && pays.some((pay) => pay.breach === breach)
}

/** The marks of lateness at which something becomes due, in working minutes beyond the promise. */
export function marksOf({ kind, pays }: Guarantee, breach: BreachKind): number[] {
  if (kind === 'overall') return []
  return pays
    .filter((pay) => pay.breach === breach)
    .flatMap(({ tiers }) => tiers.map(({ overMinutes }) => overMinutes))
}
