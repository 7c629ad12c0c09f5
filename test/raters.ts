import { colleagues } from './colleagues.ts'
import type { Caller, Harness } from './harness.ts'
import { laptopService, type ServiceBank } from './service-bank.ts'

/** Colleagues of the branch who ask IT for things and rate them. */
export interface Raters {
  readonly serviceId: string
  /** Asks as the nth colleague, has it completed by IT, and returns the request's id. */
  served(index: number, serviceId?: string): Promise<string>
  /** Rates it as the nth colleague. */
  rate(index: number, requestId: string, verdict?: Partial<Verdict>): ReturnType<Caller['call']>
  caller(index: number): Promise<Caller>
  readonly personIds: readonly string[]
}

export interface Verdict {
  readonly satisfaction: number
  readonly effort: number | null
  readonly promiseKept: boolean | null
  readonly reasonIds: readonly string[]
  readonly comment: string
}

/** `count` colleagues of the branch, and one service of IT. */
export async function makeRaters(harness: Harness, bank: ServiceBank, count: number): Promise<Raters> {
  const personIds = await colleagues(harness, bank, bank.branch, count)
  const head = await bank.as('itHead')
  const offered = await head.call('POST', `/units/${bank.it}/services`, { body: laptopService() })
  const serviceId = String(offered.body.id)
  const one = await bank.as('itOne')
  const caller = (index: number) =>
    harness.as({ organisationId: bank.organisationId, personId: personIds[index] ?? '' })
  return {
    serviceId,
    personIds,
    caller,
    async served(index, asked = serviceId) {
      const asker = await caller(index)
      const made = await asker.call('POST', '/requests', {
        body: { serviceId: asked, priority: 3, answers: { what: `Keperluan ${index}` } },
      })
      const requestId = String(made.body.id)
      await one.call('POST', `/requests/${requestId}/take`)
      await one.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
      return requestId
    },
    async rate(index, requestId, verdict = {}) {
      const rater = await caller(index)
      return rater.call('PUT', `/requests/${requestId}/rating`, {
        body: { satisfaction: 5, effort: 2, promiseKept: true, reasonIds: [], comment: '', ...verdict },
      })
    },
  }
}
