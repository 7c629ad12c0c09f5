import { expect, it } from 'vitest'
import type { PersonId } from '../../organisation/contract.ts'
import { workingCalendar } from '../../organisation/domain/calendars.ts'
import { officeWeek } from '../../organisation/founding.ts'
import { appointmentState } from '../../market/domain/appointment.ts'
import { instantFromDate, instantFromIso } from '../../platform/time/instants.ts'
import { compileCalendar } from '../../platform/time/working-time.ts'
import { demonstrationAppointments } from './appointments.ts'
import { tellStory } from './story.ts'

const office = compileCalendar(workingCalendar({ zone: 'Asia/Jakarta', week: officeWeek, days: [] }, []))

it.each([
  '2026-11-25T04:30:00Z',
  '2026-11-22T05:00:00Z',
  '2026-03-02T01:00:00Z',
  '2026-12-04T10:59:00Z',
  '2027-01-01T20:00:00Z',
])('at %s one promised time is to come, one was kept, and at one nobody came', (iso) => {
  const now = instantFromIso(iso)
  if (now === undefined) throw new Error(iso)
  const story = tellStory(1, now, () => office)
  const bank = { person: (key: string) => key as PersonId }
  const made = demonstrationAppointments(bank, story, now, office)
  const states = made.map(({ requestId, madeAt, startsAt, endsAt, keptSaid }) => {
    const endings = story.requests
      .filter(({ id }) => id === requestId)
      .flatMap(({ events }) => events.filter(({ kind }) => kind === 'completed').map(({ at }) => at))
    const times = {
      madeAt: instantFromDate(madeAt),
      startsAt: instantFromDate(startsAt),
      endsAt: instantFromDate(endsAt),
    }
    expect(times.madeAt).toBeLessThanOrEqual(times.startsAt)
    const words = keptSaid === null ? [] : [{ what: 'kept', side: 'unit' } as const]
    return appointmentState({ ...times, words }, endings, now)
  })
  expect(states).toEqual(['waiting', 'kept', 'missed'])
})
