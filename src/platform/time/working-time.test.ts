import { describe, expect, it } from 'vitest'
import { at, calendar, lunchAndPrayer, minutes } from '../../../test/timelines.ts'
import { instant, isoOf, type Instant } from './instants.ts'
import { allHours, type WorkingCalendar } from './working-calendar.ts'
import {
  addWorkingMilliseconds,
  addWorkingMinutes,
  compileCalendar,
  isWorking,
  nextWorkingInstant,
  workingMilliseconds,
  type WorkingMoment,
} from './working-time.ts'

// 2026-11-23 is a Monday.
const office = calendar('Asia/Jakarta', lunchAndPrayer)

function worked(of: WorkingCalendar, from: Instant, to: Instant): number {
  return workingMilliseconds(compileCalendar(of), from, to) / minutes(1)
}
function hoursWorked(of: WorkingCalendar, fromUtc: string, toUtc: string): number {
  return worked(of, at(fromUtc, 'Z'), at(toUtc, 'Z')) / 60
}
function due(of: WorkingCalendar, from: Instant, count: number): string {
  return text(addWorkingMinutes(compileCalendar(of), from, count))
}
function text(moment: WorkingMoment): string {
  return moment.ok ? isoOf(moment.at).slice(0, 16) : moment.code
}

describe('working time', () => {
  it('leaves out nights, weekends, lunch and Friday prayer', () => {
    expect(worked(office, at('2026-11-23 08:00'), at('2026-11-30 08:00'))).toBe(4 * 480 + 450)
    expect(worked(office, at('2026-11-27 11:00'), at('2026-11-27 13:30'))).toBe(60)
    expect(worked(office, at('2026-11-28 00:00'), at('2026-11-30 00:00'))).toBe(0)
  })

  it('is 0 from a moment to itself or to an earlier one', () => {
    expect(worked(office, at('2026-11-23 09:00'), at('2026-11-23 09:00'))).toBe(0)
    expect(worked(office, at('2026-11-23 10:00'), at('2026-11-23 09:00'))).toBe(0)
  })

  it('counts hours that touch or overlap once', () => {
    const overlapping = calendar('UTC', { weekdays: '08:00-12:00 10:00-13:00 13:00-14:00 09:00-09:30' })
    expect(worked(overlapping, at('2026-11-23 00:00', 'Z'), at('2026-11-24 00:00', 'Z'))).toBe(360)
    const intoTheNextDay = calendar('UTC', { weekdays: '20:00-10:00 08:00-12:00', weekend: '' })
    expect(worked(intoTheNextDay, at('2026-11-24 00:00', 'Z'), at('2026-11-25 00:00', 'Z'))).toBe(16 * 60)
  })

  it('is every moment where that is asked for', () => {
    expect(worked(allHours('Europe/Berlin'), at('2026-01-01 00:00', 'Z'), at('2027-01-01 00:00', 'Z'))).toBe(
      525_600,
    )
  })

  it('is the wall clock of the zone: the same hours begin one and two hours earlier farther east', () => {
    const opening = (zone: string) =>
      text(nextWorkingInstant(compileCalendar(calendar(zone, lunchAndPrayer)), at('2026-11-23 00:00', 'Z')))
    expect(opening('Asia/Jakarta')).toBe('2026-11-23T01:00')
    expect(opening('Asia/Makassar')).toBe('2026-11-23T00:00')
    expect(opening('Asia/Jayapura')).toBe('2026-11-23T00:00')
  })
})

describe('days that differ', () => {
  const days = {
    '2026-12-25': 'off',
    '2026-12-24': '08:00-12:00',
    '2026-11-28': '09:00-13:00',
    '2026-11-29': 'usual',
  } as const
  const unit = calendar('Asia/Jakarta', { weekdays: '08:00-16:00' }, days)
  const onDay = (day: string) => worked(unit, at(`${day} 00:00`), at(`${day} 23:59`))

  it('are off, shorter, or extra', () => {
    expect(onDay('2026-12-25')).toBe(0)
    expect(onDay('2026-12-24')).toBe(240)
    expect(onDay('2026-11-28')).toBe(240)
  })

  it('are off where they are said to be worked but nobody says when', () => {
    expect(onDay('2026-11-29')).toBe(0)
  })

  it('push what is due behind them', () => {
    expect(due(unit, at('2026-12-24 11:00'), 120)).toBe('2026-12-28T02:00')
  })
})

describe('an interval across midnight', () => {
  const nights = { weekdays: '22:00-06:00', weekend: '22:00-06:00' }

  it('belongs to the day on which it starts: a day off lets the night before end, and has no night of its own', () => {
    const shift = calendar('Asia/Jakarta', nights, { '2026-11-25': 'off' })
    expect(worked(shift, at('2026-11-24 12:00'), at('2026-11-25 12:00'))).toBe(480)
    expect(worked(shift, at('2026-11-25 12:00'), at('2026-11-26 12:00'))).toBe(0)
    expect(worked(shift, at('2026-11-26 12:00'), at('2026-11-27 12:00'))).toBe(480)
  })

  it('has seven real hours in the spring night and nine in the autumn night', () => {
    const berlin = calendar('Europe/Berlin', nights)
    expect(hoursWorked(berlin, '2026-03-28 12:00', '2026-03-29 12:00')).toBe(7)
    expect(hoursWorked(berlin, '2026-10-24 12:00', '2026-10-25 12:00')).toBe(9)
    expect(hoursWorked(berlin, '2026-06-20 12:00', '2026-06-21 12:00')).toBe(8)
    const newYork = calendar('America/New_York', nights)
    expect(hoursWorked(newYork, '2026-03-07 18:00', '2026-03-08 18:00')).toBe(7)
    expect(hoursWorked(newYork, '2026-10-31 18:00', '2026-11-01 18:00')).toBe(9)
    const jakarta = calendar('Asia/Jakarta', nights)
    expect(hoursWorked(jakarta, '2026-03-28 08:00', '2026-03-29 08:00')).toBe(8)
  })
})

describe('a change of the clock', () => {
  const early = calendar('Europe/Berlin', { weekdays: '', weekend: '02:00-03:00' })

  it('takes away an hour that the wall clock skips and doubles one that it shows twice', () => {
    expect(hoursWorked(early, '2026-03-29 00:00', '2026-03-29 12:00')).toBe(0)
    expect(hoursWorked(early, '2026-10-25 00:00', '2026-10-25 12:00')).toBe(2)
  })

  it('works in both showings of a half hour, with the time between them off', () => {
    const half = compileCalendar(calendar('Europe/Berlin', { weekdays: '', weekend: '02:00-02:30' }))
    const shown = ['00:00', '00:30', '01:00', '01:30'].map((time) =>
      isWorking(half, at(`2026-10-25 ${time}`, 'Z')),
    )
    expect(shown).toEqual([true, false, true, false])
  })

  it('opens where the wall clock goes on if it skips the opening', () => {
    const fromHalfPastTwo = calendar('Europe/Berlin', { weekdays: '', weekend: '02:30-05:00' })
    expect(text(nextWorkingInstant(compileCalendar(fromHalfPastTwo), at('2026-03-29 00:00', 'Z')))).toBe(
      '2026-03-29T01:00',
    )
    expect(hoursWorked(fromHalfPastTwo, '2026-03-29 00:00', '2026-03-29 12:00')).toBe(2)
  })

  it('need not be one hour, nor come back', () => {
    const lordHowe = calendar('Australia/Lord_Howe', { weekdays: '', weekend: '00:00-06:00' })
    expect(hoursWorked(lordHowe, '2026-04-04 12:00', '2026-04-05 12:00')).toBe(6.5)
    // North Korea set its clocks back by half an hour in 2015 and on again in 2018.
    const pyongyang = calendar('Asia/Pyongyang', { weekdays: '20:00-04:00', weekend: '20:00-04:00' })
    expect(hoursWorked(pyongyang, '2015-08-14 06:00', '2015-08-15 06:00')).toBe(8.5)
    expect(hoursWorked(pyongyang, '2018-05-04 06:00', '2018-05-05 06:00')).toBe(7.5)
    // Jakarta came to its present time on 1 January 1964 from half an hour ahead.
    const jakarta = calendar('Asia/Jakarta', { weekdays: '20:00-04:00', weekend: '20:00-04:00' })
    expect(hoursWorked(jakarta, '1963-12-31 06:00', '1964-01-01 06:00')).toBe(8.5)
  })

  it('may skip a whole day: Samoa had no 30 December 2011', () => {
    const apia = calendar('Pacific/Apia', { weekdays: '09:00-17:00', weekend: '09:00-17:00' })
    expect(hoursWorked(apia, '2011-12-29 12:00', '2011-12-31 12:00')).toBe(16)
    expect(hoursWorked(apia, '2011-12-25 12:00', '2011-12-27 12:00')).toBe(16)
  })
})

describe('what is due', () => {
  it('is closing time where the minutes run out with the day', () => {
    expect(due(office, at('2026-11-23 08:00'), 480)).toBe('2026-11-23T10:00')
    expect(due(office, at('2026-11-23 08:00'), 481)).toBe('2026-11-24T01:01')
  })

  it('is the starting moment for nothing, even outside working hours', () => {
    expect(due(office, at('2026-11-22 03:00'), 0)).toBe('2026-11-21T20:00')
  })

  it('starts with the next opening outside working hours', () => {
    expect(due(office, at('2026-11-21 12:00'), 30)).toBe('2026-11-23T01:30')
  })

  it('is found years away', () => {
    expect(
      due(calendar('UTC', { weekdays: '', weekend: '00:00-00:01' }), at('2026-11-23 00:00', 'Z'), 900),
    ).toBe('2035-07-08T00:01')
  })

  it('is refused with a reason where there is no working time, or not enough, in ten years', () => {
    expect(due(calendar('UTC', { weekdays: '' }), at('2026-11-23 00:00', 'Z'), 1)).toBe('no_working_time')
    const oneDay = calendar('UTC', { weekdays: '' }, { '2027-01-01': '08:00-09:00' })
    expect(due(oneDay, at('2026-11-23 00:00', 'Z'), 60)).toBe('2027-01-01T09:00')
    expect(due(oneDay, at('2026-11-23 00:00', 'Z'), 61)).toBe('beyond_horizon')
    expect(due(oneDay, at('2016-11-23 00:00', 'Z'), 60)).toBe('no_working_time')
  })

  it('is refused near the end of the years that are counted', () => {
    const compiled = compileCalendar(allHours('UTC'))
    const lastHour = instant(Date.UTC(2199, 11, 31, 23))
    expect(addWorkingMilliseconds(compiled, lastHour, minutes(59)).ok).toBe(true)
    expect(addWorkingMilliseconds(compiled, lastHour, minutes(61)).ok).toBe(false)
  })
})

describe('whether it is working time', () => {
  const compiled = compileCalendar(office)

  it('begins with opening time and ends before closing time', () => {
    expect(isWorking(compiled, at('2026-11-23 08:00'))).toBe(true)
    expect(isWorking(compiled, at('2026-11-23 11:59:59.999'))).toBe(true)
    expect(isWorking(compiled, at('2026-11-23 12:00'))).toBe(false)
    expect(isWorking(compiled, at('1950-01-01 12:00'))).toBe(false)
  })

  it('is asked for next: now where it is, else the next opening', () => {
    expect(nextWorkingInstant(compiled, at('2026-11-23 09:30'))).toEqual({
      ok: true,
      at: at('2026-11-23 09:30'),
    })
    expect(nextWorkingInstant(compiled, at('2026-11-23 12:00'))).toEqual({
      ok: true,
      at: at('2026-11-23 13:00'),
    })
    expect(nextWorkingInstant(compiled, at('2026-11-27 17:00'))).toEqual({
      ok: true,
      at: at('2026-11-30 08:00'),
    })
  })

  it('cannot be said for a calendar that is wrong', () => {
    expect(() => compileCalendar(allHours('Asia/Batavia'))).toThrow('unknown_zone')
  })
})
