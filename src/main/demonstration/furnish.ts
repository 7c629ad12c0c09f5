import {
  createOrganisation,
  describeJobs,
  ensureAssignments,
  ensureCalendar,
  ensureJobs,
  ensurePeople,
  ensureUnits,
  takeOver,
  useCalendar,
} from '../../organisation/index.ts'
import type { JobId, PersonId, UnitId } from '../../organisation/contract.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { dateOf, instantFromDate } from '../../platform/time/instants.ts'
import { localDay, startOfLocalDay } from '../../platform/time/local-day.ts'
import { jobs, type JobKey } from './jobs.ts'
import { people, personKeys, personOf } from './people.ts'
import { demonstrationName, demonstrationZone, emailOf } from './plan.ts'
import type { Story } from './story.ts'
import { branchCalendar, unitKeys, units, type UnitKey, type UnitPlan } from './units.ts'

/** The bank as it stands in the database, its people and units found by the keys of the plan. */
export interface Furnished {
  readonly units: ReadonlyMap<string, UnitId>
  readonly people: ReadonlyMap<string, PersonId>
  /** @throws Error where the plan knows no such unit */
  readonly unit: (key: string) => UnitId
  readonly person: (key: string) => PersonId
  readonly job: (key: JobKey) => JobId
  /** Since when all of it is there. */
  readonly since: Date
}

/** So long before the first look has the bank existed. */
const daysBefore = 400

/** Units, calendars, jobs and people of the demonstration. */
export async function furnish(context: WorkContext): Promise<Furnished> {
  const { tx, now } = context
  const founded = await createOrganisation(context, {
    name: demonstrationName,
    zone: demonstrationZone,
    simulated: true,
    root: { name: units.KP.name, code: 'KP' },
    calendarName: 'Jam Kantor',
    administrator: { name: people.yusuf.name, email: emailOf('yusuf'), language: 'id' },
  })
  const unitIds = await makeUnits(tx, founded.rootUnitId)
  const personIds = await ensurePeople(
    tx,
    personKeys.map((key) => {
      const { name, role } = personOf(key)
      return {
        key,
        name,
        email: emailOf(key),
        language: 'id' as const,
        roles: role === undefined ? [] : [role],
      }
    }),
  )
  const first = Temporal.PlainDate.from(localDay(instantFromDate(now), demonstrationZone))
    .subtract({ days: daysBefore })
    .toString()
  const places = {
    units: unitIds,
    people: personIds,
    unit: (key: string) => present(unitIds, key),
    person: (key: string) => present(personIds, key),
    since: dateOf(startOfLocalDay(first, demonstrationZone)),
  }
  const bank: Furnished = { ...places, job: await giveJobs(tx, places, first) }
  const { name, week } = branchCalendar
  const branchHours = await ensureCalendar(tx, {
    name,
    week,
    zone: demonstrationZone,
    days: [],
    holidays: { country: 'ID', region: null },
  })
  await useCalendar(tx, branchHours, branchCalendar.units.map(bank.unit))
  return bank
}

/** Level by level, since a unit needs the one above it. */
async function makeUnits(tx: Tx, rootId: UnitId): Promise<ReadonlyMap<string, UnitId>> {
  const ids = new Map<string, UnitId>([['KP', rootId]])
  for (let left = unitKeys.filter((key) => key !== 'KP'); left.length > 0;) {
    const ready = left.filter((key) => ids.has(planOf(key).under ?? ''))
    const made = await ensureUnits(
      tx,
      ready.map((code) => {
        const { name, kind, under } = planOf(code)
        return { code, name, kind, parentId: present(ids, under ?? '') }
      }),
    )
    for (const [code, id] of made) ids.set(code, id)
    left = left.filter((key) => !ids.has(key))
  }
  return ids
}

async function giveJobs(tx: Tx, bank: Omit<Furnished, 'job'>, startsOn: string): Promise<Furnished['job']> {
  const keys = Object.keys(jobs) as readonly JobKey[]
  const ids = await ensureJobs(
    tx,
    keys.map((key) => jobs[key].title),
  )
  const idOf = (key: JobKey): JobId => present(ids, jobs[key].title.id)
  await describeJobs(tx, new Map(keys.map((key) => [idOf(key), jobs[key]])))
  await ensureAssignments(
    tx,
    personKeys.map((key) => {
      const { unit, job, head = false } = personOf(key)
      return {
        personId: bank.person(key),
        unitId: bank.unit(unit),
        jobId: idOf(job),
        head,
        startsOn,
        endsOn: null,
      }
    }),
  )
  return idOf
}

/** Has the deputy take over for whoever is away today. */
export async function sendAway(
  tx: Tx,
  bank: Furnished,
  { person, deputy, from, until }: Story['away'],
): Promise<void> {
  await takeOver(tx, { personId: bank.person(person), deputyId: bank.person(deputy), from, until })
}

function planOf(key: UnitKey): UnitPlan {
  return units[key]
}

function present<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The demonstration has no ${key}`)
  return value
}
