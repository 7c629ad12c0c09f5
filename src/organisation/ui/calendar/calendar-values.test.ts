import { describe, expect, it } from 'vitest'
import { bodyOf, hoursOf, pathOf, valuesOf, type CalendarBody } from './calendar-values.ts'

const calendar: CalendarBody & { days: NonNullable<CalendarBody['days']> } = {
  name: 'Satpam',
  zone: 'Asia/Makassar',
  week: {
    '1': [
      { start: 480, end: 720 },
      { start: 1320, end: 1800 },
    ],
    '5': [{ start: 0, end: 1440 }],
  },
  holidays: { country: 'ID', region: 'BA' },
  days: [
    { day: '2026-12-24', working: false, note: 'Cuti bersama' },
    { day: '2026-12-26', working: true, note: 'Ganti hari' },
    { day: '2026-12-27', working: true, intervals: [{ start: 1200, end: 2700 }], note: '' },
  ],
}

describe('the form of a calendar', () => {
  it('sends back what it was given, nights and spans beyond a day included', () => {
    expect(bodyOf(valuesOf(calendar))).toEqual(calendar)
  })

  it('puts hours into their order and leaves out weekdays without any', () => {
    const values = valuesOf(calendar)
    const turned = { ...values, week: { ...values.week, '1': values.week['1'].toReversed(), '5': [] } }
    expect(bodyOf(turned).week).toEqual({ '1': calendar.week['1'] })
  })

  it('knows no public holidays without a country', () => {
    expect(bodyOf({ ...valuesOf(calendar), country: '', region: 'BA' }).holidays).toBeNull()
  })

  it('makes no hours of half a row', () => {
    expect(hoursOf({ row: '', start: '08:00', end: '', long: false })).toBeUndefined()
  })

  it('finds its fields under the names that the server uses', () => {
    expect(
      ['body.week.5', 'body.days.3', 'body.days.3.day', 'body.holidays', 'body.week.5.0.end'].map(pathOf),
    ).toEqual(['week.5', 'days.3.day', 'days.3.day', 'country', 'week.5'])
  })
})
