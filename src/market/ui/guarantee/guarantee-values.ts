import type { Breach, BreachPay, GuaranteeView } from '../../contract.ts'

/** Kinds of breaches in the order in which the form shows them. */
export const breaches: readonly Breach[] = [
  'late_response',
  'late_completion',
  'reopened',
  'not_ready',
  'missed_appointment',
]

/** A tier as it is typed: empty while nothing is. */
export interface TypedTier {
  readonly overMinutes: number | ''
  readonly amount: number | ''
}

/** A kind of breach as it is typed. */
export interface TypedPay {
  readonly breach: Breach
  readonly pays: boolean
  readonly tiers: readonly TypedTier[]
}

/** What the form holds. */
export interface GuaranteeValues {
  readonly kind: GuaranteeView['kind']
  readonly pays: readonly TypedPay[]
}

/** Whether a breach can be more or less late, and so have tiers. */
export function hasTiers(breach: Breach): boolean {
  return breach === 'late_response' || breach === 'late_completion'
}

/** The form of a guarantee: every kind of breach, whether it pays or not. */
export function valuesOf({ kind, pays }: Pick<GuaranteeView, 'kind' | 'pays'>): GuaranteeValues {
  return {
    kind,
    pays: breaches.map((breach) => {
      const known = pays.find((pay) => pay.breach === breach)
      return { breach, pays: known !== undefined, tiers: known?.tiers ?? [{ overMinutes: 0, amount: '' }] }
    }),
  }
}

/** What is sent of it. What was left empty is sent as what the server refuses beside its field. */
export function bodyOf({ kind, pays }: GuaranteeValues): {
  readonly kind: GuaranteeView['kind']
  readonly pays: BreachPay[]
} {
  if (kind !== 'individual') return { kind, pays: [] }
  return {
    kind,
    pays: pays
      .filter((pay) => pay.pays)
      .map(({ breach, tiers }) => ({
        breach,
        tiers: tiers.map(({ overMinutes, amount }) => ({
          overMinutes: hasTiers(breach) ? Number(overMinutes) : 0,
          amount: Number(amount),
        })),
      })),
  }
}

/** The form's field for one that the server names: it knows only the breaches that pay. */
export function fieldOf(values: GuaranteeValues, name: string): string {
  const [, index, rest = ''] = /^body\.pays\.(\d+)(.*)$/.exec(name) ?? []
  if (index === undefined) return name.replace(/^body\./, '')
  const sent = values.pays.filter((pay) => pay.pays)[Number(index)]
  const at = sent === undefined ? -1 : values.pays.indexOf(sent)
  return `pays.${at}${rest}`
}
