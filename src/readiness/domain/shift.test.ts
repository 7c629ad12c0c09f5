import { describe, expect, it } from 'vitest'
import { evidence, facts, instantOf, needsCredential } from '../../../test/readiness-facts.ts'
import { instantFromDate, type Instant } from '../../platform/time/instants.ts'
import type { PersonFacts } from './facts.ts'
import {
  newLacks,
  overlap,
  readyThrough,
  remaining,
  spanFault,
  type AskedJob,
  type Judging,
  type ShiftSpan,
} from './shift.ts'

const zone = 'Asia/Jakarta'
/** A wall-clock time in Jakarta. */
const at = (time: string): Instant => instantFromDate(new Date(`${time}:00+07:00`))
const shift = (from: string, to: string): ShiftSpan => ({ from: at(from), to: at(to) })
const knownAt = at('2026-03-01T08:00')

function guards(person: Partial<PersonFacts>, more: Partial<AskedJob> = {}): AskedJob[] {
  const ofJob = facts(person, { requirements: [needsCredential('sim-a')] })
  return [{ facts: ofJob, since: instantOf('2020-01-01'), until: null, ...more }]
}

const judged = (asked: AskedJob[], span: ShiftSpan, how: Partial<Judging> = {}) =>
  readyThrough(asked, span, { knownAt, zone, judge: 'as_known', ...how })

describe('whoever stands a shift', () => {
  const ends = evidence('sim-a', '2021-03-03', '2026-03-03')

  it('is ready where what they hold lasts for all of it', () => {
    expect(judged(guards({ evidence: [ends] }), shift('2026-03-03T08:00', '2026-03-03T16:00'))).toEqual({
      ready: true,
    })
  })

  it('is not ready where something expires in the middle, which says from which day', () => {
    const night = judged(guards({ evidence: [ends] }), shift('2026-03-03T20:00', '2026-03-04T04:00'))
    expect(night).toMatchObject({
      ready: false,
      from: { at: at('2026-03-04T00:00'), day: '2026-03-04' },
      lacks: [{ requirementId: 'sim', why: { code: 'expired', on: '2026-03-03' } }],
    })
  })

  it('may stand until midnight on the last day', () => {
    expect(judged(guards({ evidence: [ends] }), shift('2026-03-03T20:00', '2026-03-04T00:00')).ready).toBe(
      true,
    )
  })

  it('is not ready where something becomes valid only in the middle', () => {
    const begins = { ...evidence('sim-a', '2026-03-04', null), verifiedAt: knownAt, submittedAt: knownAt }
    const night = judged(guards({ evidence: [begins] }), shift('2026-03-03T20:00', '2026-03-04T04:00'))
    expect(night).toMatchObject({ ready: false, from: { day: '2026-03-03' } })
  })

  it('is ready for what asks for nothing, or asks for it no longer', () => {
    const day = shift('2026-03-03T08:00', '2026-03-03T16:00')
    expect(judged([], day).ready).toBe(true)
    expect(judged(guards({}, { until: at('2026-02-28T08:00') }), day).ready).toBe(true)
    expect(judged(guards({}), day).ready).toBe(false)
  })
})

describe('a shift that is over', () => {
  const span = shift('2026-03-03T08:00', '2026-03-03T16:00')
  const later = at('2026-03-10T08:00')
  const held = evidence('sim-a', '2025-01-01', null)

  it('is judged from what was known at each moment of it', () => {
    const revoked = { ...held, revoked: { at: at('2026-03-05T09:00'), from: '2026-03-02' } }
    const asked = guards({ evidence: [revoked] })
    expect(judged(asked, span, { knownAt: later }).ready).toBe(true)
    expect(judged(asked, span, { knownAt: later, judge: 'in_hindsight' })).toMatchObject({
      ready: false,
      from: { day: '2026-03-03' },
    })
  })

  it('says when somebody became unready in the middle of it', () => {
    const revoked = { ...held, revoked: { at: at('2026-03-03T10:30'), from: '2026-03-03' } }
    expect(judged(guards({ evidence: [revoked] }), span, { knownAt: later })).toMatchObject({
      ready: false,
      from: { at: at('2026-03-03T10:30') },
    })
  })

  it('asked for what was asked for then, not for what came later', () => {
    const asked = guards({}, { since: at('2026-03-04T08:00') })
    expect(judged(asked, span, { knownAt: later }).ready).toBe(true)
    expect(judged(asked, span, { knownAt: later, judge: 'in_hindsight' }).ready).toBe(true)
    const during = guards({}, { since: at('2026-03-03T12:00') })
    expect(judged(during, span, { knownAt: later })).toMatchObject({ from: { at: at('2026-03-03T12:00') } })
  })
})

describe('when a shift can be', () => {
  const now = at('2026-03-02T09:30')
  it.each([
    ['2026-03-02T09:30', '2026-03-02T09:44', 'shift_too_short'],
    ['2026-03-02T12:00', '2026-03-02T10:00', 'shift_too_short'],
    ['2026-03-02T10:00', '2026-03-03T10:01', 'shift_too_long'],
    ['2026-03-02T09:29', '2026-03-02T12:00', 'shift_in_past'],
    ['2027-03-04T10:00', '2027-03-04T12:00', 'shift_too_far'],
    ['2026-03-02T09:30', '2026-03-03T09:30', undefined],
  ])('from %s to %s: %s', (from, to, fault) => {
    expect(spanFault(shift(from, to), (now + 20_000) as Instant)).toBe(fault)
  })

  it('follows another without overlapping it', () => {
    const morning = shift('2026-03-02T08:00', '2026-03-02T12:00')
    expect(overlap(morning, shift('2026-03-02T12:00', '2026-03-02T16:00'))).toBe(false)
    expect(overlap(morning, shift('2026-03-02T11:59', '2026-03-02T16:00'))).toBe(true)
  })
})

describe('what is left of a shift', () => {
  const day = shift('2026-03-03T08:00', '2026-03-03T16:00')

  it('is all of it, the rest, or nothing', () => {
    expect(remaining(day, at('2026-03-02T08:00'))).toEqual(day)
    expect(remaining(day, at('2026-03-03T10:00'))).toEqual({ ...day, from: at('2026-03-03T10:00') })
    expect(remaining(day, at('2026-03-03T16:00'))).toBeUndefined()
  })

  it('is told of for what no head let pass', () => {
    const through = judged(guards({}), day)
    expect(newLacks(through, new Set(['sim']))).toEqual([])
    expect(newLacks(through, new Set(['another']))).toHaveLength(1)
    expect(newLacks({ ready: true }, new Set())).toEqual([])
  })
})
