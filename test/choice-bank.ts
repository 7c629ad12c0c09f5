import { freshId, type Caller, type Harness } from './harness.ts'
import { laptopService, makeServiceBank, type ServiceBank } from './service-bank.ts'
import type { ServiceBody } from '../src/service/contract.ts'

/** A bank in which IT, the help desk below it, and HR offer the same, and the steward keeps kinds of service. */
export interface ChoiceBank extends ServiceBank {
  /** Services by the unit that offers them. */
  readonly services: Readonly<Record<'it' | 'hr' | 'branch', string>>
  readonly administrator: Caller
}

/** Offers a service of a unit as the administrator. */
export async function offer(
  administrator: Caller,
  unitId: string,
  name: string,
  change: Partial<ServiceBody> = {},
): Promise<string> {
  const body = laptopService({ name: { id: name, en: name }, ...change })
  const made = await administrator.call('POST', `/units/${unitId}/services`, { body })
  if (made.status !== 201) throw new Error(made.text)
  return String(made.body.id)
}

export async function makeChoiceBank(harness: Harness): Promise<ChoiceBank> {
  const bank = await makeServiceBank(harness)
  const administrator = await bank.as('administrator')
  const services = {
    it: await offer(administrator, bank.it, 'Laptop dari TI'),
    hr: await offer(administrator, bank.hr, 'Laptop dari SDM'),
    branch: await offer(administrator, bank.branch, 'Laptop dari cabang'),
  }
  return { ...bank, services, administrator }
}

/** Makes a kind of these services as the administrator, who works in no unit but the top; its id. */
export async function makeKind(
  { administrator }: ChoiceBank,
  serviceIds: readonly string[],
  name = 'Laptop',
): Promise<string> {
  const body = {
    name: { id: name, en: `${name} (en)` },
    description: { id: '', en: '' },
    serviceIds,
    reason: 'Uji',
  }
  const made = await administrator.call('POST', '/service-kinds', { body })
  if (made.status !== 201) throw new Error(made.text)
  return String(made.body.id)
}

/** Asks for a service as somebody; the request's id. */
export async function ask(bank: ServiceBank, asker: string, serviceId: string): Promise<string> {
  const asked = await (
    await bank.as(asker)
  ).call('POST', '/requests', {
    body: { serviceId, priority: 3, answers: { what: 'Untuk uji' } },
  })
  if (asked.status !== 201) throw new Error(asked.text)
  return String(asked.body.id)
}

/** A kind of service of its own, as the administrator makes it; its id. */
async function freshKind(administrator: Caller, serviceIds: readonly string[]): Promise<string> {
  const name = `Jenis ${freshId()}`
  const body = { name: { id: name, en: name }, description: { id: '', en: '' }, serviceIds, reason: 'Uji' }
  return String((await administrator.call('POST', '/service-kinds', { body })).body.id)
}

/** What an outside provider of the tests publishes. */
export const outsideTerms = {
  terms: { id: 'Dua hari', en: 'Two days' },
  responseMinutes: null,
  completionMinutes: 960,
  source: 'luar.example',
  readOn: '2026-01-01',
  price: null,
} as const

/** An outside provider of a kind; its id. */
async function freshProvider(administrator: Caller, kindId: string): Promise<string> {
  const body = { ...outsideTerms, name: `Luar ${freshId()}`, reason: 'Uji' }
  const made = await administrator.call('POST', `/service-kinds/${kindId}/outside-providers`, { body })
  return String(made.body.id)
}

/** A kind of one service of a unit with an outside provider, as tests of rights name them. */
export async function choiceThings(administrator: Caller, unitId: string) {
  const serviceKind = await freshKind(administrator, [await offer(administrator, unitId, 'Tetap ditawarkan')])
  return { serviceKind, outsideProvider: await freshProvider(administrator, serviceKind) }
}

/** The same that nobody removed yet. */
export async function choiceThingsToRemove(administrator: Caller) {
  const serviceKindToRemove = await freshKind(administrator, [])
  const kept = await freshKind(administrator, [])
  return { serviceKindToRemove, outsideProviderToRemove: await freshProvider(administrator, kept) }
}
