import type { Instant } from '../../platform/time/instants.ts'

/**
 * What is known of people and jobs, as it was written down. Two times each: days say when something is true, instants
 * (`…At`) when it was known. Nothing here is ever taken back: what ends or turns out wrong is a further fact.
 */

/** Terms that were changed over time: each in force from its instant to the next. */
export interface InForce {
  readonly since: Instant
}

/** What a kind of credential asks and gives. */
export interface KindTerms extends InForce {
  /** Other kinds of which one must have been held for so many months when this one is issued. */
  readonly prerequisite: { readonly kindIds: readonly string[]; readonly months: number } | null
  /** In years, on the day of issue. */
  readonly minimumAge: number | null
  /** Kinds for which this one stands as well, such as a higher class for the lower. */
  readonly includes: readonly string[]
  /** Abilities at a level that it proves while it is valid. */
  readonly grants: readonly { readonly abilityId: string; readonly level: number }[]
}

export interface Kind {
  readonly id: string
  readonly terms: readonly KindTerms[]
}

/** `freshMonths`: how long an observation counts; null: for good. */
export interface AbilityTerms extends InForce {
  readonly freshMonths: number | null
}

export interface Ability {
  readonly id: string
  readonly terms: readonly AbilityTerms[]
}

/** Proof that somebody holds a credential. Only what a second person verified counts. */
export interface Evidence {
  readonly id: string
  readonly kindId: string
  /** Result of an assessment, where the kind has one: K (competent) or BK (not yet). */
  readonly competent: boolean
  readonly issuedOn: string
  /** The last day on which it is valid; null: without an end. */
  readonly validUntil: string | null
  readonly submittedAt: Instant
  readonly verifiedAt: Instant | null
  readonly rejectedAt: Instant | null
  /** From which day it is not valid, and when that was written down; the day may lie before. */
  readonly revoked: { readonly at: Instant; readonly from: string } | null
}

/** What somebody saw of a person's ability on a day. */
export interface Observation {
  readonly id: string
  readonly abilityId: string
  readonly level: number
  readonly observedOn: string
  readonly recordedAt: Instant
}

/** A day of birth as it was written down; the latest counts. */
export interface Birth {
  readonly bornOn: string
  readonly recordedAt: Instant
}

/** What a job needs: a credential, or an ability at a level; `since` and `until` are when the job's owner said so. */
export interface Requirement {
  readonly id: string
  readonly needs:
    | { readonly kind: 'credential'; readonly kindId: string }
    | { readonly kind: 'ability'; readonly abilityId: string; readonly level: number }
  /** False: wished for, which never makes anybody unready. */
  readonly mandatory: boolean
  readonly since: Instant
  readonly until: Instant | null
}

export interface PersonFacts {
  readonly births: readonly Birth[]
  readonly evidence: readonly Evidence[]
  readonly observations: readonly Observation[]
}

/** Everything that a question about readiness is answered from. */
export interface ReadinessFacts {
  readonly kinds: readonly Kind[]
  readonly abilities: readonly Ability[]
  readonly person: PersonFacts
  readonly requirements: readonly Requirement[]
}

/** A moment: the instant, and the organisation's day of it. */
export interface Moment {
  readonly at: Instant
  readonly day: string
}
