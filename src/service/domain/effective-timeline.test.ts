import { describe, expect, it } from 'vitest'
import { at, diary, header, minutes, read } from '../../../test/timelines.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import type { TimelineEvent } from './timeline.ts'

// 2026-11-23 is a Monday. The office in IT works 08:00–12:00 and 13:00–17:00.
const rows = diary(
  ['2026-11-23 08:00', 'submitted', 'IT'],
  ['2026-11-23 09:00', 'handed_on', 'network'],
  ['2026-11-23 10:00', 'commented'],
  ['2026-11-23 15:00', 'completed'],
)
const morning = at('2026-11-24 08:00')

/** A correction written down the next morning, at the given hour; `change` is the new time or `void`. */
function correction(id: string, replaces: string, change: string, recordedHour = 8): TimelineEvent {
  const moved = change === 'void' ? morning : at(change)
  const recordedAt = at(`2026-11-24 ${String(recordedHour).padStart(2, '0')}:00`)
  return { ...header(id, moved, 'network'), recordedAt, kind: 'corrected', replaces, void: change === 'void' }
}

const summary = (all: readonly TimelineEvent[]) =>
  effectiveTimeline(all).map(({ kind, happenedAt, unitId }) => [
    kind,
    new Date(happenedAt).getUTCHours() + 7,
    unitId,
  ])

describe('a correction', () => {
  it('moves an event in time and changes the past', () => {
    const corrected = [...rows, correction('c1', 'e4', '2026-11-23 11:30')]
    expect(read(rows, { completion: 240 }, morning).completion.status).toBe('broken')
    expect(read(corrected, { completion: 240 }, morning)).toMatchObject({
      completedAt: at('2026-11-23 11:30'),
      completion: { status: 'kept', usedMilliseconds: minutes(210) },
    })
  })

  it('may put the event among others', () => {
    expect(summary([...rows, correction('c1', 'e2', '2026-11-23 11:00')])).toEqual([
      ['submitted', 8, 'IT'],
      ['commented', 10, 'IT'],
      ['handed_on', 11, 'network'],
      ['completed', 15, 'network'],
    ])
  })

  it('may say that something never happened: a hand-over taken back leaves the request where it was', () => {
    expect(summary([...rows, correction('c1', 'e2', 'void')])).toEqual([
      ['submitted', 8, 'IT'],
      ['commented', 10, 'IT'],
      ['completed', 15, 'IT'],
    ])
  })

  it('may say what happened instead: handed on to another unit, which then held it all along', () => {
    const instead = {
      ...header('c1', at('2026-11-23 09:00'), 'Jakarta'),
      kind: 'handed_on',
      replaces: 'e2',
    } as const
    expect(summary([...rows, instead])).toEqual([
      ['submitted', 8, 'IT'],
      ['handed_on', 9, 'Jakarta'],
      ['commented', 10, 'Jakarta'],
      ['completed', 15, 'Jakarta'],
    ])
  })

  it('can be corrected itself, as often as need be: the newest version counts', () => {
    const chain = [
      ...rows,
      correction('c1', 'e4', '2026-11-23 11:00'),
      correction('c2', 'c1', '2026-11-23 13:00', 9),
      correction('c3', 'c2', '2026-11-23 14:00', 10),
    ]
    expect(summary(chain).at(-1)).toEqual(['completed', 14, 'network'])
  })

  it('of a void brings the event back', () => {
    const chain = [...rows, correction('c1', 'e4', 'void'), correction('c2', 'c1', '2026-11-23 16:00', 9)]
    expect(summary(chain.slice(0, -1)).at(-1)).toEqual(['commented', 10, 'network'])
    expect(summary(chain).at(-1)).toEqual(['completed', 16, 'network'])
  })

  it('loses to a rival of the same event that was recorded later, in whatever order they are read', () => {
    const rivals = [
      correction('c2', 'e4', '2026-11-23 11:00', 9),
      correction('c1', 'e4', '2026-11-23 12:00', 8),
    ]
    expect(summary([...rows, ...rivals]).at(-1)).toEqual(['completed', 11, 'network'])
    expect(summary([...rivals.toReversed(), ...rows]).at(-1)).toEqual(['completed', 11, 'network'])
  })

  it('of something unknown corrects nothing', () => {
    expect(summary([...rows, correction('c1', 'elsewhere', 'void')])).toEqual(summary(rows))
  })

  it('of itself or in a circle, which no database would hold, is left out', () => {
    const circle = [
      correction('c1', 'c2', 'void'),
      correction('c2', 'c1', 'void'),
      correction('c3', 'c3', 'void'),
    ]
    expect(summary([...rows, ...circle])).toEqual(summary(rows))
  })

  it('leaves alone what an import moved without a hand-over', () => {
    const moved = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'updated', 'network'],
      ['2026-11-23 15:00', 'completed'],
    )
    expect(summary([...moved, correction('c1', 'e3', '2026-11-23 14:00')])).toEqual([
      ['submitted', 8, 'IT'],
      ['updated', 9, 'network'],
      ['completed', 14, 'network'],
    ])
  })

  it('may say that an event which moved nothing did move the request', () => {
    const moves = {
      ...header('c1', at('2026-11-23 10:00'), 'Jakarta'),
      kind: 'updated',
      replaces: 'e3',
    } as const
    expect(summary([...rows, moves]).slice(2)).toEqual([
      ['updated', 10, 'Jakarta'],
      ['completed', 15, 'Jakarta'],
    ])
  })

  it('keeps the person who has the request in step as well', () => {
    const assigned = rows.map((row, index) => ({ ...row, assigneeId: index === 0 ? null : 'p2' }))
    const all = [...assigned, correction('c1', 'e2', 'void')]
    expect(effectiveTimeline(all).map(({ assigneeId }) => assigneeId)).toEqual([null, null, null])
  })
})

describe('the order of events', () => {
  it('is that of happening, whatever the order of recording', () => {
    expect(summary(rows.toReversed())).toEqual(summary(rows))
  })

  it('follows the source where several happened in one minute', () => {
    const minute = at('2026-11-23 08:00')
    const inOneMinute: TimelineEvent[] = [
      { ...header('a', minute, 'IT'), kind: 'reopened', sequence: 2 },
      { ...header('b', minute, 'IT'), kind: 'completed', sequence: 3 },
      { ...header('c', minute, 'IT'), kind: 'completed', sequence: 1 },
      { ...header('d', minute, 'IT'), kind: 'submitted' },
    ]
    expect(effectiveTimeline(inOneMinute).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
  })

  it('follows the usual course of a request where the source does not say', () => {
    const minute = at('2026-11-23 08:00')
    const kinds = ['completed', 'handed_on', 'submitted', 'accepted'] as const
    const inOneMinute = kinds.map((kind, index) => ({ ...header(`e${index}`, minute, 'IT'), kind }))
    expect(effectiveTimeline(inOneMinute).map(({ kind }) => kind)).toEqual([
      'submitted',
      'accepted',
      'handed_on',
      'completed',
    ])
  })

  it('lets nothing happen before the submission', () => {
    const early = diary(['2026-11-23 07:30', 'accepted', 'IT'], ['2026-11-23 08:00', 'submitted'])
    expect(effectiveTimeline(early)).toMatchObject([
      { kind: 'submitted', happenedAt: at('2026-11-23 08:00') },
      { kind: 'accepted', happenedAt: at('2026-11-23 08:00') },
    ])
  })

  it('begins with whatever came first where a source lost the submission', () => {
    const rest = diary(['2026-11-23 08:00', 'accepted', 'IT'], ['2026-11-23 09:00', 'completed'])
    expect(read(rest, { completion: 60 }, morning).completion.status).toBe('kept')
  })

  it('needs at least one standing event', () => {
    expect(() => effectiveTimeline([])).toThrow(RangeError)
    expect(() => effectiveTimeline([...rows.slice(0, 1), correction('c1', 'e1', 'void')])).toThrow(RangeError)
  })
})
