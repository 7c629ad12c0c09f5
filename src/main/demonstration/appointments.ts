import { v5 as uuidv5 } from 'uuid'
import type { AppointmentToWrite } from '../../market/index.ts'
import { after, dateOf, instant, type Instant } from '../../platform/time/instants.ts'
import { workingMilliseconds, type CompiledCalendar } from '../../platform/time/working-time.ts'
import type { Furnished } from './furnish.ts'
import type { PersonKey } from './people.ts'
import { services, type ServiceKey } from './services/services.ts'
import type { Story, StoryRequest } from './story.ts'

const namespace = '3b1d6f0a-5a72-5c0e-9d43-8c1be27f6e15'
const hour = 3_600_000
/** How far from now an hour is looked for, in hours. */
const furthest = 14 * 24

/** The service whose promised times, when missed, pay: somebody comes along. */
export const appointedService: ServiceKey = 'repair'

interface AppointmentPlan {
  readonly asker: PersonKey
  readonly becomes: 'waiting' | 'kept' | 'missed'
  readonly note: string
}

/** One promised time of each kind, on requests of today. */
const plans: readonly AppointmentPlan[] = [
  { asker: 'rudi', becomes: 'waiting', note: 'Saya datang membawa suku cadang.' },
  { asker: 'dewi', becomes: 'kept', note: 'Saya datang ke ruang kepala cabang.' },
  { asker: 'doni', becomes: 'missed', note: 'Teknisi datang ke meja Anda.' },
]

/** Times that technicians promised: one is to come, one was kept, and at one nobody came. Those for which there is no hour are left out. */
export function demonstrationAppointments(
  bank: Pick<Furnished, 'person'>,
  { requests }: Story,
  now: Instant,
  calendar: CompiledCalendar,
): AppointmentToWrite[] {
  return plans.flatMap(({ asker, becomes, note }) => {
    const request = requests.findLast(
      (one) =>
        one.service === appointedService && one.asker === asker && isServed(one) === (becomes === 'kept'),
    )
    const answered = request?.events.find(({ kind }) => kind === 'responded')
    if (request === undefined || answered === undefined || answered.actor === null) return []
    const startsAt = hourFor(becomes, { from: answered.at, until: endOf(request, becomes, now) }, calendar)
    if (startsAt === undefined) return []
    const endsAt = after(startsAt, hour)
    const madeBy = bank.person(answered.actor)
    return [
      {
        id: uuidv5(`${services[request.service].name.id} ${asker}`, namespace),
        requestId: request.id,
        startsAt: dateOf(startsAt),
        endsAt: dateOf(endsAt),
        note,
        madeBy,
        madeAt: dateOf(answered.at),
        keptSaid: becomes === 'kept' ? { by: madeBy, at: dateOf(endsAt) } : null,
      },
    ]
  })
}

function isServed({ events }: StoryRequest): boolean {
  return events.some(({ kind }) => kind === 'completed' || kind === 'cancelled')
}

/** By when an appointment has to be over: while the request was served, and where nobody came, with time left to say so. */
function endOf({ events }: StoryRequest, becomes: AppointmentPlan['becomes'], now: Instant): Instant {
  const completed = events.find(({ kind }) => kind === 'completed')
  return becomes === 'kept' && completed ? completed.at : becomes === 'missed' ? after(now, -hour) : now
}

/** A whole hour in which the unit works: the next one where it is to come, else the last one in between. */
function hourFor(
  becomes: AppointmentPlan['becomes'],
  { from, until }: { readonly from: Instant; readonly until: Instant },
  calendar: CompiledCalendar,
): Instant | undefined {
  const step = becomes === 'waiting' ? hour : -hour
  const first = becomes === 'waiting' ? Math.ceil(until / hour) + 1 : Math.floor(until / hour) - 1
  const starts = Array.from({ length: furthest }, (_, index) => instant(first * hour + index * step))
  return starts.find(
    (at) =>
      (becomes === 'waiting' || at >= from) && workingMilliseconds(calendar, at, after(at, hour)) === hour,
  )
}
