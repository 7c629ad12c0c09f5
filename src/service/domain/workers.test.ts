import { describe, expect, it } from 'vitest'
import { instant } from '../../platform/time/instants.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import type { EventFact, TimelineEvent } from './timeline.ts'
import { unitsOf, workersOf } from './workers.ts'

function row(
  id: string,
  fact: EventFact,
  actorId: string | null,
  rest: Partial<TimelineEvent> = {},
): TimelineEvent {
  const at = instant(Date.UTC(2026, 2, 2, 1) + Number(id) * 60_000)
  return {
    id,
    happenedAt: at,
    recordedAt: at,
    actorId,
    unitId: 'it',
    assigneeId: null,
    ...fact,
    ...rest,
  } as TimelineEvent
}

const asked = row('1', { kind: 'submitted' }, 'asker')

function workers(rows: readonly TimelineEvent[]): string[] {
  return workersOf(rows, effectiveTimeline(rows), ['asker', 'colleague'])
}

describe('who worked on a request', () => {
  it('is nobody as long as only its askers did something', () => {
    const rows = [
      asked,
      row('2', { kind: 'commented' }, 'colleague'),
      row('3', { kind: 'cancelled' }, 'asker'),
    ]
    expect(workers(rows)).toEqual([])
  })

  it('is whoever had it, served it, or wrote for the serving side', () => {
    const rows = [
      asked,
      row('2', { kind: 'assigned' }, 'head', { assigneeId: 'server' }),
      row('3', { kind: 'commented' }, 'expert', { assigneeId: 'server' }),
    ]
    expect(workers(rows)).toEqual(['expert', 'head', 'server'])
  })

  it('is an asker too where the asker serves', () => {
    expect(workers([asked, row('2', { kind: 'completed' }, 'colleague')])).toEqual(['colleague'])
  })

  it('is whoever corrects the timeline, and not who is said never to have served it', () => {
    const rows = [
      asked,
      row('2', { kind: 'responded' }, 'server'),
      {
        ...row('3', { kind: 'commented' }, 'head'),
        kind: 'corrected',
        replaces: '2',
        void: true,
      } as TimelineEvent,
    ]
    expect(workers(rows)).toEqual(['head'])
  })
})

describe('whose people see a request', () => {
  it('are those of the unit that promised and of all that held it', () => {
    const rows = [asked, row('2', { kind: 'handed_on' }, 'server', { unitId: 'hr' })]
    expect(unitsOf(effectiveTimeline(rows), 'it')).toEqual(['hr', 'it'])
  })
})
