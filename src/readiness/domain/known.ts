import type { Instant } from '../../platform/time/instants.ts'
import type {
  Evidence,
  InForce,
  KindTerms,
  Observation,
  PersonFacts,
  ReadinessFacts,
  Requirement,
} from './facts.ts'

/** Evidence as it was known at some instant. */
export interface KnownEvidence {
  readonly id: string
  readonly kindId: string
  readonly competent: boolean
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly state: 'submitted' | 'verified' | 'rejected'
  readonly revokedFrom: string | null
}

/** What was known at some instant of one person, and what was in force then. */
export interface Known {
  readonly bornOn: string | null
  readonly evidence: readonly KnownEvidence[]
  readonly observations: readonly Observation[]
  /** Undefined where there was no such kind, or ability. */
  readonly kind: (id: string) => KindTerms | undefined
  readonly freshMonths: (abilityId: string) => number | null
  readonly requirements: readonly Requirement[]
}

/**
 * What was known by `knownAt`. Requirements and terms are those in force at `at`, or, where that is later, those last known:
 * they are never changed for the past.
 */
export function knownBy(facts: ReadinessFacts, at: Instant, knownAt: Instant): Known {
  const inForceAt = at < knownAt ? at : knownAt
  const kinds = new Map(facts.kinds.map(({ id, terms }) => [id, termsAt(terms, inForceAt)]))
  const fresh = new Map(
    facts.abilities.map(({ id, terms }) => [id, termsAt(terms, inForceAt)?.freshMonths ?? null]),
  )
  return {
    ...knownOf(facts.person, knownAt),
    kind: (id) => kinds.get(id),
    freshMonths: (id) => fresh.get(id) ?? null,
    requirements: facts.requirements.filter(
      ({ since, until }) => since <= inForceAt && (until === null || until > inForceAt),
    ),
  }
}

/** Terms in force at an instant; what existed before its first terms has those. */
function termsAt<Terms extends InForce>(terms: readonly Terms[], at: Instant): Terms | undefined {
  const rows = terms.toSorted((one, other) => one.since - other.since)
  return rows.findLast(({ since }) => since <= at) ?? rows[0]
}

function knownOf(person: PersonFacts, knownAt: Instant): Pick<Known, 'bornOn' | 'evidence' | 'observations'> {
  const births = person.births
    .filter(({ recordedAt }) => recordedAt <= knownAt)
    .toSorted((one, other) => one.recordedAt - other.recordedAt)
  return {
    bornOn: births.at(-1)?.bornOn ?? null,
    evidence: person.evidence
      .filter(({ submittedAt }) => submittedAt <= knownAt)
      .map((one) => knownEvidence(one, knownAt)),
    observations: person.observations.filter(({ recordedAt }) => recordedAt <= knownAt),
  }
}

function knownEvidence(evidence: Evidence, knownAt: Instant): KnownEvidence {
  const { id, kindId, competent, issuedOn, validUntil, verifiedAt, rejectedAt, revoked } = evidence
  const had = (at: Instant | null) => at !== null && at <= knownAt
  const state = had(verifiedAt) ? 'verified' : had(rejectedAt) ? 'rejected' : 'submitted'
  const revokedFrom = revoked !== null && revoked.at <= knownAt ? revoked.from : null
  return { id, kindId, competent, issuedOn, validUntil, state, revokedFrom }
}
