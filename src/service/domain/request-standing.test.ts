import { describe, expect, it } from 'vitest'
import { at, diary, ownPause, waitForAsker, type PlainKind } from '../../../test/timelines.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import { allowedNext, standingAt, type RequestStanding } from './request-standing.ts'
import type { EventFact, TimelineEvent } from './timeline.ts'

const later = at('2026-12-31 00:00')

/** Where a request stands after these events, one an hour from 08:00 on. */
function after(...facts: (PlainKind | EventFact)[]): RequestStanding {
  const hour = (index: number) => `2026-11-23 ${String(8 + index).padStart(2, '0')}:00`
  const rows = diary(...facts.map((fact, index) => [hour(index), fact, 'IT'] as const))
  return standingAt(effectiveTimeline(rows), later)
}

describe('a request', () => {
  it('is open until somebody takes it on', () => {
    expect(after('submitted').state).toBe('open')
    expect(after('submitted', 'commented', 'handed_on').state).toBe('open')
    expect(after('submitted', 'accepted').state).toBe('in_progress')
    expect(after('submitted', 'responded').state).toBe('in_progress')
    expect(after({ kind: 'submitted', accepted: true }).state).toBe('in_progress')
  })

  it('is taken on by whom it is given to, and not by giving it back', () => {
    const [submission, assigned] = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'assigned'],
    ) as [TimelineEvent, TimelineEvent]
    const state = (assigneeId: string | null) =>
      standingAt(effectiveTimeline([submission, { ...assigned, assigneeId }]), later)
    expect(state('p2')).toMatchObject({ state: 'in_progress', assigneeId: 'p2' })
    expect(state(null)).toMatchObject({ state: 'open', assigneeId: null })
  })

  it('returns from a pause to where it was', () => {
    expect(after('submitted', waitForAsker, 'resumed').state).toBe('open')
    expect(after('submitted', 'accepted', waitForAsker, 'resumed').state).toBe('in_progress')
    expect(after('submitted', waitForAsker, 'accepted')).toMatchObject({ state: 'paused', accepted: true })
  })

  it('says whose time a pause is, the last one’s where one follows another', () => {
    expect(after('submitted', waitForAsker, ownPause)).toMatchObject({
      state: 'paused',
      pause: { whose: 'own' },
      since: at('2026-11-23 10:00'),
    })
  })

  it('is finished by completion, confirmation or cancellation, which end a pause', () => {
    expect(after('submitted', waitForAsker, 'completed')).toMatchObject({ state: 'completed', pause: null })
    expect(after('submitted', 'completed', 'confirmed')).toMatchObject({
      state: 'closed',
      confirmedBy: 'asker',
    })
    expect(after('submitted', 'cancelled').state).toBe('cancelled')
  })

  it('is in progress again after a reopening', () => {
    expect(after('submitted', 'completed', 'confirmed', 'reopened')).toMatchObject({
      state: 'in_progress',
      confirmedBy: null,
      since: at('2026-11-23 11:00'),
    })
  })

  it('stands at any moment where it stood then, and as submitted before', () => {
    const timeline = effectiveTimeline(
      diary(
        ['2026-11-23 08:00', 'submitted', 'IT'],
        ['2026-11-23 09:00', 'accepted'],
        ['2026-11-23 10:00', 'completed'],
      ),
    )
    const states = ['07:00', '08:59', '09:00', '10:00'].map(
      (time) => standingAt(timeline, at(`2026-11-23 ${time}`)).state,
    )
    expect(states).toEqual(['open', 'open', 'in_progress', 'completed'])
  })

  it('is not shaken by events that make no sense where it stands', () => {
    expect(after('submitted', 'reopened', 'resumed').state).toBe('open')
    expect(after('submitted', 'completed', 'paused', 'resumed', 'cancelled', 'completed')).toMatchObject({
      state: 'completed',
      since: at('2026-11-23 09:00'),
    })
    expect(after('submitted', 'cancelled', 'confirmed').state).toBe('cancelled')
  })
})

describe('what may happen next', () => {
  const may = (standing: RequestStanding, kind: EventFact['kind']) => allowedNext(standing).has(kind)

  it('is serving, pausing and cancelling while it is open', () => {
    const open = after('submitted')
    for (const kind of [
      'accepted',
      'assigned',
      'responded',
      'handed_on',
      'paused',
      'completed',
      'cancelled',
    ] as const)
      expect(may(open, kind), kind).toBe(true)
    for (const kind of ['submitted', 'resumed', 'confirmed', 'reopened'] as const)
      expect(may(open, kind), kind).toBe(false)
  })

  it('is accepting once', () => {
    expect(may(after('submitted', 'accepted'), 'accepted')).toBe(false)
    expect(may(after('submitted', waitForAsker), 'accepted')).toBe(true)
    expect(may(after('submitted', 'accepted', waitForAsker), 'accepted')).toBe(false)
  })

  it('is resuming only from a pause', () => {
    expect(may(after('submitted', waitForAsker), 'resumed')).toBe(true)
    expect(may(after('submitted', 'accepted'), 'resumed')).toBe(false)
  })

  it('is confirming or reopening after completion', () => {
    const completed = after('submitted', 'completed')
    expect(may(completed, 'confirmed')).toBe(true)
    expect(may(completed, 'reopened')).toBe(true)
    expect(may(completed, 'completed')).toBe(false)
    expect(may(completed, 'cancelled')).toBe(false)
  })

  it('is nothing more for a request that its asker confirmed, while one that confirmed itself can be reopened', () => {
    expect(may(after('submitted', 'completed', { kind: 'confirmed', by: 'asker' }), 'reopened')).toBe(false)
    expect(may(after('submitted', 'completed', { kind: 'confirmed', by: 'itself' }), 'reopened')).toBe(true)
  })

  it('is always a comment, a file or a correction', () => {
    for (const standing of [
      after('submitted'),
      after('submitted', 'cancelled'),
      after('submitted', 'completed'),
    ])
      for (const kind of ['commented', 'attached', 'corrected'] as const)
        expect(allowedNext(standing).has(kind)).toBe(true)
  })
})
