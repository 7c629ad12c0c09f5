import { v5 as uuidv5 } from 'uuid'
import { furnishShifts, type ShiftToFurnish } from '../../readiness/index.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { dateOf, instantFromDate, after, millisecondsPerDay } from '../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import type { Furnished } from './furnish.ts'
import type { JobKey } from './jobs.ts'
import type { PersonKey } from './people.ts'
import { demonstrationId, demonstrationZone } from './plan.ts'
import type { UnitKey } from './units.ts'

/** Who stands at which counter in turn, planned by whom, and which job it takes. */
const counters: readonly {
  readonly unit: UnitKey
  readonly job: JobKey
  readonly by: PersonKey
  readonly people: readonly PersonKey[]
}[] = [
  { unit: 'MLTTELLER', job: 'teller', by: 'ayu', people: ['putri', 'rudi'] },
  { unit: 'KNGTELLER', job: 'teller', by: 'nia', people: ['yanti', 'doni'] },
  { unit: 'MLTJAGA', job: 'guard', by: 'slamet', people: ['anton'] },
  { unit: 'KNGJAGA', job: 'guard', by: 'warto', people: ['ujang'] },
]

/** Days of which the shifts are known: before today, and from today on. */
const daysBack = 5
const daysAhead = 7
/** By the clock of the wall. */
const begins = 8
const hours = 7
const despite = 'Berjaga berdua dengan kepala regu sampai sertifikat barunya terbit'

/** The counter of a unit, as it was carried over with what customers said of it. */
export function counterIdOf(unit: UnitKey): string {
  return uuidv5(`touchpoint ${unit}`, demonstrationId)
}

/** Shifts at counters of both branches, a week planned ahead; guards whose certificate ended stand with a reason. */
export async function standAtCounters(context: WorkContext, bank: Furnished): Promise<number> {
  const today = localDay(instantFromDate(context.now), demonstrationZone)
  const midnight = startOfLocalDay(today, demonstrationZone)
  const shifts = counters.flatMap(({ unit, by, people }) =>
    Array.from({ length: daysBack + daysAhead }, (_, nth): ShiftToFurnish => {
      const start = after(midnight, (nth - daysBack) * millisecondsPerDay + begins * 3_600_000)
      const person = people[nth % people.length] ?? by
      return {
        id: uuidv5(`shift ${unit} ${nth}`, demonstrationId),
        touchpointId: counterIdOf(unit),
        personId: bank.person(person),
        startsAt: dateOf(start),
        endsAt: dateOf(after(start, hours * 3_600_000)),
        planned: {
          by: bank.person(by),
          at: dateOf(after(midnight, (Math.min(nth, daysBack) - daysBack - 7) * millisecondsPerDay)),
        },
        despite,
      }
    }),
  )
  const asked = counters.map(({ unit, job }) => ({
    touchpointId: counterIdOf(unit),
    jobId: bank.job(job),
    since: bank.since,
  }))
  return furnishShifts(context, { asked, shifts })
}
