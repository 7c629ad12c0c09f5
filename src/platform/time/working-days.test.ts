import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, instantFromIso, isoOf, type Instant } from './instants.ts'
import { everyDay, type WorkingCalendar } from './working-calendar.ts'
import { afterWorkingDays } from './working-days.ts'
import { compileCalendar } from './working-time.ts'

const office = { start: 480, end: 1020 }
const weekdays: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  week: { ...everyDay([office]), 6: [], 7: [] },
  days: new Map([['2026-03-19', { working: false }]]),
}
const at = (text: string): Instant => instantFromIso(text) ?? instant(0)

function end(from: string, days: number, calendar = weekdays): string {
  const found = afterWorkingDays(compileCalendar(calendar), at(from), days)
  return found.ok ? isoOf(found.at) : found.code
}

describe('a term in working days', () => {
  it('does not count the day on which it begins, and lasts to the midnight of its last day', () => {
    expect(end('2026-03-02T02:00:00Z', 1)).toBe('2026-03-03T17:00:00.000Z')
    expect(end('2026-03-02T16:59:00Z', 1)).toBe('2026-03-03T17:00:00.000Z')
  })

  it('leaves out weekends and holidays of the calendar', () => {
    expect(end('2026-03-06T02:00:00Z', 1)).toBe('2026-03-09T17:00:00.000Z')
    expect(end('2026-03-18T02:00:00Z', 1)).toBe('2026-03-20T17:00:00.000Z')
    expect(end('2026-03-02T02:00:00Z', 10)).toBe('2026-03-16T17:00:00.000Z')
  })

  it('counts a night shift on the day on which it begins, not on the morning after', () => {
    const nights = { ...weekdays, week: { ...everyDay([]), 5: [{ start: 1320, end: 1800 }] } }
    expect(end('2026-03-05T02:00:00Z', 2, nights)).toBe('2026-03-13T17:00:00.000Z')
  })

  it('says so where nobody ever works', () => {
    expect(end('2026-03-02T02:00:00Z', 1, { ...weekdays, week: everyDay([]), days: new Map() })).toBe(
      'no_working_time',
    )
  })

  it('is never shorter for one day more, nor when begun later', () => {
    const calendar = compileCalendar(weekdays)
    const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) })
    fc.assert(
      fc.property(
        moment,
        fc.nat({ max: 40 * 86_400_000 }),
        fc.integer({ min: 1, max: 40 }),
        (from, later, days) => {
          const [one, longer, after] = [
            afterWorkingDays(calendar, instant(from), days),
            afterWorkingDays(calendar, instant(from), days + 1),
            afterWorkingDays(calendar, instant(from + later), days),
          ]
          expect(one.ok && longer.ok && after.ok && longer.at > one.at && after.at >= one.at).toBe(true)
        },
      ),
    )
  })
})
