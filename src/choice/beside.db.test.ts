import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ask, makeChoiceBank, makeKind, offer, type ChoiceBank } from '../../test/choice-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'
import { sayCoverBy, sayCreditsBy } from './index.ts'

const harness = testHarness()
let bank: ChoiceBank
let kindId: string

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeChoiceBank(harness)
  kindId = await makeKind(bank, Object.values(bank.services))
})

const besideFor = async (name: string, kind = kindId) =>
  (await bank.as(name)).call('GET', `/service-kinds/${kind}/beside`)
const idsOf = (answer: { body: { cards: { service: { id: string } }[] } }) =>
  answer.body.cards.map(({ service }) => service.id)

describe('services beside each other', () => {
  it('are those that the reader may ask for, with promise, figures or why there are none, and the quarter', async () => {
    const answer = await besideFor('branchOne')
    expect(idsOf(answer).toSorted()).toEqual(Object.values(bank.services).toSorted())
    expect(answer.body.period).toEqual({ kind: 'quarter', start: '2025-10-01', running: false })
    const [card] = answer.body.cards
    expect(card.promises).toEqual([
      { priority: 2, responseMinutes: 30, completionMinutes: 240 },
      { priority: 3, responseMinutes: 60, completionMinutes: 480 },
    ])
    expect(card.achieved).toEqual({
      satisfied: { state: 'none' },
      within_response: { state: 'none' },
      within_completion: { state: 'none' },
    })
    expect([card.credit, card.cover]).toEqual([null, null])
    expect(answer.body.findings.map(({ state }: { state: string }) => state)).toEqual([
      'too_few',
      'too_few',
      'too_few',
    ])
    expect(answer.body.instead).toBeNull()
  })

  it('leave out what is offered to others alone; a kind with nothing left is not there', async () => {
    const [open, closed] = [
      await offer(bank.administrator, bank.it, 'Ruang TI'),
      await offer(bank.administrator, bank.hr, 'Ruang SDM', { askerUnitIds: [bank.it] as never }),
    ]
    const kind = await makeKind(bank, [open, closed], 'Ruang')
    expect(idsOf(await besideFor('branchOne', kind))).toEqual([open])
    expect(idsOf(await besideFor('itOne', kind)).length).toBe(2)
    const hidden = await makeKind(
      bank,
      [await offer(bank.administrator, bank.hr, 'Khusus TI', { askerUnitIds: [bank.it] as never })],
      'Khusus',
    )
    expect((await besideFor('branchOne', hidden)).status).toBe(404)
    const list = await (await bank.as('branchOne')).call('GET', '/service-kinds')
    expect(list.body.rows.map(({ id }: { id: string }) => id)).not.toContain(hidden)
    expect((await bank.administrator.call('GET', '/service-kinds?q=khusus')).body.rows.length).toBe(1)
    expect((await besideFor('branchOne', freshId())).status).toBe(404)
  })

  it('are found by words of the kind, its services and units', async () => {
    const rows = async (q: string) =>
      (await (await bank.as('branchOne')).call('GET', `/service-kinds?q=${q}`)).body.rows as { id: string }[]
    expect((await rows('laptop%20CABANG')).map(({ id }) => id)).toEqual([kindId])
    expect(await rows('kapal')).toEqual([])
  })

  it('stand in an order drawn for each reader and day, the same when looked at again', async () => {
    const first = idsOf(await besideFor('branchOne'))
    expect(idsOf(await besideFor('branchOne'))).toEqual(first)
    const orders = new Set<string>()
    for (let day = 1; day < 20; day += 1) {
      harness.at(jakarta(day, 9))
      orders.add(idsOf(await besideFor('branchOne')).join())
    }
    harness.at(jakarta(0, 9))
    expect(orders.size).toBeGreaterThan(3)
  })

  it('tell how many wait exactly from five on alone', async () => {
    const service = await offer(bank.administrator, bank.it, 'Antre TI')
    const kind = await makeKind(bank, [service], 'Antre')
    const queue = async () => (await besideFor('branchTwo', kind)).body.cards[0].queue
    expect(await queue()).toEqual({ state: 'few', under: 5 })
    for (let asked = 0; asked < 4; asked += 1) await ask(bank, 'branchOne', service)
    expect(await queue()).toEqual({ state: 'few', under: 5 })
    const last = await ask(bank, 'branchOne', service)
    expect(await queue()).toEqual({ state: 'counted', n: 5 })
    await (await bank.as('branchOne')).call('POST', `/requests/${last}/cancel`, { body: { text: 'Batal' } })
    expect(await queue()).toEqual({ state: 'few', under: 5 })
  })

  it('say what a lone unit is measured against: with nothing known, nothing', async () => {
    const service = await offer(bank.administrator, bank.it, 'Sendiri TI')
    const market = await (await bank.as('branchOne')).call('GET', `/services/${service}/market`)
    expect(market.body).toMatchObject({ kind: null, others: [], outside: 0 })
    expect(market.body.instead).toMatchObject({ by: 'nothing', likes: null, past: null, published: 0 })
    const kind = await makeKind(bank, [service], 'Sendiri')
    await bank.administrator.call('POST', `/service-kinds/${kind}/outside-providers`, {
      body: {
        name: 'Penyedia Luar',
        terms: { id: 'Dua hari', en: 'Two days' },
        responseMinutes: null,
        completionMinutes: null,
        source: 'luar.example',
        readOn: '2026-03-01',
        price: null,
        reason: 'Pembanding',
      },
    })
    expect((await besideFor('branchOne', kind)).body.instead).toMatchObject({ by: 'published', published: 1 })
    const asked = await (await bank.as('branchOne')).call('GET', `/services/${bank.services.it}/market`)
    expect(asked.body.others.length).toBe(2)
    expect(asked.body.instead).toBeNull()
    expect((await bank.administrator.call('GET', `/services/${freshId()}/market`)).status).toBe(404)
  })
})

describe('what others know of a service', () => {
  afterEach(() => {
    sayCreditsBy(async () => new Map())
    sayCoverBy(async () => new Map())
  })

  it('stands on its card where somebody was introduced who says it, and nowhere else', async () => {
    const text = { id: 'Rp 50.000', en: 'Rp 50,000' }
    sayCreditsBy(
      async (_tx, ids) => new Map(ids.filter((id) => id === bank.services.hr).map((id) => [id, text])),
    )
    sayCoverBy(
      async (_tx, ids) => new Map(ids.map((id) => [id, { id: '3 orang siap', en: '3 people ready' }])),
    )
    const { cards } = (await besideFor('branchOne')).body
    const ofHr = cards.find(({ service }: { service: { id: string } }) => service.id === bank.services.hr)
    const ofIt = cards.find(({ service }: { service: { id: string } }) => service.id === bank.services.it)
    expect([ofHr.credit, ofIt.credit]).toEqual([text, null])
    expect(ofIt.cover.en).toBe('3 people ready')
  })
})
