import { describe, expect, it } from 'vitest'
import { at, diary, header } from '../../../test/timelines.ts'
import { mayAppend } from './appending.ts'
import type { EventFact, TimelineEvent } from './timeline.ts'

const rows = diary(
  ['2026-11-23 08:00', 'submitted', 'IT'],
  ['2026-11-23 09:00', 'accepted'],
  ['2026-11-23 10:00', 'paused'],
  ['2026-11-23 11:00', 'resumed'],
)
const now = at('2026-11-23 12:00')

const event = (
  kind: 'completed' | 'reopened' | 'handed_on' | 'accepted',
  when = '2026-11-23 12:00',
  unit = 'IT',
) => ({ ...header('new', at(when), unit), kind }) satisfies TimelineEvent
const corrected = (replaces: string, when: string): TimelineEvent => ({
  ...header('new', when === 'void' ? now : at(when), 'IT'),
  kind: 'corrected',
  replaces,
  void: when === 'void',
})
const instead = (replaces: string, fact: EventFact): TimelineEvent => ({
  ...header('new', at('2026-11-23 08:00'), 'IT'),
  ...fact,
  replaces,
})
const outcome = (added: TimelineEvent, before: readonly TimelineEvent[] = rows) => {
  const result = mayAppend(before, added, now)
  return result.ok ? result.value.map(({ kind }) => kind) : result.code
}

describe('adding an event', () => {
  it('gives the timeline that results', () => {
    expect(outcome(event('completed'))).toEqual(['submitted', 'accepted', 'paused', 'resumed', 'completed'])
  })

  it('is refused where the request does not stand for it', () => {
    expect(outcome(event('accepted'))).toBe('event_not_possible')
    expect(outcome(event('reopened'))).toBe('event_not_possible')
  })

  it('is refused in the future and before the submission', () => {
    expect(outcome(event('completed', '2026-11-23 12:01'))).toBe('event_in_future')
    expect(outcome(event('completed', '2026-11-23 07:59'))).toBe('event_before_submission')
  })

  it('is refused in the past where something later would no longer be possible', () => {
    expect(outcome(event('completed', '2026-11-23 09:30'))).toBe('event_contradicts_later')
  })

  it('is refused as a hand-over to the unit that holds the request', () => {
    expect(outcome(event('handed_on', '2026-11-23 12:00', 'IT'))).toBe('unit_holds_request_already')
    expect(outcome(event('handed_on', '2026-11-23 12:00', 'network'))).toContain('handed_on')
  })

  it('is not refused for what an import had got wrong before', () => {
    const odd = [
      ...rows,
      ...diary(['2026-11-23 11:30', 'resumed', 'IT']).map((row) => ({ ...row, id: 'odd' })),
    ]
    expect(outcome(event('completed'), odd)).toContain('completed')
  })
})

describe('correcting an event', () => {
  it('is possible in time and by taking it back', () => {
    expect(outcome(corrected('e2', '2026-11-23 08:30'))).toEqual([
      'submitted',
      'accepted',
      'paused',
      'resumed',
    ])
    expect(outcome(corrected('e2', 'void'))).toEqual(['submitted', 'paused', 'resumed'])
  })

  it('is refused where it would leave something impossible', () => {
    expect(outcome(corrected('e3', 'void'))).toBe('event_contradicts_later')
    expect(outcome(corrected('e4', '2026-11-23 09:30'))).toBe('event_not_possible')
  })

  it('is refused for an event that nobody knows or that was corrected before', () => {
    expect(outcome(corrected('elsewhere', 'void'))).toBe('corrected_event_unknown')
    const once = [...rows, { ...corrected('e2', '2026-11-23 08:30'), id: 'c1' }]
    expect(outcome(corrected('e2', '2026-11-23 08:40'), once)).toBe('corrected_event_outdated')
    expect(outcome(corrected('c1', '2026-11-23 08:40'), once)).toContain('accepted')
  })

  it('moves the submission only up to what followed it, and never takes it away', () => {
    expect(outcome(corrected('e1', '2026-11-23 07:00'))).toContain('submitted')
    expect(outcome(corrected('e1', '2026-11-23 09:30'))).toBe('event_contradicts_later')
    expect(outcome(corrected('e1', 'void'))).toBe('submission_stays')
    expect(outcome(instead('e1', { kind: 'commented' }))).toBe('submission_stays')
    expect(outcome(instead('e1', { kind: 'submitted', accepted: false }))).toContain('submitted')
  })

  it('is refused in the future, while a void has no time of its own', () => {
    expect(outcome(corrected('e2', '2026-11-23 12:30'))).toBe('event_in_future')
    expect(outcome({ ...corrected('e2', 'void'), happenedAt: at('2026-11-24 12:30') })).toContain('paused')
  })
})
