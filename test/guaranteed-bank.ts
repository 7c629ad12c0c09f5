import type { BreachPay } from '../src/market/contract.ts'
import type { Caller, Harness } from './harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank, addPerson } from './service-bank.ts'

/** A bank in which IT guarantees its laptops: answered within 60 and done within 480 working minutes. */
export interface GuaranteedBank {
  readonly bank: ServiceBank
  readonly serviceId: string
  /** The service is offered and guaranteed; asks for it as somebody, and takes it as `itOne`. The request's id. */
  ask(asker?: string): Promise<string>
  /** Somebody with the role of steward who works nowhere, so of no unit. */
  steward(): Promise<Caller>
}

/** Late by a minute 50,000, by half a day 120,000; a late answer 20,000; reopened 70,000; not ready 300,000. */
export const usualPays: readonly BreachPay[] = [
  { breach: 'late_response', tiers: [{ overMinutes: 0, amount: 20_000 }] },
  {
    breach: 'late_completion',
    tiers: [
      { overMinutes: 0, amount: 50_000 },
      { overMinutes: 240, amount: 120_000 },
    ],
  },
  { breach: 'reopened', tiers: [{ overMinutes: 0, amount: 70_000 }] },
  { breach: 'not_ready', tiers: [{ overMinutes: 0, amount: 300_000 }] },
]

/** Makes it, on the Monday of the tests at eight. */
export async function makeGuaranteedBank(
  harness: Harness,
  pays: readonly BreachPay[] = usualPays,
): Promise<GuaranteedBank> {
  harness.at(jakarta(0, 7, 58))
  const bank = await makeServiceBank(harness)
  const administrator = await bank.as('administrator')
  const chosen = await administrator.call('POST', '/market/currency', { body: { currency: 'rupiah' } })
  if (chosen.status !== 201) throw new Error(chosen.text)
  const { serviceId } = await askForLaptop(bank, 'branchTwo')
  harness.at(jakarta(0, 7, 59))
  const head = await bank.as('itHead')
  const guaranteed = await head.call('PUT', `/services/${serviceId}/guarantee`, {
    body: { kind: 'individual', pays },
  })
  if (guaranteed.status !== 200) throw new Error(guaranteed.text)
  harness.at(jakarta(0, 8))
  return {
    bank,
    serviceId,
    async ask(asker = 'branchOne') {
      const asked = await (
        await bank.as(asker)
      ).call('POST', '/requests', {
        body: { serviceId, priority: 3, answers: { what: 'Presentasi cabang' } },
      })
      if (asked.status !== 201) throw new Error(asked.text)
      return String(asked.body.id)
    },
    async steward() {
      const personId = await addPerson(bank, 'Petugas', ['steward'])
      return harness.as({ organisationId: bank.organisationId, personId })
    },
  }
}
