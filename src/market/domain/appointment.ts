import { instant, millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'

/** How long after its end an appointment waits for the unit to say that it was kept, in minutes. */
export const graceMinutes = 60

/** What was said of an appointment, and by which side. */
export interface AppointmentWord {
  readonly what: 'kept' | 'missed' | 'called_off'
  readonly side: 'unit' | 'asker'
}

/** A time that a unit promised to whoever asked, as it was written down, with all that was said of it, the earliest first. */
export interface Appointment {
  readonly madeAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly words: readonly AppointmentWord[]
}

/** `ended`: the request was finished before anybody had to say whether it was kept. */
export const appointmentStates = ['waiting', 'kept', 'missed', 'called_off', 'ended'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** The moment from which on silence means that nobody came. */
export function silentFrom({ endsAt }: Pick<Appointment, 'endsAt'>): Instant {
  return instant(endsAt + graceMinutes * millisecondsPerMinute)
}

/**
 * What became of an appointment by a moment. Whoever asked has the last word; without it the unit's counts, which can be said in
 * time alone; and where nobody says anything, it was missed. `endings`: when the request was finished.
 */
export function appointmentState(
  { madeAt, endsAt, words }: Appointment,
  endings: readonly Instant[],
  now: Instant,
): AppointmentState {
  const askers = words.findLast(({ side }) => side === 'asker')
  if (askers !== undefined) return askers.what
  const units = words.findLast(({ side }) => side === 'unit')
  if (units !== undefined) return units.what
  const due = silentFrom({ endsAt })
  if (endings.some((at) => at >= madeAt && at <= due && at <= now)) return 'ended'
  return now >= due ? 'missed' : 'waiting'
}

/** What appointments of a request come to. */
export interface AppointmentsReading {
  /** When the first one that was missed should have been kept by; null where none was. */
  readonly missedAt: Instant | null
  /** When the next one turns into a missed one if nobody says anything; null: none. */
  readonly nextAt: Instant | null
}

/** Reads what appointments of a request come to by a moment. */
export function readAppointments(
  appointments: readonly Appointment[],
  endings: readonly Instant[],
  now: Instant,
): AppointmentsReading {
  const of = (wanted: AppointmentState) =>
    appointments.filter((one) => appointmentState(one, endings, now) === wanted)
  const earliest = (moments: readonly Instant[]) =>
    moments.length === 0 ? null : instant(Math.min(...moments))
  return {
    missedAt: earliest(of('missed').map(({ endsAt }) => endsAt)),
    nextAt: earliest(of('waiting').map(silentFrom)),
  }
}

/** For so many days after its end whoever asked can say, or say otherwise, what became of it. */
export const daysToSay = 14

/** How often whoever asked may say so of one appointment: each word posts something, and the last one stands. */
const mostWords = 10

/** What each side may say of an appointment at a moment. */
export function sayable(
  appointment: Appointment,
  state: AppointmentState,
  now: Instant,
): { readonly unit: AppointmentWord['what'][]; readonly asker: AppointmentWord['what'][] } {
  const { startsAt, endsAt, words } = appointment
  const begun = now >= startsAt
  const unit: AppointmentWord['what'][] = state !== 'waiting' ? [] : begun ? ['kept'] : ['called_off']
  const inTime = now <= endsAt + daysToSay * 24 * 60 * millisecondsPerMinute
  const isSaid = words.filter(({ side }) => side === 'asker').length >= mostWords
  if (!begun || !inTime || isSaid || state === 'called_off') return { unit, asker: [] }
  const asker: AppointmentWord['what'][] = [
    ...(state === 'kept' ? [] : (['kept'] as const)),
    ...(state === 'missed' || now < endsAt ? [] : (['missed'] as const)),
  ]
  return { unit, asker }
}
