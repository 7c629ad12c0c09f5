import { describe, expect, it } from 'vitest'
import {
  ability,
  driver,
  evidence,
  facts,
  instantOf,
  kind,
  knownAt,
  needsAbility,
  needsCredential,
  on,
  seen,
} from '../../../test/readiness-facts.ts'
import { readiness } from './readiness.ts'

const at = (day: string, person: Parameters<typeof facts>[0], known?: string) =>
  readiness(facts(person), on(day), known === undefined ? knownAt : instantOf(known))

describe('a job that needs a licence and the skill to use it', () => {
  it('makes nobody ready who has one of them alone', () => {
    const licence = evidence('sim-a', '2025-01-10', '2030-01-10')
    const skilled = seen('driving', 4, '2026-02-01')
    expect(at('2026-06-01', { evidence: [licence] })).toMatchObject({
      state: 'not_ready',
      reasons: [{ why: { code: 'not_observed' }, mend: { act: 'have_observed', level: 4 } }],
    })
    expect(at('2026-06-01', { observations: [skilled] })).toMatchObject({
      state: 'not_ready',
      reasons: [{ why: { code: 'missing' }, mend: { act: 'obtain', from: '2026-06-01' } }],
    })
    expect(at('2026-06-01', { evidence: [licence], observations: [skilled] })).toMatchObject({
      state: 'ready_until',
      until: '2027-02-01',
      endedBy: 'can-drive',
    })
  })

  it('ends with what ends first, and not at all where nothing does', () => {
    const person = { evidence: [evidence('sim-a', '2025-01-10', '2026-09-30')], observations: [driver] }
    expect(at('2026-06-01', person)).toMatchObject({
      state: 'ready_until',
      until: '2026-09-30',
      endedBy: 'sim',
    })
    const forGood = { evidence: [evidence('sim-a', '2025-01-10', null)], observations: [driver] }
    const terms = facts(forGood, { abilities: [ability('driving', null)] })
    expect(readiness(terms, on('2026-06-01'), knownAt)).toMatchObject({ state: 'ready' })
  })

  it('wants what is wished for of nobody, and says what is missing of it', () => {
    const wish = { ...needsCredential('first-aid', 'aid'), mandatory: false }
    const answer = readiness(facts({}, { requirements: [wish] }), on('2026-06-01'), knownAt)
    expect(answer).toMatchObject({
      state: 'ready',
      wishes: [{ requirementId: 'aid', why: { code: 'missing' } }],
    })
  })
})

describe('a credential', () => {
  const only = { requirements: [needsCredential('sim-a')] }
  const of = (day: string, ...rows: ReturnType<typeof evidence>[]) =>
    readiness(facts({ evidence: rows }, only), on(day), knownAt)

  it('grants nothing any more once it expired, the day after its last (ReadyResponder#15)', () => {
    const licence = evidence('sim-a', '2021-03-05', '2026-03-05')
    expect(of('2026-03-05', licence)).toMatchObject({ state: 'ready_until', until: '2026-03-05' })
    expect(of('2026-03-06', licence)).toMatchObject({
      reasons: [{ why: { code: 'expired', on: '2026-03-05' }, mend: { act: 'renew', from: '2026-03-06' } }],
    })
  })

  it('that was issued anew has its new last day, not the old one (moodle-mod_customcert#763)', () => {
    const old = evidence('sim-a', '2021-03-05', '2026-03-05')
    const renewed = evidence('sim-a', '2026-02-20', '2031-02-20')
    expect(of('2026-02-25', old, renewed)).toMatchObject({ until: '2031-02-20' })
    expect(of('2026-03-06', old, renewed)).toMatchObject({ until: '2031-02-20' })
  })

  it('counts for nothing where its assessment ended with not yet competent, and ends no other one early', () => {
    const held = evidence('sim-a', '2025-01-01', '2026-01-31')
    const failed = { ...evidence('sim-a', '2026-01-01', '2029-01-01'), competent: false }
    expect(of('2026-02-01', failed)).toMatchObject({
      reasons: [{ why: { code: 'not_competent' }, mend: { act: 'assess_again' } }],
    })
    expect(of('2026-01-31', held, failed)).toMatchObject({ until: '2026-01-31' })
    expect(of('2026-02-01', held, failed).state).toBe('not_ready')
  })

  it('counts once a second person verified it, and says so until then', () => {
    const waiting = { ...evidence('sim-a', '2026-01-01', '2031-01-01'), verifiedAt: null }
    expect(of('2026-02-01', waiting)).toMatchObject({
      reasons: [{ why: { code: 'unverified' }, mend: { act: 'have_verified' } }],
    })
    const rejected = { ...waiting, rejectedAt: instantOf('2026-01-05') }
    expect(of('2026-02-01', rejected)).toMatchObject({
      reasons: [{ why: { code: 'rejected' }, mend: { act: 'hand_in_again' } }],
    })
  })

  it('ends the day before it was revoked, and is not valid before its day of issue', () => {
    const revoked = {
      ...evidence('sim-a', '2026-01-01', '2031-01-01'),
      revoked: { at: instantOf('2026-02-15'), from: '2026-02-10' },
    }
    expect(of('2026-02-09', revoked)).toMatchObject({ state: 'ready_until', until: '2026-02-09' })
    expect(of('2026-02-10', revoked)).toMatchObject({
      reasons: [{ why: { code: 'revoked', from: '2026-02-10' } }],
    })
    expect(of('2025-12-31', revoked)).toMatchObject({ reasons: [{ why: { code: 'not_yet_valid' } }] })
  })

  it('of a higher class stands for the lower ones that it includes, and not the other way round', () => {
    const kinds = [kind('sim-a'), kind('sim-b1', { includes: ['sim-a'] })]
    const needs = (kindId: string) => ({ kinds, requirements: [needsCredential(kindId)] })
    const higher = { evidence: [evidence('sim-b1', '2026-01-01', '2031-01-01')] }
    const lower = { evidence: [evidence('sim-a', '2026-01-01', '2031-01-01')] }
    expect(readiness(facts(higher, needs('sim-a')), on('2026-06-01'), knownAt).state).toBe('ready_until')
    expect(readiness(facts(lower, needs('sim-b1')), on('2026-06-01'), knownAt).state).toBe('not_ready')
  })
})

describe('a ladder of classes', () => {
  const kinds = [
    kind('c', { minimumAge: 17 }),
    kind('c1', { minimumAge: 18, prerequisite: { kindIds: ['c'], months: 12 } }),
    kind('c2', { minimumAge: 19, prerequisite: { kindIds: ['c1'], months: 12 } }),
  ]
  const of = (day: string, person: Parameters<typeof facts>[0], kindId = 'c1') =>
    readiness(facts(person, { kinds, requirements: [needsCredential(kindId)] }), on(day), knownAt)

  it('asks that the class below was held long enough when the higher was issued', () => {
    const c = evidence('c', '2025-03-01', '2030-03-01')
    const early = evidence('c1', '2026-02-28', '2031-02-28')
    const inTime = evidence('c1', '2026-03-01', '2031-03-01')
    expect(of('2026-06-01', { evidence: [c, early] })).toMatchObject({
      reasons: [{ why: { code: 'prerequisite_short', kindIds: ['c'], longEnoughOn: '2026-03-01' } }],
    })
    expect(of('2026-06-01', { evidence: [c, inTime] })).toMatchObject({ state: 'ready_until' })
    expect(of('2026-06-01', { evidence: [inTime] })).toMatchObject({
      reasons: [{ why: { longEnoughOn: null }, mend: { act: 'obtain_first', kindIds: ['c'] } }],
    })
  })

  it('says from which day on the next class can be had', () => {
    expect(of('2025-06-01', { evidence: [evidence('c', '2025-03-01', '2030-03-01')] })).toMatchObject({
      reasons: [{ why: { code: 'missing' }, mend: { act: 'obtain', from: '2026-03-01' } }],
    })
  })

  it('counts the time of a class that was renewed without a gap, and begins anew after one', () => {
    const first = evidence('c', '2021-03-01', '2026-03-01')
    const higher = evidence('c1', '2026-09-01', '2031-09-01')
    const renewed = evidence('c', '2026-03-02', '2031-03-02')
    const late = evidence('c', '2026-03-04', '2031-03-04')
    expect(of('2026-10-01', { evidence: [first, renewed, higher] }).state).toBe('ready_until')
    expect(of('2026-10-01', { evidence: [first, late, higher] }).state).toBe('not_ready')
  })

  it('does not ask for the class below again when the higher one is renewed', () => {
    const rows = [
      evidence('c', '2020-01-01', '2025-01-01'),
      evidence('c1', '2021-01-01', '2026-01-01'),
      evidence('c1', '2025-12-20', '2030-12-20'),
    ]
    expect(of('2026-06-01', { evidence: rows })).toMatchObject({ until: '2030-12-20' })
  })

  it('asks for it where the one that was renewed was revoked from its first day, so that it was never held', () => {
    const forged = evidence('c1', '2021-01-01', '2026-01-01')
    const renewed = evidence('c1', '2025-12-20', '2030-12-20')
    const c = evidence('c', '2020-01-01', '2025-01-01')
    const revokedFrom = (from: string) => ({ ...forged, revoked: { at: instantOf('2026-02-01'), from } })
    expect(of('2026-06-01', { evidence: [c, revokedFrom('2024-01-01'), renewed] }).state).toBe('ready_until')
    expect(of('2026-06-01', { evidence: [c, revokedFrom('2021-01-01'), renewed] })).toMatchObject({
      reasons: [{ why: { code: 'prerequisite_short' } }],
    })
  })

  it('is not climbed by a class that includes the one below and was issued without it, however often it is renewed', () => {
    const including = [
      kind('c'),
      kind('c1', { includes: ['c'], prerequisite: { kindIds: ['c'], months: 12 } }),
    ]
    const rows = [evidence('c1', '2020-01-01', '2025-01-01'), evidence('c1', '2024-12-20', '2029-12-20')]
    const asked = { kinds: including, requirements: [needsCredential('c1')] }
    expect(readiness(facts({ evidence: rows }, asked), on('2025-06-01'), knownAt).state).toBe('not_ready')
  })

  it('climbs step by step: the second step rests on the first', () => {
    const c1 = evidence('c1', '2024-01-01', '2029-01-01')
    const c2 = evidence('c2', '2025-06-01', '2030-06-01')
    const c = evidence('c', '2022-01-01', '2027-01-01')
    expect(of('2026-01-01', { evidence: [c, c1, c2] }, 'c2').state).toBe('ready_until')
    expect(of('2026-01-01', { evidence: [c1, c2] }, 'c2').state).toBe('not_ready')
  })

  it('asks for the age on the day of issue where the day of birth is known', () => {
    const born = (bornOn: string) => [{ bornOn, recordedAt: instantOf('2025-01-01') }]
    const c = [evidence('c', '2025-05-01', '2030-05-01')]
    expect(of('2025-06-01', { evidence: c, births: born('2008-05-02') }, 'c')).toMatchObject({
      reasons: [{ why: { code: 'too_young', minimumAge: 17, oldEnoughOn: '2025-05-02' } }],
    })
    expect(of('2025-06-01', { evidence: c, births: born('2008-05-01') }, 'c').state).toBe('ready_until')
    expect(of('2025-06-01', { evidence: c }, 'c').state).toBe('ready_until')
  })
})

describe('an ability', () => {
  const only = { requirements: [needsAbility('driving', 4)] }
  const of = (day: string, person: Parameters<typeof facts>[0], change: Parameters<typeof facts>[1] = {}) =>
    readiness(facts(person, { ...only, ...change }), on(day), knownAt)

  it('counts at the level that was observed last, and is stale after its period', () => {
    const rows = [seen('driving', 5, '2026-01-10'), seen('driving', 3, '2026-05-10')]
    expect(of('2026-05-09', { observations: rows })).toMatchObject({ until: '2026-05-09' })
    expect(of('2026-05-10', { observations: rows })).toMatchObject({
      reasons: [{ why: { code: 'too_low', level: 3 }, mend: { act: 'train', level: 4 } }],
    })
    expect(of('2027-01-11', { observations: rows.slice(0, 1) })).toMatchObject({
      reasons: [{ why: { code: 'stale', level: 5, since: '2027-01-10' }, mend: { act: 'have_observed' } }],
    })
  })

  it('is reached by a completed course that proves it (erpnext#29793), for as long as the course is valid and no longer (moodle-local_recompletion#45)', () => {
    const kinds = [kind('course', { grants: [{ abilityId: 'driving', level: 4 }] })]
    const course = evidence('course', '2026-01-10', '2026-12-31')
    expect(of('2026-06-01', { evidence: [course] }, { kinds })).toMatchObject({ until: '2026-12-31' })
    expect(of('2027-01-01', { evidence: [course] }, { kinds }).state).toBe('not_ready')
    const revoked = { ...course, revoked: { at: instantOf('2026-03-01'), from: '2026-02-01' } }
    expect(of('2026-06-01', { evidence: [revoked] }, { kinds }).state).toBe('not_ready')
    const less = { evidence: [course], observations: [seen('driving', 2, '2026-04-01')] }
    expect(of('2026-06-01', less, { kinds })).toMatchObject({
      reasons: [{ why: { code: 'too_low', level: 2 } }],
    })
  })
})
