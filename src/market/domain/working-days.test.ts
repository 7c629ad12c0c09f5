import { describe, expect, it } from 'vitest'
import { instantFromIso, type Instant } from '../../platform/time/instants.ts'
import { compileCalendar } from '../../platform/time/working-time.ts'
import { calendar, lunchAndPrayer } from '../../../test/timelines.ts'
import { workingDaysBetween } from './working-days.ts'

const office = compileCalendar(calendar('Asia/Jakarta', lunchAndPrayer, { '2026-03-19': 'off' }))
const at = (iso: string): Instant => {
  const found = instantFromIso(`${iso}:00+07:00`)
  if (found === undefined) throw new Error(iso)
  return found
}
const days = (from: string, to: string) => workingDaysBetween(office, at(from), at(to))

describe('working days between two moments', () => {
  it('leave out the first day, weekends and holidays', () => {
    expect(days('2026-03-02T09:00', '2026-03-02T16:00')).toBe(0)
    expect(days('2026-03-02T16:59', '2026-03-03T00:01')).toBe(1)
    expect(days('2026-03-06T09:00', '2026-03-09T09:00')).toBe(1)
    expect(days('2026-03-16T09:00', '2026-03-20T09:00')).toBe(3)
    expect(days('2026-03-02T09:00', '2026-03-16T09:00')).toBe(10)
    expect(days('2026-03-02T09:00', '2026-03-17T00:00')).toBe(11)
    expect(days('2026-03-17T00:00', '2026-03-02T09:00')).toBe(0)
  })

  it('are those of the zone in which the unit works', () => {
    const papua = compileCalendar(calendar('Asia/Jayapura', lunchAndPrayer))
    // Half past ten in the evening in Jakarta is past midnight in Jayapura.
    expect(workingDaysBetween(papua, at('2026-03-02T21:00'), at('2026-03-02T22:30'))).toBe(1)
  })
})
