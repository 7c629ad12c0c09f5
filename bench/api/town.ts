import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import {
  createOrganisation,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
} from '../../src/organisation/index.ts'
import type { JobId, PersonId, UnitId } from '../../src/organisation/contract.ts'
import type { Tx } from '../../src/platform/db/database.ts'
import type { WorkContext } from '../../src/platform/http/route.ts'
import { writeServices, type ServiceToWrite } from '../../src/service/index.ts'

/** Sizes of the made-up organisation: ten departments that serve, twenty branches that ask. */
export const departments = 10
const branches = 20
export const askers = 3000
const serversEach = 12
const servicesEach = 4

/** An organisation to put under load: all its names are made up and plainly so. */
export interface Town {
  readonly departmentIds: readonly UnitId[]
  /** People of branches, who ask and rate. */
  readonly askerIds: readonly PersonId[]
  /** People of each department, its head first. */
  readonly serverIds: readonly (readonly PersonId[])[]
  readonly services: readonly (ServiceToWrite & { readonly department: number })[]
}

/** Founds it: units, people with their assignments, services. */
export async function foundTown(context: WorkContext, since: Date): Promise<Town> {
  const { tx } = context
  const founded = await createOrganisation(context, {
    name: 'PT Beban Uji',
    zone: 'Asia/Jakarta',
    simulated: true,
    root: { name: { id: 'Kantor Uji', en: 'Test Office' }, code: 'KU' },
    administrator: { name: 'Pengurus Uji', email: 'pengurus@uji.example', language: 'id' },
  })
  const units = await unitsOf(tx, founded.rootUnitId)
  const day = since.toISOString().slice(0, 10)
  const askerIds = await peopleIn(
    tx,
    'penanya',
    askers,
    (index) => units.branch[index % branches] ?? founded.rootUnitId,
    day,
  )
  const everyServer = await peopleIn(
    tx,
    'pelayan',
    departments * serversEach,
    (index) => units.department[Math.floor(index / serversEach)] ?? founded.rootUnitId,
    day,
  )
  const serverIds = units.department.map((_, department) =>
    everyServer.slice(department * serversEach, (department + 1) * serversEach),
  )
  const services = units.department.flatMap((unitId, department) =>
    Array.from({ length: servicesEach }, (_, nth) => ({ ...serviceOf(unitId, nth, since), department })),
  )
  await writeServices(context, services)
  return { departmentIds: units.department, askerIds, serverIds, services }
}

async function unitsOf(tx: Tx, parentId: UnitId): Promise<{ department: UnitId[]; branch: UnitId[] }> {
  const named = (kind: 'department' | 'branch', code: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      code: `${code}${index + 1}`,
      kind,
      parentId,
      name: { id: `Unit uji ${code}${index + 1}`, en: `Test unit ${code}${index + 1}` },
    }))
  const made = await ensureUnits(tx, [
    ...named('department', 'DEP', departments),
    ...named('branch', 'CAB', branches),
  ])
  const of = (code: string) => [...made].filter(([key]) => key.startsWith(code)).map(([, id]) => id)
  return { department: of('DEP'), branch: of('CAB') }
}

async function peopleIn(
  tx: Tx,
  word: string,
  count: number,
  unitOf: (index: number) => UnitId,
  startsOn: string,
): Promise<PersonId[]> {
  const people = await ensurePeople(
    tx,
    Array.from({ length: count }, (_, index) => ({
      key: `${word} ${index}`,
      name: `${word} uji ${index}`,
      email: `${word}.${index}@uji.example`,
      language: 'id' as const,
    })),
  )
  const ids = [...people.values()]
  const jobs = await ensureJobs(tx, [{ id: `Pekerjaan ${word}`, en: `Job ${word}` }])
  const [jobId] = jobs.values()
  await ensureAssignments(
    tx,
    ids.map((personId, index) => ({
      personId,
      unitId: unitOf(index),
      jobId: jobId as JobId,
      head: word === 'pelayan' && index % serversEach === 0,
      startsOn,
      endsOn: null,
    })),
  )
  return ids
}

function serviceOf(unitId: UnitId, nth: number, since: Date): ServiceToWrite {
  const both = (text: string) => ({ id: `${text} uji ${nth + 1}`, en: `Test ${text} ${nth + 1}` })
  return {
    id: uuidv7(),
    unitId,
    name: both('Layanan'),
    description: both('Keterangan layanan'),
    doneWell: both('Selesai'),
    form: [
      { key: 'what', kind: 'short_text', label: both('Apa'), required: true, max: 200 },
      { key: 'more', kind: 'long_text', label: both('Rincian'), required: false, max: 2000 },
    ],
    promises: ([1, 2, 3, 4] as const).map((priority) => ({
      priority,
      responseMinutes: 60 * priority,
      completionMinutes: 480 * priority,
    })),
    stopsClock: ['asker'],
    askerUnitIds: [],
    reasons: [{ id: uuidv7(), text: both('Alasan') }],
    since,
  }
}

/** Sessions of people, made in bulk as signing in makes them one by one; their tokens by person. */
export async function signIn(
  tx: Tx,
  organisationId: string,
  personIds: readonly string[],
  until: Date,
): Promise<ReadonlyMap<string, string>> {
  const rows = personIds.map((personId) => ({
    person_id: personId,
    account_id: uuidv7(),
    session_id: uuidv7(),
    token: `${uuidv7()}${uuidv7()}`,
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(person_id uuid, account_id text, session_id text, token text)`
  await sql`insert into auth."user" (id, name, email, "emailVerified")
    select r.account_id, r.person_id::text, r.account_id || '@uji.example', true from ${given}`.execute(tx)
  await sql`insert into auth.session (id, "userId", token, "expiresAt")
    select r.session_id, r.account_id, r.token, ${until} from ${given}`.execute(tx)
  await sql`insert into auth.memberships (account_id, organisation_id, person_id)
    select r.account_id, ${organisationId}, r.person_id from ${given}`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.token]))
}
