import { describe, expect, it } from 'vitest'
import { instantFromIso, isoOf } from '../../platform/time/instants.ts'
import { everyDay, type WorkingCalendar } from '../../platform/time/working-calendar.ts'
import { compileCalendar } from '../../platform/time/working-time.ts'
import { confirmsItselfAt } from './self-confirmation.ts'

const office = [{ start: 480, end: 1020 }]
const week: WorkingCalendar['week'] = { ...everyDay(office), 6: [], 7: [] }

function confirmed(completed: string, calendar: Partial<WorkingCalendar> = {}): string {
  const at = instantFromIso(completed)
  if (at === undefined) throw new Error(completed)
  return isoOf(
    confirmsItselfAt(at, compileCalendar({ zone: 'Asia/Jakarta', week, days: new Map(), ...calendar })),
  )
}

describe('a completion that nobody objects to', () => {
  it('is confirmed when five whole working days are over', () => {
    expect(confirmed('2026-03-02T03:00:00Z')).toBe('2026-03-09T17:00:00.000Z')
    expect(confirmed('2026-03-06T09:59:00Z')).toBe('2026-03-13T17:00:00.000Z')
  })

  it('waits for holidays to pass', () => {
    expect(confirmed('2026-03-02T03:00:00Z', { days: new Map([['2026-03-04', { working: false }]]) })).toBe(
      '2026-03-10T17:00:00.000Z',
    )
  })

  it('counts the days of the zone in which the unit works', () => {
    // 22.00 on Monday in Jakarta is already Tuesday in Jayapura.
    expect(confirmed('2026-03-02T15:30:00Z', { zone: 'Asia/Jayapura' })).toBe('2026-03-10T15:00:00.000Z')
  })

  it('does not stay open for ever where nobody ever works', () => {
    expect(confirmed('2026-03-02T03:00:00Z', { week: everyDay([]) })).toBe('2026-05-01T17:00:00.000Z')
  })
})
