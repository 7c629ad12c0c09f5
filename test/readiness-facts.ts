import type {
  Ability,
  Evidence,
  Kind,
  KindTerms,
  Moment,
  Observation,
  PersonFacts,
  ReadinessFacts,
  Requirement,
} from '../src/readiness/domain/facts.ts'
import { instant, type Instant } from '../src/platform/time/instants.ts'

/** What a driver of the tests has to show, in as few words as possible. */

/** Noon in UTC of a day. */
export function instantOf(day: string): Instant {
  return instant(Date.parse(`${day}T12:00:00Z`))
}

export function on(day: string): Moment {
  return { at: instantOf(day), day }
}

/** The end of what is known in most tests. */
export const knownAt = instantOf('2030-01-01')
const longAgo = instantOf('2000-01-01')

export function kind(id: string, terms: Partial<KindTerms> = {}): Kind {
  const none = { since: longAgo, prerequisite: null, minimumAge: null, includes: [], grants: [] }
  return { id, terms: [{ ...none, ...terms }] }
}

export function ability(id: string, freshMonths: number | null): Ability {
  return { id, terms: [{ since: longAgo, freshMonths }] }
}

let made = 0

/** Verified on its first day. */
export function evidence(kindId: string, issuedOn: string, validUntil: string | null): Evidence {
  made += 1
  return {
    id: `evidence-${made}`,
    kindId,
    competent: true,
    issuedOn,
    validUntil,
    submittedAt: instantOf(issuedOn),
    verifiedAt: instantOf(issuedOn),
    rejectedAt: null,
    revoked: null,
  }
}

export function seen(abilityId: string, level: number, observedOn: string): Observation {
  made += 1
  return { id: `observation-${made}`, abilityId, level, observedOn, recordedAt: instantOf(observedOn) }
}

/** Driving at level 4, seen at the beginning of 2026. */
export const driver = seen('driving', 4, '2026-01-05')

export function needsCredential(kindId: string, id = 'sim'): Requirement {
  return { id, needs: { kind: 'credential', kindId }, mandatory: true, since: longAgo, until: null }
}

export function needsAbility(abilityId: string, level: number, id = 'can-drive'): Requirement {
  return { id, needs: { kind: 'ability', abilityId, level }, mandatory: true, since: longAgo, until: null }
}

/** A driver's job: SIM A, and driving at level 4 seen within a year. */
export function facts(person: Partial<PersonFacts>, change: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return {
    kinds: [kind('sim-a'), kind('first-aid')],
    abilities: [ability('driving', 12)],
    requirements: [needsCredential('sim-a'), needsAbility('driving', 4)],
    ...change,
    person: { births: [], evidence: [], observations: [], ...person },
  }
}
