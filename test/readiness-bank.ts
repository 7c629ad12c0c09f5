import { ensureAssignments, ensureJobs, ensurePeople } from '../src/organisation/index.ts'
import type { UnitId } from '../src/organisation/contract.ts'
import { type Answer, type Caller, type Harness } from './harness.ts'
import { makeServiceBank, type ServiceBank, addPerson } from './service-bank.ts'

/** A bank in which drivers of IT need SIM A and driving at level 4, seen within a year; drives are a service of IT. */
export interface ReadinessBank extends ServiceBank {
  /** Ids by ready-made key: `sim-a`, `sim-c`, `sim-c1`. */
  readonly kinds: Readonly<Record<string, string>>
  readonly driving: string
  readonly driverJob: string
  readonly drives: string
  steward(): Promise<Caller>
}

/** `driver` and `driverTwo` hold the job of a driver in IT. */
export async function makeReadinessBank(harness: Harness): Promise<ReadinessBank> {
  const bank = await makeServiceBank(harness)
  const { driverJob, people } = await addDrivers(harness, bank)
  const stewardId = await addPerson(
    bank,
    'Petugas',
    ['steward'],
    `petugas.${bank.organisationId}@uji.example`,
  )
  const steward = await harness.as({ organisationId: bank.organisationId, personId: stewardId })
  const taken = await steward.call('POST', '/credential-kinds/ready-made', {
    body: { keys: ['sim-a', 'sim-c1', 'gada-pratama'] },
  })
  if (taken.status !== 201) throw new Error(taken.text)
  const rows = taken.body.made as { id: string; name: { id: string } }[]
  const kindOf = (title: string) => String(rows.find(({ name }) => name.id.startsWith(title))?.id)
  const driving = idIn(
    await steward.call('POST', '/abilities', {
      body: {
        name: { id: 'Mengemudi', en: 'Driving' },
        description: { id: '', en: '' },
        levels: [{ level: 4, text: { id: 'Aman di kota', en: 'Safe in town' } }],
        freshMonths: 12,
      },
    }),
  )
  const kinds = { 'sim-a': kindOf('SIM A'), 'sim-c': kindOf('SIM C:'), 'sim-c1': kindOf('SIM CI') }
  await askOfDrivers(steward, driverJob, kinds['sim-a'], driving)
  const drives = await offerDrives(bank)
  const all = { ...bank.people, ...people, steward: stewardId }
  return {
    ...bank,
    people: all,
    kinds,
    driving,
    driverJob,
    drives,
    as: (name) =>
      harness.as({
        organisationId: bank.organisationId,
        personId: String(new Map(Object.entries(all)).get(name)),
      }),
    steward: () => Promise.resolve(steward),
  }
}

async function addDrivers(harness: Harness, bank: ServiceBank) {
  return harness.within(bank.organisationId, async (tx) => {
    const jobs = await ensureJobs(tx, [{ id: 'Sopir', en: 'Driver' }])
    const jobId = [...jobs.values()][0]
    if (jobId === undefined) throw new Error('The job was not made')
    const names = ['driver', 'driverTwo']
    const made = await ensurePeople(
      tx,
      names.map((name) => ({
        key: name,
        name,
        email: `${name.toLowerCase()}.${bank.organisationId}@uji.example`,
        language: 'id' as const,
      })),
    )
    const held = [...made.values()].map((personId) => ({
      personId,
      unitId: bank.it as UnitId,
      jobId,
      head: false,
      startsOn: '2020-01-01',
      endsOn: null,
    }))
    await ensureAssignments(tx, held)
    return { driverJob: String(jobId), people: Object.fromEntries(made) }
  })
}

async function askOfDrivers(
  steward: Caller,
  jobId: string,
  kindId: string,
  abilityId: string,
): Promise<void> {
  const why = { id: 'Membawa penumpang', en: 'Carries passengers' }
  const asked = await steward.call('PUT', `/jobs/${jobId}/requirements`, {
    body: {
      rows: [
        { needs: { kind: 'credential', kindId }, mandatory: true, why },
        { needs: { kind: 'ability', abilityId, level: 4 }, mandatory: true, why },
      ],
      reason: 'Aturan lalu lintas',
    },
  })
  if (asked.status !== 200) throw new Error(asked.text)
}

async function offerDrives(bank: ServiceBank): Promise<string> {
  const head = await bank.as('itHead')
  const name = { id: 'Antar penumpang', en: 'Drive' }
  const none = { id: '', en: '' }
  const offered = await head.call('POST', `/units/${bank.it}/services`, {
    body: {
      name,
      description: none,
      doneWell: none,
      form: [
        {
          key: 'what',
          kind: 'short_text',
          label: { id: 'Ke mana', en: 'Where to' },
          required: true,
          max: 200,
        },
      ],
      promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
      stopsClock: ['asker'],
      askerUnitIds: [],
      reasons: [],
    },
  })
  return idIn(offered)
}

/** Says that whoever serves drives must be ready for the job of a driver. */
export async function gateDrives(bank: ReadinessBank, peopleNeeded: number | null = null): Promise<void> {
  const said = await (
    await bank.as('itHead')
  ).call('PUT', `/services/${bank.drives}/readiness`, {
    body: { jobIds: [bank.driverJob], peopleNeeded, reason: 'Menyangkut keselamatan' },
  })
  if (said.status !== 200) throw new Error(said.text)
}

const boundary = 'batas'

/** Sends a document, a PDF unless told otherwise. */
export function sendDocument(caller: Caller, content = '%PDF-1.4\n%%EOF', name = 'sim.pdf'): Promise<Answer> {
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--${boundary}--\r\n`
  return caller.call('POST', '/evidence-files', {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

/** Hands in evidence as somebody, of themselves unless told otherwise. */
export async function handIn(
  bank: ReadinessBank,
  who: string,
  kind: string,
  dates: { readonly issuedOn: string; readonly validUntil?: string | null },
  of = who,
): Promise<Answer> {
  const caller = await bank.as(who)
  const file = await sendDocument(caller)
  return caller.call('POST', `/people/${bank.people[of]}/evidence`, {
    body: { kindId: bank.kinds[kind], fileId: file.body.id, number: '1234', ...dates },
  })
}

/** Hands it in and has it verified by the head of IT. */
export async function holdVerified(
  bank: ReadinessBank,
  who: string,
  kind: string,
  dates: { readonly issuedOn: string; readonly validUntil?: string | null },
): Promise<string> {
  const id = idIn(await handIn(bank, who, kind, dates))
  const verified = await (await bank.as('itHead')).call('POST', `/evidence/${id}/verify`, { body: {} })
  if (verified.status !== 200) throw new Error(verified.text)
  return id
}

/** Has somebody seen driving at a level, by the head of IT. */
export async function seenDriving(
  bank: ReadinessBank,
  who: string,
  level: number,
  observedOn: string,
): Promise<Answer> {
  return (await bank.as('itHead')).call('POST', `/people/${bank.people[who]}/observations`, {
    body: { abilityId: bank.driving, level, observedOn, note: 'Ikut satu perjalanan' },
  })
}

/** The id in an answer. */
export function idIn({ body, text }: Answer): string {
  const id = (body as { id?: string } | undefined)?.id
  if (id === undefined) throw new Error(text)
  return id
}
