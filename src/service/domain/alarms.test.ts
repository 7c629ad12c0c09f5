import { describe, expect, it } from 'vitest'
import { at, diary, read } from '../../../test/timelines.ts'
import { alarmsOf, clockOf } from './alarms.ts'

// 2026-11-23 is a Monday. The office in IT works 08:00–12:00 and 13:00–17:00.
const open = diary(['2026-11-23 08:00', 'submitted', 'IT'])
const terms = { response: 60, completion: 480 }

describe('alarms', () => {
  it('come in working time with a quarter of each promise left, and when it breaks', () => {
    expect(alarmsOf(read(open, terms, '2026-11-23 08:00'))).toEqual([
      { target: 'response', what: 'quarter_left', at: at('2026-11-23 08:45') },
      { target: 'response', what: 'broken', at: at('2026-11-23 09:00:00.001') },
      { target: 'completion', what: 'quarter_left', at: at('2026-11-23 15:00') },
      { target: 'completion', what: 'broken', at: at('2026-11-24 08:00:00.001') },
    ])
  })

  it('find the clock as they say when they ring', () => {
    for (const alarm of alarmsOf(read(open, terms, '2026-11-23 08:00'))) {
      const { what, at: rings } = alarm
      const there = clockOf(read(open, terms, rings), alarm)
      expect(there?.status === 'broken').toBe(what === 'broken')
    }
  })

  it('do not forecast while the asker is waited for, but keep what has rung', () => {
    const waiting = [
      ...open,
      ...diary(['2026-11-23 08:50', 'paused', 'IT']).map((row) => ({ ...row, id: 'x' })),
    ]
    expect(alarmsOf(read(waiting, terms, '2026-12-31 08:00'))).toEqual([
      { target: 'response', what: 'quarter_left', at: at('2026-11-23 08:45') },
    ])
  })

  it('stay silent for what was kept, promised nothing, or was cancelled', () => {
    const kept = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 08:50', 'completed'])
    expect(alarmsOf(read(kept, terms, '2026-11-25 08:00'))).toEqual([])
    expect(alarmsOf(read(open, {}, '2026-11-25 08:00'))).toEqual([])
    const cancelled = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-25 08:00', 'cancelled'])
    expect(alarmsOf(read(cancelled, terms, '2026-11-26 08:00'))).toEqual([])
  })

  it('tell of a promise that broke even where the request was completed since', () => {
    const late = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 09:30', 'completed'])
    expect(alarmsOf(read(late, { response: 60 }, '2026-11-25 08:00'))).toMatchObject([
      { what: 'quarter_left' },
      { what: 'broken', at: at('2026-11-23 09:00:00.001') },
    ])
  })
})
