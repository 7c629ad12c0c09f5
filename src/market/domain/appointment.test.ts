import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '../../platform/time/instants.ts'
import {
  appointmentState,
  readAppointments,
  sayable,
  type Appointment,
  type AppointmentWord,
} from './appointment.ts'

const at = (hour: number, minute = 0): Instant => instant(Date.UTC(2026, 2, 2, hour, minute))
const promised: Appointment = { madeAt: at(1), startsAt: at(9), endsAt: at(11), words: [] }
const said = (...words: [AppointmentWord['side'], AppointmentWord['what']][]): Appointment => ({
  ...promised,
  words: words.map(([side, what]) => ({ side, what })),
})

describe('an appointment', () => {
  it('waits until an hour after its end, and was missed from then on where nobody says anything', () => {
    expect(appointmentState(promised, [], at(11, 59))).toBe('waiting')
    expect(appointmentState(promised, [], at(12))).toBe('missed')
    expect(readAppointments([promised], [], at(11))).toEqual({ missedAt: null, nextAt: at(12) })
    expect(readAppointments([promised], [], at(13))).toEqual({ missedAt: at(11), nextAt: null })
  })

  it('was kept where the unit says so, unless whoever asked says otherwise, who has the last word', () => {
    expect(appointmentState(said(['unit', 'kept']), [], at(15))).toBe('kept')
    expect(appointmentState(said(['unit', 'kept'], ['asker', 'missed']), [], at(15))).toBe('missed')
    expect(appointmentState(said(['asker', 'missed'], ['asker', 'kept']), [], at(15))).toBe('kept')
    expect(appointmentState(said(['unit', 'called_off']), [], at(15))).toBe('called_off')
  })

  it('is over where the request was finished by then, and not where it was finished before or later', () => {
    expect(appointmentState(promised, [at(10)], at(15))).toBe('ended')
    expect(appointmentState(promised, [at(0)], at(15))).toBe('missed')
    expect(appointmentState(promised, [at(14)], at(15)), 'missed already').toBe('missed')
    expect(appointmentState(promised, [at(12)], at(11, 30)), 'not yet').toBe('waiting')
  })

  it('is told of by either side while that makes sense', () => {
    const of = (one: Appointment, now: Instant) => sayable(one, appointmentState(one, [], now), now)
    expect(of(promised, at(8))).toEqual({ unit: ['called_off'], asker: [] })
    expect(of(promised, at(10))).toEqual({ unit: ['kept'], asker: ['kept'] })
    expect(of(promised, at(11, 30))).toEqual({ unit: ['kept'], asker: ['kept', 'missed'] })
    expect(of(promised, at(13))).toEqual({ unit: [], asker: ['kept'] })
    expect(of(said(['unit', 'kept']), at(13))).toEqual({ unit: [], asker: ['missed'] })
    expect(of(said(['unit', 'called_off']), at(13))).toEqual({ unit: [], asker: [] })
    expect(of(promised, instant(at(11) + 15 * 86_400_000))).toEqual({ unit: [], asker: [] })
  })

  it('is told of by whoever asked ten times at most: each time something is posted', () => {
    const flips = Array.from({ length: 10 }, (_, at) => ['asker', at % 2 === 0 ? 'missed' : 'kept'] as const)
    const after = (words: number) => {
      const one = said(
        ...flips.slice(0, words).map(([side, what]): [typeof side, typeof what] => [side, what]),
      )
      return sayable(one, appointmentState(one, [], at(13)), at(13)).asker
    }
    expect([after(8), after(9), after(10)]).toEqual([['missed'], ['kept'], []])
  })

  it('is one of several of a request, of which the first that was missed counts', () => {
    const later: Appointment = { ...promised, startsAt: at(14), endsAt: at(15) }
    const both = [later, promised]
    expect(readAppointments(both, [], at(13))).toEqual({ missedAt: at(11), nextAt: at(16) })
    expect(readAppointments(both, [], at(17)).missedAt).toBe(at(11))
  })
})
