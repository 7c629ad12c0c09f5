import { describe, expect, it } from 'vitest'
import {
  allHours,
  calendarProblems,
  everyDay,
  isZone,
  type DayRule,
  type WorkingCalendar,
} from './working-calendar.ts'

const office = [{ start: 480, end: 1020 }]
const withDays = (days: Readonly<Record<string, DayRule>>): WorkingCalendar => ({
  zone: 'Asia/Jakarta',
  week: { ...everyDay(office), 6: [], 7: [] },
  days: new Map(Object.entries(days)),
})

describe('a working calendar', () => {
  it('is sound with holidays, half days and extra days', () => {
    const calendar = withDays({
      '2026-12-25': { working: false },
      '2026-12-24': { working: true, intervals: [{ start: 480, end: 720 }] },
      '2026-11-28': { working: true, intervals: office },
      '2026-12-01': { working: true },
    })
    expect(calendarProblems(calendar)).toEqual([])
  })

  it('names a zone that nobody knows', () => {
    expect(calendarProblems(allHours('Asia/Batavia'))).toEqual([
      { code: 'unknown_zone', where: 'Asia/Batavia' },
    ])
  })

  it('knows no zone by an offset or a moment: the database would count them otherwise, or not at all', () => {
    for (const name of [
      '+07:00',
      '-0300',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00+07:00[Asia/Jakarta]',
      '',
    ])
      expect(isZone(name), name).toBe(false)
    for (const name of ['Asia/Jakarta', 'asia/jayapura', 'UTC', 'Etc/GMT-7']) expect(isZone(name)).toBe(true)
  })

  it('names a weekday whose hours are none', () => {
    const bad = [
      { start: 600, end: 600 },
      { start: -1, end: 60 },
      { start: 1440, end: 1500 },
      { start: 600, end: 2881 },
      { start: 0.5, end: 60 },
    ]
    for (const interval of bad) {
      const calendar = { ...withDays({}), week: { ...everyDay([]), 3: [interval] } }
      expect(calendarProblems(calendar)).toEqual([{ code: 'bad_interval', where: '3' }])
    }
  })

  it('names days that do not exist, have bad hours, or are to be worked without hours', () => {
    const calendar = withDays({
      '2026-02-30': { working: false },
      '26-11-22': { working: false },
      '2026-11-24': { working: true, intervals: [{ start: 60, end: 30 }] },
      '2026-11-28': { working: true },
    })
    expect(calendarProblems(calendar)).toEqual([
      { code: 'bad_day', where: '2026-02-30' },
      { code: 'bad_day', where: '26-11-22' },
      { code: 'bad_interval', where: '2026-11-24' },
      { code: 'extra_day_without_hours', where: '2026-11-28' },
    ])
  })
})
