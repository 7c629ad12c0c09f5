import { describe, expect, it } from 'vitest'
import { at, calendar, lunchAndPrayer } from '../../../test/timelines.ts'
import { endOfWorkingDay } from './working-days.ts'
import { compileCalendar } from './working-time.ts'

// 2026-11-23 is a Monday.
describe('so many working days', () => {
  const office = compileCalendar(
    calendar('Asia/Jakarta', lunchAndPrayer, { '2026-11-26': 'off', '2026-11-28': '08:00-10:00' }),
  )

  it('leave out the day itself, weekends and days off, and end with closing time', () => {
    expect(endOfWorkingDay(office, at('2026-11-23 09:00'), 1)).toEqual({
      ok: true,
      at: at('2026-11-24 17:00'),
    })
    expect(endOfWorkingDay(office, at('2026-11-23 23:59'), 5)).toEqual({
      ok: true,
      at: at('2026-11-30 17:00'),
    })
  })

  it('count an extra day, however short', () => {
    expect(endOfWorkingDay(office, at('2026-11-27 09:00'), 1)).toEqual({
      ok: true,
      at: at('2026-11-28 10:00'),
    })
  })

  it('end in the morning after a night shift', () => {
    const nights = compileCalendar(
      calendar('Europe/Berlin', { weekdays: '22:00-06:00', weekend: '22:00-06:00' }),
    )
    expect(endOfWorkingDay(nights, at('2026-10-23 12:00', 'Z'), 1)).toEqual({
      ok: true,
      at: at('2026-10-25 05:00', 'Z'),
    })
  })

  it('are refused where there are none, or too few, in ten years', () => {
    const never = compileCalendar(calendar('UTC', { weekdays: '' }))
    const once = compileCalendar(calendar('UTC', { weekdays: '' }, { '2027-01-01': '08:00-09:00' }))
    expect(endOfWorkingDay(never, at('2026-11-23 09:00'), 1)).toMatchObject({ code: 'no_working_time' })
    expect(endOfWorkingDay(once, at('2026-11-23 09:00'), 2)).toMatchObject({ code: 'beyond_horizon' })
  })
})
