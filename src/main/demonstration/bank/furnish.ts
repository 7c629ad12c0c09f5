import {
  createOrganisation,
  describeJobs,
  ensureAssignments,
  ensureCalendar,
  ensureJobs,
  ensurePeople,
  ensureUnits,
  useCalendar,
} from '../../../organisation/index.ts'
import type { JobId, PersonId, UnitId } from '../../../organisation/contract.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { WorkContext } from '../../../platform/http/route.ts'
import { demonstrationZone } from '../plan.ts'
import { branchCalendar } from '../units.ts'
import type { Bank } from './bank.ts'
import { bankJobKeys, bankJobs, type BankJob } from './jobs.ts'
import { addressOf, bankNameOf } from './naming.ts'
import { known } from './people.ts'

/** A bank as it stands in the database. */
export interface FurnishedBank {
  /** @throws Error where the bank has no such unit */
  readonly unit: (code: string) => UnitId
  readonly person: (key: string) => PersonId
  /** Undefined where nobody has the job. */
  readonly job: (key: BankJob) => JobId | undefined
}

/** Units, calendars, jobs and people of a bank, who are there from a day on. */
export async function furnishBank(context: WorkContext, bank: Bank, since: string): Promise<FurnishedBank> {
  const { tx } = context
  const [root] = bank.units
  if (root === undefined) throw new Error('A bank without head office')
  const founded = await createOrganisation(context, {
    name: bankNameOf(bank.size),
    zone: demonstrationZone,
    simulated: true,
    root,
    calendarName: 'Jam Kantor',
    administrator: {
      name: known.administrator,
      email: addressOf(bank.size, 'administrator'),
      language: 'id',
    },
  })
  const units = await makeUnits(tx, bank, founded.rootUnitId)
  const people = await ensurePeople(
    tx,
    bank.people.map(({ key, name, role }) => ({
      key,
      name,
      email: addressOf(bank.size, key),
      language: 'id' as const,
      roles: role === null ? [] : [role],
    })),
  )
  const places = {
    unit: (code: string) => present(units, code),
    person: (key: string) => present(people, key),
  }
  const jobs = await giveJobs(tx, bank, places, since)
  const furnished: FurnishedBank = { ...places, job: (key) => jobs.get(key) }
  await useBranchHours(tx, bank, furnished)
  return furnished
}

/** Level by level, since a unit needs the one above it. */
async function makeUnits(tx: Tx, { units }: Bank, rootId: UnitId): Promise<ReadonlyMap<string, UnitId>> {
  const ids = new Map<string, UnitId>([['KP', rootId]])
  for (let left = units.filter(({ code }) => !ids.has(code)); left.length > 0;) {
    const ready = left.filter(({ under }) => ids.has(under ?? ''))
    if (ready.length === 0) throw new Error('A unit hangs nowhere')
    const made = await ensureUnits(
      tx,
      ready.map(({ code, name, kind, under }) => ({
        code,
        name,
        kind,
        parentId: present(ids, under ?? ''),
      })),
    )
    for (const [code, id] of made) ids.set(code, id)
    left = left.filter(({ code }) => !ids.has(code))
  }
  return ids
}

async function giveJobs(
  tx: Tx,
  { people }: Bank,
  { person, unit }: Pick<FurnishedBank, 'person' | 'unit'>,
  startsOn: string,
): Promise<ReadonlyMap<BankJob, JobId>> {
  const held = new Set(people.map(({ job }) => job))
  const keys = bankJobKeys.filter((key) => held.has(key))
  const ids = await ensureJobs(
    tx,
    keys.map((key) => bankJobs[key].title),
  )
  const idOf = (key: BankJob): JobId => present(ids, bankJobs[key].title.id)
  await describeJobs(tx, new Map(keys.map((key) => [idOf(key), bankJobs[key]])))
  await ensureAssignments(
    tx,
    people.map(({ key, unit: code, job, head }) => ({
      personId: person(key),
      unitId: unit(code),
      jobId: idOf(job),
      head,
      startsOn,
      endsOn: null,
    })),
  )
  return new Map(keys.map((key) => [key, idOf(key)]))
}

/** Branches open on Saturday mornings too; their counters follow them. */
async function useBranchHours(tx: Tx, { units }: Bank, { unit }: FurnishedBank): Promise<void> {
  const hours = await ensureCalendar(tx, {
    name: 'Jam Cabang',
    week: branchCalendar.week,
    zone: demonstrationZone,
    days: [],
    holidays: { country: 'ID', region: null },
  })
  const branches = units.filter(({ kind }) => kind === 'branch')
  await useCalendar(
    tx,
    hours,
    branches.map(({ code }) => unit(code)),
  )
}

function present<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The bank has no ${key}`)
  return value
}
