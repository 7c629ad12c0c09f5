import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ability,
  facts,
  instantOf,
  kind,
  needsAbility,
  needsCredential,
  on,
} from '../../../test/readiness-facts.ts'
import { daysAfter } from './day-spans.ts'
import type { Evidence, Observation, PersonFacts } from './facts.ts'
import { readiness } from './readiness.ts'

const mostly = <One, Other>(one: One, other: fc.Arbitrary<Other>): fc.Arbitrary<One | Other> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: other })

const start = '2020-01-01'
const day = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter(start, days))
const moment = mostly(1500, fc.integer({ min: 0, max: 1500 })).map((days) =>
  instantOf(daysAfter(start, days)),
)
const kindIds = ['c', 'c', 'c', 'c1', 'c2', 'course'] as const
const kinds = [
  kind('c', { minimumAge: 17 }),
  kind('c1', { minimumAge: 18, prerequisite: { kindIds: ['c'], months: 12 }, includes: ['c'] }),
  kind('c2', { prerequisite: { kindIds: ['c1'], months: 6 }, includes: ['c1', 'c'] }),
  kind('course', { grants: [{ abilityId: 'driving', level: 4 }] }),
]
const terms = {
  kinds,
  abilities: [ability('driving', 12)],
  requirements: [needsCredential('c', 'sim'), needsAbility('driving', 2)],
}

const aPiece: fc.Arbitrary<Evidence> = fc
  .record({
    id: fc.uuid(),
    kindId: fc.constantFrom(...kindIds),
    competent: mostly(true, fc.boolean()),
    issuedOn: day,
    lasts: fc.option(fc.integer({ min: 0, max: 2500 }), { freq: 3 }),
    submittedAt: day.map(instantOf),
    decided: mostly('verified', fc.constantFrom('rejected', 'waiting')),
    after: fc.integer({ min: 0, max: 200 }),
    revoked: mostly(null, fc.record({ at: moment, from: day })),
  })
  .map(({ lasts, decided, after, submittedAt, ...rest }) => {
    const decidedAt = instantOf(daysAfter(new Date(submittedAt).toISOString().slice(0, 10), after))
    return {
      ...rest,
      submittedAt,
      validUntil: lasts === null ? null : daysAfter(rest.issuedOn, lasts),
      verifiedAt: decided === 'verified' ? decidedAt : null,
      rejectedAt: decided === 'rejected' ? decidedAt : null,
    }
  })
const sight: fc.Arbitrary<Observation> = fc.record({
  id: fc.uuid(),
  abilityId: fc.constant('driving'),
  level: fc.integer({ min: 0, max: 7 }),
  observedOn: day,
  recordedAt: day.map(instantOf),
})
const person: fc.Arbitrary<PersonFacts> = fc.record({
  births: fc.array(fc.record({ bornOn: fc.constantFrom('2003-05-01', '2005-01-01'), recordedAt: moment }), {
    maxLength: 2,
  }),
  evidence: fc.array(aPiece, { minLength: 2, maxLength: 9 }),
  observations: fc.array(sight, { minLength: 1, maxLength: 5 }),
})

/** The last day on which somebody is ready, as text that sorts: '' for not ready, 'z' for without an end. */
function lasts(who: PersonFacts, on_: string, known: ReturnType<typeof instantOf>): string {
  const answer = readiness(facts(who, terms), on(on_), known)
  return answer.state === 'not_ready' ? '' : answer.state === 'ready' ? 'z' : answer.until
}

describe('readiness, whatever is known', () => {
  it('is never made of credentials that expired', () => {
    fc.assert(
      fc.property(person, day, moment, (who, today, known) => {
        const expired = who.evidence.map((one) => ({ ...one, validUntil: daysAfter(today, -1) }))
        expect(lasts({ ...who, evidence: expired }, today, known)).toBe('')
      }),
    )
  })

  it('is never shortened by renewing', () => {
    fc.assert(
      fc.property(person, day, moment, aPiece, (who, today, known, piece) => {
        const before = lasts(who, today, known)
        const renewed = { ...piece, competent: true, verifiedAt: piece.submittedAt, rejectedAt: null }
        expect(lasts({ ...who, evidence: [...who.evidence, renewed] }, today, known) >= before).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('never gains by removing evidence', () => {
    fc.assert(
      fc.property(person, day, moment, fc.nat(), (who, today, known, which) => {
        const fewer = who.evidence.filter((_, at) => at !== which % Math.max(1, who.evidence.length))
        expect(lasts({ ...who, evidence: fewer }, today, known) <= lasts(who, today, known)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('as it was answered from what was known at a moment is not changed by what is learnt later', () => {
    fc.assert(
      fc.property(person, day, moment, (who, today, known) => {
        const answer = readiness(facts(who, terms), on(today), known)
        const had = <At extends number>(at: At | null) => at !== null && at <= known
        const only: PersonFacts = {
          births: who.births.filter(({ recordedAt }) => had(recordedAt)),
          observations: who.observations.filter(({ recordedAt }) => had(recordedAt)),
          evidence: who.evidence
            .filter(({ submittedAt }) => had(submittedAt))
            .map((one) => ({
              ...one,
              verifiedAt: had(one.verifiedAt) ? one.verifiedAt : null,
              rejectedAt: had(one.rejectedAt) ? one.rejectedAt : null,
              revoked: one.revoked !== null && had(one.revoked.at) ? one.revoked : null,
            })),
        }
        const without = readiness(facts(only, terms), on(today), known)
        expect(without).toEqual(answer)
      }),
      { numRuns: 300 },
    )
  })

  it('holds until the last day that was promised, and not on the next', () => {
    fc.assert(
      fc.property(person, day, moment, (who, today, known) => {
        const until = lasts(who, today, known)
        const ends = until !== '' && until !== 'z'
        const told = ends ? [lasts(who, until, known), lasts(who, daysAfter(until, 1), known)] : [until, '']
        expect(told).toEqual([until, ''])
      }),
    )
  })
})

describe('the people of these properties', () => {
  it('are often ready, so that they say something', () => {
    const outcomes = fc.sample(fc.tuple(person, day, moment), { numRuns: 500, seed: 7 })
    const ready = outcomes.filter(([who, today, known]) => lasts(who, today, known) !== '').length
    expect(ready).toBeGreaterThan(25)
  })
})
