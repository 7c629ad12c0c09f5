import fc from 'fast-check'
import { compileCalendar, workingMilliseconds } from '../../platform/time/working-time.ts'
import { startOfLocalDay } from '../../platform/time/local-day.ts'
import { describe, expect, it } from 'vitest'
import {
  calendarFaults,
  daysOfMonth,
  previewMonth,
  workingCalendar,
  workingMinutesOf,
  type CalendarText,
  type ExtraDay,
} from './calendars.ts'

const office = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
]
const week = {
  '1': office,
  '2': office,
  '3': office,
  '4': office,
  '5': [
    { start: 480, end: 690 },
    { start: 780, end: 1020 },
  ],
}
const plain: CalendarText = { zone: 'Asia/Jakarta', week, days: [] }
const holiday = (day: string) => ({ day, name: { id: 'Libur', en: 'Holiday' } })
const days = fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`)
const extraDays = fc
  .uniqueArray(fc.record({ day: days, working: fc.boolean(), note: fc.constantFrom('', 'Rapat kerja') }), {
    selector: ({ day }) => day,
  })
  .map((found): ExtraDay[] => found.map((extra) => (extra.working ? { ...extra, intervals: office } : extra)))

describe('a working calendar', () => {
  it('takes public holidays off, and believes the organisation about its own days', () => {
    fc.assert(
      fc.property(fc.array(days), extraDays, (off, extra) => {
        const calendar = workingCalendar({ ...plain, days: extra }, off.map(holiday))
        for (const { day, working } of extra) expect(calendar.days.get(day)?.working).toBe(working)
        const onlyPublic = off.filter((day) => !extra.some((one) => one.day === day))
        for (const day of onlyPublic) expect(calendar.days.get(day)).toEqual({ working: false })
        expect(calendar.days.size).toBe(new Set([...off, ...extra.map(({ day }) => day)]).size)
      }),
    )
  })

  it('shows of each day of the month whether it is worked, its hours and why', () => {
    const text = {
      ...plain,
      days: [
        { day: '2026-08-17', working: true, note: 'Lomba 17-an' },
        { day: '2026-08-22', working: true, intervals: [{ start: 480, end: 720 }], note: 'Sabtu kerja' },
        { day: '2026-08-24', working: false, note: 'Cuti bersama' },
      ],
    }
    const shown = previewMonth('2026-08', text, [
      holiday('2026-08-17'),
      holiday('2026-08-25'),
      holiday('2026-08-29'),
    ])
    const on = (day: string) => shown.find((one) => one.day === day)
    expect(shown).toHaveLength(31)
    expect(on('2026-08-17')).toEqual({
      day: '2026-08-17',
      working: true,
      intervals: office,
      note: { id: 'Lomba 17-an', en: 'Lomba 17-an' },
    })
    expect(on('2026-08-22')).toMatchObject({ working: true, intervals: [{ start: 480, end: 720 }] })
    expect(on('2026-08-24')).toMatchObject({
      working: false,
      intervals: [],
      note: { id: 'Cuti bersama', en: 'Cuti bersama' },
    })
    expect(on('2026-08-25')).toMatchObject({ working: false, note: { id: 'Libur', en: 'Holiday' } })
    expect(on('2026-08-26')).toMatchObject({ working: true, note: null })
    expect(on('2026-08-23')).toMatchObject({ working: false, note: null })
  })

  it('knows the days of each month', () => {
    expect(daysOfMonth('2028-02')).toHaveLength(29)
    expect(daysOfMonth('2026-02').at(-1)).toBe('2026-02-28')
    expect(daysOfMonth('2026-13')).toEqual([])
  })

  it('names every fault by its field', () => {
    const faulty: CalendarText = {
      zone: 'Asia/Atlantis',
      week: { '1': [{ start: 600, end: 600 }] },
      days: [
        { day: '2026-11-22', working: true, note: '' },
        { day: '2026-11-23', working: true, intervals: [{ start: 1440, end: 1500 }], note: '' },
        { day: '2026-11-23', working: true, intervals: [{ start: 1440, end: 1500 }], note: '' },
      ],
    }
    expect(calendarFaults(faulty)).toEqual([
      { field: 'days.2.day', code: 'calendar_day_twice' },
      { field: 'zone', code: 'zone_unknown' },
      { field: 'week.1', code: 'calendar_hours_wrong' },
      { field: 'days.0', code: 'calendar_day_without_hours' },
      { field: 'days.1', code: 'calendar_hours_wrong' },
    ])
    expect(calendarFaults({ ...plain, week: { '6': [{ start: 1320, end: 1800 }] } })).toEqual([])
  })
})

describe('the working minutes of a preview', () => {
  const intervals = (most: number) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
        .map(([start, length]) => ({ start, end: Math.min(most, start + length) }))
        .filter(({ start, end }) => end > start),
      { maxLength: 3 },
    )
  const weeks = (most: number) =>
    fc.tuple(intervals(most), intervals(most), intervals(most)).map(([one, two, three]) => ({
      '1': one,
      '2': two,
      '4': one,
      '5': three,
      '7': two,
    }))
  const clock = (text: CalendarText, off: readonly string[], from: string, to: string) => {
    const calendar = compileCalendar(workingCalendar(text, off.map(holiday)))
    const [start, end] = [startOfLocalDay(from, text.zone), startOfLocalDay(to, text.zone)]
    return workingMilliseconds(calendar, start, end) / 60_000
  }

  it('are those that the clock of the saved calendar counts in that month, overlaps once, whatever is off', () => {
    fc.assert(
      fc.property(weeks(1440), fc.array(days), extraDays, (hours, off, extra) => {
        const text = { zone: 'Asia/Jakarta', week: hours, days: extra }
        const shown = workingMinutesOf(previewMonth('2026-11', text, off.map(holiday)))
        expect(shown).toBe(clock(text, off, '2026-11-01', '2026-12-01'))
      }),
    )
  })

  it('differ from it by no more than a night where hours run into the day after', () => {
    fc.assert(
      fc.property(weeks(2880), fc.array(days), (hours, off) => {
        const text = { zone: 'Asia/Makassar', week: hours, days: [] }
        const shown = workingMinutesOf(previewMonth('2026-11', text, off.map(holiday)))
        expect(Math.abs(shown - clock(text, off, '2026-11-01', '2026-12-01'))).toBeLessThanOrEqual(1440)
      }),
    )
  })
})
