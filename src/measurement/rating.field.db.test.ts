import { describe, expect, it } from 'vitest'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'

/** Who can touch a rating: what others got wrong, each by the report that told of it. */
const harness = testHarness()

async function fresh(count: number): Promise<{ bank: ServiceBank; raters: Raters }> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, raters: await makeRaters(harness, bank, count) }
}

const verdict = (satisfaction: number) => ({
  satisfaction,
  effort: null,
  promiseKept: null,
  reasonIds: [],
  comment: '',
})

describe('what GLPI gets wrong', () => {
  it('lets no technician change a score (glpi#4454, glpi#2569)', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    await raters.rate(0, requestId, { satisfaction: 2 })
    for (const name of ['itOne', 'itTwo', 'itHead', 'deskOne', 'administrator']) {
      const caller = await bank.as(name)
      const tried = await caller.call('PUT', `/requests/${requestId}/rating`, { body: verdict(5) })
      expect(tried.status, name).toBe(404)
    }
    const rater = await raters.caller(0)
    expect((await rater.call('GET', `/requests/${requestId}/rating`)).body.rating).toMatchObject({
      satisfaction: 2,
      changes: 0,
    })
  })

  it('shows no technician a single verdict, nor that there is one (glpi#4190)', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    const helper = await bank.as('itOne')
    const seen = async () => (await helper.call('GET', `/requests/${requestId}`)).text
    const before = await seen()
    await raters.rate(0, requestId, { satisfaction: 1, comment: 'Tiga kali datang' })
    expect(await seen()).toBe(before)
    expect((await helper.call('GET', `/requests/${requestId}/rating`)).status).toBe(404)
    expect((await helper.call('GET', `/scorecards/units/${bank.it}/comments`)).body.rows).toEqual([])
  })

  it('keeps what two people say in two records, and never one over the other (glpi#570)', async () => {
    const { raters } = await fresh(2)
    const one = await raters.served(0)
    const other = await raters.served(1)
    await Promise.all([
      raters.rate(0, one, { satisfaction: 5 }),
      raters.rate(1, other, { satisfaction: 1 }),
      raters.rate(1, one, { satisfaction: 1 }),
    ])
    const said = async (index: number, requestId: string) =>
      (await (await raters.caller(index)).call('GET', `/requests/${requestId}/rating`)).body.rating
        .satisfaction
    expect([await said(0, one), await said(1, other)]).toEqual([5, 1])
  })

  it('lets nobody who opens and closes a request rate it (glpi#474)', async () => {
    const { bank, raters } = await fresh(0)
    const asker = await bank.as('hrOne')
    const made = await asker.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Uji' } },
    })
    const requestId = String(made.body.id)
    const helper = await bank.as('itOne')
    const handed = await helper.call('POST', `/requests/${requestId}/hand-on`, {
      body: { unitId: bank.hr, text: 'Ini urusan Anda' },
    })
    expect(handed.status, handed.text).toBe(200)
    expect((await asker.call('POST', `/requests/${requestId}/take`)).status).toBe(200)
    expect((await asker.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })).status).toBe(
      200,
    )
    expect(await asker.call('PUT', `/requests/${requestId}/rating`, { body: verdict(5) })).toMatchObject({
      status: 403,
      body: { code: 'rating_own_work' },
    })
  })
})

describe('what osTicket gets wrong', () => {
  it('takes no change once the time for rating is over, however the request was closed (osTicket#5186)', async () => {
    const { raters } = await fresh(1)
    const requestId = await raters.served(0)
    await raters.rate(0, requestId, { satisfaction: 4 })
    await (await raters.caller(0)).call('POST', `/requests/${requestId}/confirm`)
    harness.at(jakarta(15, 9))
    expect(await raters.rate(0, requestId, { satisfaction: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rating_window_closed' },
    })
  })
})

describe('what Formbricks gets wrong', () => {
  it('counts one verdict however often its page is opened and sent (formbricks#4797)', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    for (const satisfaction of [5, 5, 5, 5, 5, 5]) await raters.rate(0, requestId, { satisfaction })
    const reader = await bank.as('branchOne')
    const card = await reader.call('GET', `/scorecards/units/${bank.it}`)
    expect(card.body).toMatchObject({ waiting: 1, needed: 4 })
  })

  it('counts people to the fifth whatever language they answer in (formbricks PR#7141)', async () => {
    const { bank, raters } = await fresh(5)
    for (const [index, language] of (['id', 'en', 'id', 'en', 'en'] as const).entries()) {
      const requestId = await raters.served(index)
      const rater = await raters.caller(index)
      const rated = await rater.call('PUT', `/requests/${requestId}/rating`, { body: verdict(4), language })
      expect(rated.status, rated.text).toBe(200)
    }
    const reader = await bank.as('branchOne')
    for (const language of ['id', 'en'] as const) {
      const card = await reader.call('GET', `/scorecards/units/${bank.it}`, { language })
      expect(card.body.measures.satisfied).toMatchObject({ state: 'early', raters: 5 })
    }
  })
})
