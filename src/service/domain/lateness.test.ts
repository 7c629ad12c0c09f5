import { describe, expect, it } from 'vitest'
import { at, calendarOf, diary, minutes } from '../../../test/timelines.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import { readLateness } from './lateness.ts'
import type { TimelineEvent } from './timeline.ts'

/** Promised: an answer within 60, completion within 240 working minutes; marks at once and an hour later. */
function late(rows: readonly TimelineEvent[], now: string) {
  return readLateness(
    {
      timeline: effectiveTimeline(rows),
      promise: { responseMinutes: 60, completionMinutes: 240 },
      calendarOf,
      pauseRules: new Set(['asker', 'third_party']),
      now: at(now),
    },
    { response: [0], completion: [0, 60] },
  )
}
const asked = ['2026-11-23 08:00', 'submitted', 'IT'] as const

describe('lateness', () => {
  it('is passed the moment after the last one in time, and the next mark is foreseen', () => {
    expect(late(diary(asked), '2026-11-23 13:00').completion).toEqual({
      lateMilliseconds: 0,
      marks: [
        { minutes: 0, at: at('2026-11-23 13:00'), reached: false },
        { minutes: 60, at: at('2026-11-23 14:00'), reached: false },
      ],
    })
    const broken = late(diary(asked), '2026-11-23 13:30').completion
    expect(broken.lateMilliseconds).toBe(minutes(30))
    expect(broken.marks.map(({ reached }) => reached)).toEqual([true, false])
  })

  it('of what stopped is what it was, and what was not reached never will be', () => {
    const done = diary(asked, ['2026-11-23 13:30', 'completed'])
    for (const now of ['2026-11-23 13:30', '2026-12-23 13:30']) {
      const { completion, finished } = late(done, now)
      expect(finished).toBe(true)
      expect(completion.lateMilliseconds).toBe(minutes(30))
      expect(completion.marks[1]).toEqual({ minutes: 60, at: null, reached: false })
    }
  })

  it('of what was cancelled late stays, and foresees nothing', () => {
    const { completion } = late(diary(asked, ['2026-11-23 13:30', 'cancelled']), '2026-12-23 13:30')
    expect(completion.marks).toEqual([
      { minutes: 0, at: at('2026-11-23 13:00'), reached: true },
      { minutes: 60, at: null, reached: false },
    ])
  })

  it('stands still while it waits for the asker, and goes on after a reopening', () => {
    const waiting = late(diary(asked, ['2026-11-23 11:00', 'paused']), '2026-11-30 11:00').completion
    expect(waiting).toEqual({ lateMilliseconds: 0, marks: waiting.marks })
    expect(waiting.marks.map(({ at: when }) => when)).toEqual([null, null])
    const back = diary(asked, ['2026-11-23 10:00', 'completed'], ['2026-11-24 08:00', 'reopened'])
    const reading = late(back, '2026-11-24 11:00')
    expect(reading.reopenedAt).toBe(at('2026-11-24 08:00'))
    expect(reading.completion.lateMilliseconds).toBe(minutes(60))
    expect(late(back, '2026-11-23 12:00').reopenedAt, 'not yet').toBeNull()
    expect(reading.endings, 'though it came back').toEqual([at('2026-11-23 10:00')])
    expect(late(back, '2026-11-23 09:30').endings, 'not yet').toEqual([])
  })

  it('of what was never promised is none', () => {
    const never = readLateness(
      {
        timeline: effectiveTimeline(diary(asked)),
        promise: { responseMinutes: null, completionMinutes: null },
        calendarOf,
        pauseRules: new Set(),
        now: at('2026-12-23 08:00'),
      },
      { response: [0], completion: [0] },
    )
    expect([never.response, never.completion]).toEqual([
      { lateMilliseconds: 0, marks: [] },
      { lateMilliseconds: 0, marks: [] },
    ])
  })
})
