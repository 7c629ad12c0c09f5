import { v7 as uuidv7 } from 'uuid'
import {
  createOrganisation,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
} from '../src/organisation/index.ts'
import type { ServiceBody } from '../src/service/contract.ts'
import type { UnitId } from '../src/organisation/contract.ts'
import type { Tx } from '../src/platform/db/database.ts'
import type { Answer, Caller, Harness } from './harness.ts'

/** Units and people of a small organisation for the service slice's tests. Offices in Jakarta, 8–12 and 13–17, no holidays. */
export interface ServiceBank {
  readonly organisationId: string
  readonly root: string
  readonly it: string
  readonly helpdesk: string
  readonly hr: string
  readonly branch: string
  /** Ids by name: `itHead`, `itOne`, `itTwo`, `deskOne`, `hrHead`, `hrOne`, `branchHead`, `branchOne`, `branchTwo`, `auditor`, `steward` (without the role), `administrator`. */
  readonly people: Readonly<Record<string, string>>
  as(name: string): Promise<Caller>
}

/** A Monday at 08.00 in Jakarta. */
export const monday = '2026-03-02T01:00:00.000Z'

/** The same day and the ones after it, at a wall-clock time in Jakarta. */
export function jakarta(daysAfterMonday: number, hour: number, minute = 0): string {
  return new Date(
    Date.parse(monday) + daysAfterMonday * 86_400_000 + (hour - 8) * 3_600_000 + minute * 60_000,
  ).toISOString()
}

const places: readonly (readonly [string, keyof Units, boolean])[] = [
  ['itHead', 'it', true],
  ['itOne', 'it', false],
  ['itTwo', 'it', false],
  ['deskOne', 'helpdesk', false],
  ['hrHead', 'hr', true],
  ['hrOne', 'hr', false],
  ['branchHead', 'branch', true],
  ['branchOne', 'branch', false],
  ['branchTwo', 'branch', false],
  ['auditor', 'root', false],
  ['steward', 'root', false],
]

export async function makeServiceBank(harness: Harness): Promise<ServiceBank> {
  const organisationId = uuidv7()
  const { units, people } = await harness.within(organisationId, async (tx, context) => {
    const founded = await createOrganisation(context, {
      name: 'Bank Uji',
      zone: 'Asia/Jakarta',
      simulated: false,
      root: { name: { id: 'Kantor Pusat', en: 'Head Office' }, code: 'KP' },
      holidays: null,
      administrator: { name: 'Ani Administrator', email: `${organisationId}@uji.example`, language: 'id' },
    })
    const made = await makeUnits(tx, founded.rootUnitId)
    return {
      units: made,
      people: { ...(await makePeople(tx, organisationId, made)), administrator: founded.administratorId },
    }
  })
  const idOf = (name: string) => String(new Map(Object.entries(people)).get(name))
  const bank = {
    organisationId,
    ...units,
    people,
    as: (name: string) => harness.as({ organisationId, personId: idOf(name) }),
  }
  await grantAuditor(bank)
  return bank
}

type Units = Readonly<Record<'root' | 'it' | 'hr' | 'branch' | 'helpdesk', UnitId>>

async function makeUnits(tx: Tx, root: UnitId): Promise<Units> {
  const units = await ensureUnits(tx, [
    {
      code: 'IT',
      name: { id: 'Teknologi Informasi', en: 'Information Technology' },
      kind: 'department',
      parentId: root,
    },
    {
      code: 'SDM',
      name: { id: 'Sumber Daya Manusia', en: 'Human Resources' },
      kind: 'department',
      parentId: root,
    },
    { code: 'CB1', name: { id: 'Cabang Satu', en: 'Branch One' }, kind: 'branch', parentId: root },
  ])
  const it = found(units, 'IT')
  const below = await ensureUnits(tx, [
    { code: 'ITB', name: { id: 'Meja Bantuan', en: 'Help Desk' }, kind: 'counter', parentId: it },
  ])
  return { root, it, hr: found(units, 'SDM'), branch: found(units, 'CB1'), helpdesk: found(below, 'ITB') }
}

async function makePeople(
  tx: Tx,
  organisationId: string,
  units: Units,
): Promise<Readonly<Record<string, string>>> {
  const jobId = found(await ensureJobs(tx, [{ id: 'Staf', en: 'Staff' }]), 'Staf')
  const ids = await ensurePeople(
    tx,
    places.map(([name]) => ({
      key: name,
      name,
      email: `${name.toLowerCase()}.${organisationId}@uji.example`,
      language: 'en' as const,
    })),
  )
  await ensureAssignments(
    tx,
    places.map(([name, unit, head]) => ({
      personId: found(ids, name),
      unitId: units[unit],
      jobId,
      head,
      startsOn: '2020-01-01',
      endsOn: null,
    })),
  )
  return Object.fromEntries(ids)
}

function found<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`No ${key}`)
  return id
}

async function grantAuditor(bank: ServiceBank): Promise<void> {
  const administrator = await bank.as('administrator')
  const granted = await administrator.call('PUT', `/people/${bank.people['auditor']}/roles`, {
    body: { roles: ['auditor'], reason: 'Untuk uji' },
  })
  if (granted.status !== 200) throw new Error(granted.text)
}

/** A service of a laptop: one short answer, answered within 60 and done within 480 working minutes. */
export function laptopService(change: Partial<ServiceBody> = {}): ServiceBody {
  return {
    name: { id: 'Laptop baru', en: 'New laptop' },
    description: { id: 'Laptop untuk pekerjaan harian', en: 'A laptop for daily work' },
    doneWell: { id: 'Laptop menyala dan tersambung', en: 'The laptop starts and is connected' },
    form: [
      {
        key: 'what',
        kind: 'short_text',
        label: { id: 'Untuk apa', en: 'What for' },
        required: true,
        max: 200,
      },
    ],
    promises: [
      { priority: 2, responseMinutes: 30, completionMinutes: 240 },
      { priority: 3, responseMinutes: 60, completionMinutes: 480 },
    ],
    stopsClock: ['asker'],
    askerUnitIds: [],
    reasons: [{ text: { id: 'Cepat', en: 'Fast' } }],
    ...change,
  }
}

/** Offers the service as the head of IT and asks for it as somebody; the service's id and the request as answered. */
export async function askForLaptop(
  bank: ServiceBank,
  asker = 'branchOne',
  change: Partial<ServiceBody> = {},
) {
  const head = await bank.as('itHead')
  const offered = await head.call('POST', `/units/${bank.it}/services`, { body: laptopService(change) })
  const serviceId = idIn(offered)
  const person = await bank.as(asker)
  const asked = await person.call('POST', '/requests', {
    body: { serviceId, priority: 3, answers: { what: 'Presentasi cabang' } },
  })
  return { serviceId, requestId: idIn(asked), asked }
}

function idIn({ body }: Answer): string {
  return String((body as { id?: string }).id)
}

/** Somebody who works nowhere, with these roles; their id. */
export async function addPerson(
  bank: Pick<ServiceBank, 'as'>,
  name: string,
  roles: readonly ('steward' | 'auditor' | 'administrator')[] = [],
  email: string | null = null,
): Promise<string> {
  const administrator = await bank.as('administrator')
  const made = await administrator.call('POST', '/people', {
    body: { name, email, language: 'id', zone: null },
  })
  if (made.status !== 201) throw new Error(made.text)
  const id = String(made.body.id)
  if (roles.length === 0) return id
  const granted = await administrator.call('PUT', `/people/${id}/roles`, {
    body: { roles, reason: 'Untuk uji' },
  })
  if (granted.status !== 200) throw new Error(granted.text)
  return id
}
