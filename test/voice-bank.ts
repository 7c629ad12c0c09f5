import type { Caller, Harness } from './harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank, addPerson } from './service-bank.ts'

/** A bank with a director above all heads, in which the branch used a service of IT. */
export interface VoiceBank extends ServiceBank {
  readonly serviceId: string
  readonly requestId: string
  readonly director: string
  asDirector(): Promise<Caller>
  /** A steward who works nowhere. */
  asSteward(): Promise<Caller>
}

export const proposalWords = {
  title: 'Laptop dikirim ke cabang',
  text: 'Sekarang kami harus mengambil laptop sendiri ke kantor pusat; kirim saja bersama kurir dokumen.',
}

/** Everything happens on a Monday in March 2026 at 9 in Jakarta. */
export async function makeVoiceBank(harness: Harness): Promise<VoiceBank> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const { serviceId, requestId } = await askForLaptop(bank)
  const director = await addPerson(bank, 'Dewi Direktur')
  await makeHead(bank, director, bank.root)
  const steward = await addPerson(bank, 'Sari Pengelola', ['steward'])
  const of = (personId: string) => harness.as({ organisationId: bank.organisationId, personId })
  return {
    ...bank,
    serviceId,
    requestId,
    director,
    asDirector: () => of(director),
    asSteward: () => of(steward),
  }
}

export async function makeHead(bank: ServiceBank, personId: string, unitId: string): Promise<string> {
  const administrator = await bank.as('administrator')
  const jobs = await administrator.call('GET', '/jobs')
  const made = await administrator.call('POST', '/assignments', {
    body: { personId, unitId, jobId: jobs.body.rows[0].id, head: true, startsOn: '2020-01-01', endsOn: null },
  })
  if (made.status !== 201) throw new Error(made.text)
  return String(made.body.id)
}

/** Proposes something as somebody of the branch; the id of the proposal. */
export async function propose(
  bank: VoiceBank,
  by = 'branchOne',
  words: Partial<typeof proposalWords> = {},
): Promise<string> {
  const body = { ...proposalWords, ...words, serviceId: bank.serviceId }
  const made = await (await bank.as(by)).call('POST', '/proposals', { body })
  if (made.status !== 201) throw new Error(made.text)
  return String(made.body.id)
}

/** Notices that somebody has, by their text, the latest first. */
export async function noticesOf(caller: Caller): Promise<string[]> {
  const found = await caller.call('GET', '/notices')
  return (found.body.rows as { text: string }[]).map(({ text }) => text)
}

/** Moves the clock and looks at what ran out, as the schedule does. */
export async function goOn(harness: Harness, day: number, hour = 9): Promise<void> {
  harness.at(jakarta(day, hour))
  await harness.job('voice.watch')
}
