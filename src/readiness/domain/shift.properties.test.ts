import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ability,
  facts,
  instantOf,
  kind,
  needsAbility,
  needsCredential,
} from '../../../test/readiness-facts.ts'
import { after, millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { daysAfter } from './day-spans.ts'
import type { Evidence, PersonFacts } from './facts.ts'
import { readiness } from './readiness.ts'
import { readyThrough, type AskedJob, type Judging, type ShiftSpan } from './shift.ts'

const start = '2024-01-01'
const day = fc.integer({ min: 0, max: 60 }).map((days) => daysAfter(start, days))
const instants = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minutes) => after(instantOf(start), minutes * millisecondsPerMinute))
const aPiece: fc.Arbitrary<Evidence> = fc
  .record({
    id: fc.uuid(),
    issuedOn: day,
    lasts: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 3 }),
    submittedAt: instants,
    revoked: fc.option(fc.record({ at: instants, from: day }), { freq: 2 }),
  })
  .map(({ lasts, ...rest }) => ({
    ...rest,
    kindId: 'sim-a',
    competent: true,
    validUntil: lasts === null ? null : daysAfter(rest.issuedOn, lasts),
    verifiedAt: rest.submittedAt,
    rejectedAt: null,
  }))
const person: fc.Arbitrary<PersonFacts> = fc.record({
  births: fc.constant([]),
  evidence: fc.array(aPiece, { minLength: 1, maxLength: 5 }),
  observations: fc.array(
    fc.record({
      id: fc.uuid(),
      abilityId: fc.constant('driving'),
      level: fc.constantFrom(4, 4, 5, 2),
      observedOn: day,
      recordedAt: instants,
    }),
    { maxLength: 3 },
  ),
})
const span: fc.Arbitrary<ShiftSpan> = fc
  .tuple(instants, fc.integer({ min: 15, max: 24 * 60 }))
  .map(([from, minutes]) => ({ from, to: after(from, minutes * millisecondsPerMinute) }))
const judging: fc.Arbitrary<Judging> = fc.record({
  knownAt: instants,
  zone: fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Europe/Berlin'),
  judge: fc.constantFrom('as_known', 'in_hindsight'),
})

const terms = {
  kinds: [kind('sim-a')],
  abilities: [ability('driving', 1)],
}
function asks(who: PersonFacts, alsoAbility: boolean): AskedJob[] {
  const requirements = [needsCredential('sim-a'), ...(alsoAbility ? [needsAbility('driving', 4)] : [])]
  return [{ facts: facts(who, { ...terms, requirements }), since: instantOf('2000-01-01'), until: null }]
}

describe('a shift, whatever is known', () => {
  it('is never stood by somebody whose credentials expired before or in it', () => {
    fc.assert(
      fc.property(person, span, judging, (who, when, how) => {
        const last = localDay((when.to - 1) as Instant, how.zone)
        const expired = who.evidence.map((one) => ({ ...one, validUntil: daysAfter(last, -1) }))
        expect(readyThrough(asks({ ...who, evidence: expired }, false), when, how).ready).toBe(false)
      }),
    )
  })

  it('is never easier for being longer', () => {
    fc.assert(
      fc.property(person, span, judging, fc.nat(1000), fc.nat(1000), (who, when, how, one, other) => {
        const longer = {
          from: after(when.from, -one * millisecondsPerMinute),
          to: after(when.to, other * millisecondsPerMinute),
        }
        const asked = asks(who, true)
        const [all, part] = [longer, when].map((one) => Number(readyThrough(asked, one, how).ready))
        expect(part).toBeGreaterThanOrEqual(all ?? 0)
      }),
      { numRuns: 500 },
    )
  })

  it('is for whoever is ready at every minute of it, and for nobody else', () => {
    fc.assert(
      fc.property(person, span, judging, (who, when, how) => {
        const asked = asks(who, true)
        const everyMinute = minutesOf(when).every((at) => {
          const known = how.judge === 'as_known' && at < how.knownAt ? at : how.knownAt
          const moment = { at, day: localDay(at, how.zone) }
          return asked.every((job) => readiness(job.facts, moment, known).state !== 'not_ready')
        })
        expect(readyThrough(asked, when, how).ready).toBe(everyMinute)
      }),
      { numRuns: 60 },
    )
  })
})

function minutesOf({ from, to }: ShiftSpan): Instant[] {
  const all: Instant[] = []
  for (let at = from; at < to; at = after(at, millisecondsPerMinute)) all.push(at)
  return all
}

describe('the shifts of these properties', () => {
  it('are often stood by somebody ready, so that they say something', () => {
    const outcomes = fc.sample(fc.tuple(person, span, judging), { numRuns: 500, seed: 7 })
    const ready = outcomes.filter(([who, when, how]) => readyThrough(asks(who, true), when, how).ready)
    expect(ready.length).toBeGreaterThan(15)
  })
})
