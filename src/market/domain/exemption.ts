import type { Instant } from '../../platform/time/instants.ts'

/** Why a broken promise should cost nothing. */
export const exemptionCauses = [
  'planned_maintenance',
  'askers_fault',
  'force_majeure',
  'third_party',
] as const
export type ExemptionCause = (typeof exemptionCauses)[number]

/** A decision on an exemption, or on the appeal against it: whether the breach is exempt. */
export interface Ruling {
  readonly exempt: boolean
  readonly at: Instant
}

/** An exemption of one breach of one request as far as it has got. */
export interface Exemption {
  readonly askedAt: Instant
  readonly decision: Ruling | null
  readonly appealedAt: Instant | null
  readonly appealDecision: Ruling | null
}

/** Where it stands; `appealed`: granted, and the auditor is asked. */
export type ExemptionState = 'pending' | 'granted' | 'refused' | 'appealed' | 'upheld' | 'overturned'

/** Where an exemption stands. */
export function exemptionState({ decision, appealedAt, appealDecision }: Exemption): ExemptionState {
  if (decision === null) return 'pending'
  if (!decision.exempt) return 'refused'
  if (appealDecision !== null) return appealDecision.exempt ? 'upheld' : 'overturned'
  return appealedAt === null ? 'granted' : 'appealed'
}

/** Whether somebody still has to decide: a steward, or the auditor on appeal. */
export function isOpen(exemption: Exemption): boolean {
  const state = exemptionState(exemption)
  return state === 'pending' || state === 'appealed'
}

/**
 * What an exemption does to a breach. `held`: what was posted stays, nothing more is posted until it is decided. `exempt`: the breach
 * costs nothing, and what was posted is taken back.
 */
export type ExemptionEffect = 'none' | 'held' | 'exempt'

/** What an exemption does to its breach at this moment. */
export function effectOf(exemption: Exemption | undefined): ExemptionEffect {
  if (exemption === undefined) return 'none'
  const state = exemptionState(exemption)
  if (state === 'pending') return 'held'
  return state === 'refused' || state === 'overturned' ? 'none' : 'exempt'
}

/**
 * Until when an exemption kept a breach from being paid that was due at a moment; null where it did not: because there is none, it is
 * not over, or the breach was paid, or came, without it standing in the way.
 */
export function heldUntil(exemption: Exemption | undefined, dueAt: Instant): Instant | null {
  if (exemption === undefined) return null
  const { askedAt, decision, appealDecision } = exemption
  const state = exemptionState(exemption)
  if (state === 'overturned')
    return appealDecision !== null && dueAt <= appealDecision.at ? appealDecision.at : null
  if (state !== 'refused' || decision === null) return null
  return askedAt <= dueAt && dueAt <= decision.at ? decision.at : null
}
