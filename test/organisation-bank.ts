import { v7 as uuidv7 } from 'uuid'
import {
  createOrganisation,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
} from '../src/organisation/index.ts'
import type { JobId, PersonId, UnitId } from '../src/organisation/contract.ts'
import type { Caller, Harness } from './harness.ts'

const unitPlan = [
  {
    code: 'IT',
    under: 'KP',
    kind: 'department',
    name: { id: 'Teknologi Informasi', en: 'Information Technology' },
  },
  { code: 'ITB', under: 'IT', kind: 'counter', name: { id: 'Meja Bantuan', en: 'Help Desk' } },
  {
    code: 'SDM',
    under: 'KP',
    kind: 'department',
    name: { id: 'Sumber Daya Manusia', en: 'Human Resources' },
  },
] as const

const peoplePlan = [
  { key: 'itHead', unit: 'IT', head: true },
  { key: 'itOne', unit: 'IT', head: false },
  { key: 'deskOne', unit: 'ITB', head: false },
  { key: 'hrHead', unit: 'SDM', head: true },
  { key: 'steward', unit: 'KP', head: false, roles: ['steward'] },
  { key: 'auditor', unit: 'KP', head: false, roles: ['auditor'] },
] as const

/** Somebody of the test organisation, by name. */
export type BankPerson = (typeof peoplePlan)[number]['key'] | 'administrator'
/** A unit of the test organisation, by code. */
export type BankUnit = (typeof unitPlan)[number]['code'] | 'KP'

/** A small organisation with one person of every role, fresh for each test. */
export interface OrganisationBank {
  readonly organisationId: string
  readonly units: Readonly<Record<BankUnit, UnitId>>
  readonly people: Readonly<Record<BankPerson, PersonId>>
  readonly calendarId: string
  /** The job that everybody holds. */
  readonly jobId: JobId
  as(person: BankPerson): Promise<Caller>
}

/** Everybody holds the job `Staf` since 2020; offices in Jakarta with the public holidays of Indonesia. */
export async function makeOrganisationBank(harness: Harness): Promise<OrganisationBank> {
  const organisationId = uuidv7()
  return harness.within(organisationId, async (tx, context) => {
    const founded = await createOrganisation(context, {
      name: 'Bank Uji',
      zone: 'Asia/Jakarta',
      simulated: false,
      root: { name: { id: 'Kantor Pusat', en: 'Head Office' }, code: 'KP' },
      administrator: {
        name: 'administrator',
        email: `administrator.${organisationId}@uji.example`,
        language: 'id',
      },
    })
    const units = new Map<string, UnitId>([['KP', founded.rootUnitId]])
    for (const { under, ...unit } of unitPlan) {
      const made = await ensureUnits(tx, [{ ...unit, parentId: units.get(under) ?? founded.rootUnitId }])
      for (const [code, id] of made) units.set(code, id)
    }
    const addressed = peoplePlan.map((person) => ({
      name: person.key,
      email: `${person.key.toLowerCase()}.${organisationId}@uji.example`,
      language: 'en' as const,
      ...person,
    }))
    const people = await ensurePeople(tx, addressed)
    const [jobId] = (await ensureJobs(tx, [{ id: 'Staf', en: 'Staff' }])).values()
    if (jobId === undefined) throw new Error('The job was not made')
    const held = peoplePlan.map(({ key, unit, head }) => ({
      personId: people.get(key) as PersonId,
      unitId: units.get(unit) as UnitId,
      jobId,
      head,
      startsOn: '2020-01-01',
      endsOn: null,
    }))
    await ensureAssignments(tx, held)
    const ids = { ...Object.fromEntries(people), administrator: founded.administratorId } as Record<
      BankPerson,
      PersonId
    >
    return {
      organisationId,
      units: Object.fromEntries(units) as Record<BankUnit, UnitId>,
      people: ids,
      calendarId: founded.calendarId,
      jobId,
      as: (person) => harness.as({ organisationId, personId: ids[person] }),
    }
  })
}
