import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness, type Caller } from '../../test/harness.ts'
import {
  askForLaptop,
  jakarta,
  laptopService,
  makeServiceBank,
  type ServiceBank,
} from '../../test/service-bank.ts'

const harness = testHarness()

interface Row {
  readonly id: string
  readonly number: string
  readonly state: string
}

/** Four requests of one service, in the order asked: usual, urgent, waiting for its asker, completed. */
async function makeQueue(bank: ServiceBank): Promise<{ ids: string[]; serviceId: string }> {
  harness.at(jakarta(0, 8))
  const { requestId, serviceId } = await askForLaptop(bank)
  const asker = await bank.as('branchTwo')
  const ids = [requestId]
  for (const [index, priority] of [2, 3, 3].entries()) {
    harness.at(jakarta(0, 8, 10 * (index + 1)))
    const asked = await asker.call('POST', '/requests', {
      body: { serviceId, priority, answers: { what: `Proyektor ruang ${index}` } },
    })
    ids.push(String(asked.body.id))
  }
  const server = await bank.as('itOne')
  await server.call('POST', `/requests/${ids[2]}/pause`, { body: { whose: 'asker', text: 'Ruang mana?' } })
  await server.call('POST', `/requests/${ids[3]}/complete`, { body: { text: '' } })
  return { ids, serviceId }
}

async function queueOf(
  caller: Caller,
  bank: ServiceBank,
  query = '',
): Promise<{ ids: string[]; total: number; next: string | null }> {
  const reply = await caller.call('GET', `/units/${bank.it}/queue${query}`)
  return { ids: reply.body.rows.map((row: Row) => row.id), total: reply.body.total, next: reply.body.next }
}

describe('the queue of a unit', () => {
  it('shows what is unfinished, the nearest due first and what waits last', async () => {
    const bank = await makeServiceBank(harness)
    const { ids } = await makeQueue(bank)
    const server = await bank.as('itTwo')
    const [usual, urgent, waiting, completed] = ids
    expect(await queueOf(server, bank)).toEqual({ ids: [urgent, usual, waiting], total: 3, next: null })
    expect((await queueOf(server, bank, '?sort=newest')).ids).toEqual([waiting, urgent, usual])
    expect((await queueOf(server, bank, '?sort=priority')).ids).toEqual([urgent, usual, waiting])
    expect((await queueOf(server, bank, '?state=all')).ids).toEqual([urgent, usual, waiting, completed])
    expect((await queueOf(server, bank, '?state=paused')).ids).toEqual([waiting])
    expect((await queueOf(server, bank, '?state=completed')).ids).toEqual([completed])
    expect((await queueOf(server, bank, '?assignee=nobody')).ids).toEqual([urgent, usual])
    expect((await queueOf(server, bank, '?assignee=me')).ids).toEqual([])
    expect((await queueOf(await bank.as('itOne'), bank, '?assignee=me')).ids).toEqual([waiting])
    expect((await queueOf(server, bank, '?priority=2')).ids).toEqual([urgent])
    expect((await queueOf(server, bank, '?q=presentasi')).ids).toEqual([usual])
  })

  it.each(['due', 'newest', 'priority'])('pages without gap or repetition by %s', async (sort) => {
    const bank = await makeServiceBank(harness)
    await makeQueue(bank)
    const server = await bank.as('itTwo')
    const all = await queueOf(server, bank, `?state=all&sort=${sort}`)
    const paged: string[] = []
    let after = ''
    do {
      const page = await queueOf(server, bank, `?state=all&sort=${sort}&limit=1${after}`)
      paged.push(...page.ids)
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    expect(paged).toEqual(all.ids)
    const madeUp = [
      ['x', 'y'],
      [1, 2],
      [null, null],
      ['2026-01-01T00:00:00Z', 'y'],
      [70000, '2026-01-01T00:00:00Z', freshId()],
    ]
    for (const values of [
      'nonsense',
      ...madeUp.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')),
    ]) {
      const broken = await server.call('GET', `/units/${bank.it}/queue?sort=${sort}&after=${values}`)
      expect([broken.status, broken.body.code]).toEqual([400, 'cursor_invalid'])
    }
  })

  it('is for its people, the heads above and the auditor', async () => {
    const bank = await makeServiceBank(harness)
    const status = async (name: string, unit: string) =>
      (await (await bank.as(name)).call('GET', `/units/${unit}/queue`)).status
    expect(await status('itHead', bank.helpdesk)).toBe(200)
    expect(await status('auditor', bank.it)).toBe(200)
    expect(await status('deskOne', bank.it)).toBe(404)
    expect(await status('itOne', bank.helpdesk)).toBe(404)
    expect(await status('branchHead', bank.it)).toBe(404)
    expect(await status('administrator', bank.it)).toBe(404)
    const other = await makeServiceBank(harness)
    expect((await (await other.as('auditor')).call('GET', `/units/${bank.it}/queue`)).status).toBe(404)
    const seen = await (await bank.as('auditor')).call('GET', `/units/${bank.it}/queue`)
    expect(seen.body.may.serve).toBe(false)
  })
})

describe('my requests', () => {
  it('are those I asked for, those I have, or all I may see', async () => {
    const bank = await makeServiceBank(harness)
    const { ids } = await makeQueue(bank)
    const mine = async (name: string, query: string) => {
      const reply = await (await bank.as(name)).call('GET', `/requests?${query}`)
      return reply.body.rows.map((row: Row) => row.id)
    }
    const [usual, urgent, waiting, completed] = ids
    expect(await mine('branchOne', 'side=asked')).toEqual([usual])
    expect(await mine('branchTwo', 'side=asked&state=unfinished')).toEqual([waiting, urgent])
    expect(await mine('branchTwo', 'side=asked&state=finished')).toEqual([completed])
    expect(await mine('itOne', 'side=served')).toEqual([completed, waiting])
    expect(await mine('itTwo', 'side=all')).toEqual([completed, waiting, urgent, usual])
    expect(await mine('auditor', 'side=all')).toEqual([completed, waiting, urgent, usual])
    expect(await mine('hrHead', 'side=all')).toEqual([])
  })
})

describe('search', () => {
  it('finds services and requests by words of either language, their beginnings, and numbers', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await makeQueue(bank)
    const find = async (name: string, q: string) => {
      const reply = await (await bank.as(name)).call('GET', `/search?q=${encodeURIComponent(q)}`)
      return {
        services: reply.body.services.length as number,
        requests: reply.body.requests.map((row: Row) => row.number).toSorted() as string[],
      }
    }
    expect(await find('branchOne', 'laptop')).toEqual({ services: 1, requests: [] })
    expect((await find('branchOne', 'lapt')).services).toBe(1)
    expect((await find('branchOne', 'pekerjaan')).services).toBe(1)
    expect((await find('branchOne', 'kerja')).services).toBe(1)
    expect((await find('branchOne', 'working')).services).toBe(1)
    expect((await find('branchOne', 'presentasi')).requests).toEqual(['IT-2026-000001'])
    expect((await find('itTwo', 'proyek')).requests).toEqual([
      'IT-2026-000002',
      'IT-2026-000003',
      'IT-2026-000004',
    ])
    expect((await find('itTwo', 'it-2026-000003')).requests).toEqual(['IT-2026-000003'])
    expect((await find('branchOne', 'proyektor')).requests).toEqual([])
    expect((await find('itTwo', '&!|():*')).requests).toEqual([])
    const other = await makeServiceBank(harness)
    const elsewhere = await (await other.as('auditor')).call('GET', '/search?q=proyektor')
    expect(elsewhere.body).toEqual({ services: [], requests: [] })
    expect(serviceId).not.toBe('')
  })
})

describe('services of a unit', () => {
  it('are offered and changed by its head, and listed with retired ones at the end', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const offer = (name: string) =>
      head.call('POST', `/units/${bank.it}/services`, {
        body: laptopService({ name: { id: name, en: name } }),
      })
    const first = await offer('Akses')
    await offer('Zoom')
    await head.call('POST', `/services/${first.body.id}/retire`, { body: { reason: 'Tidak dipakai' } })
    const listed = await (await bank.as('branchOne')).call('GET', `/units/${bank.it}/services`)
    expect(listed.body.rows.map((row: { name: { en: string } }) => row.name.en)).toEqual(['Zoom', 'Akses'])
    for (const [name, status] of [
      ['itOne', 403],
      ['hrHead', 403],
      ['branchOne', 403],
      ['auditor', 403],
      ['administrator', 201],
    ] as const) {
      expect(
        (await (await bank.as(name)).call('POST', `/units/${bank.it}/services`, { body: laptopService() }))
          .status,
      ).toBe(status)
    }
    expect(
      (await head.call('POST', `/units/${bank.helpdesk}/services`, { body: laptopService() })).status,
    ).toBe(201)
    const other = await makeServiceBank(harness)
    expect(
      (await (await other.as('itHead')).call('PUT', `/services/${first.body.id}`, { body: laptopService() }))
        .status,
    ).toBe(404)
  })

  it('keep a reason that is left out, retired, and refuse one of another service', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const { serviceId } = await askForLaptop(bank)
    const before = await head.call('GET', `/services/${serviceId}`)
    const reasonId = before.body.reasons[0].id
    const added = { text: { id: 'Ramah', en: 'Friendly' } }
    const changed = await head.call('PUT', `/services/${serviceId}`, {
      body: laptopService({ reasons: [added] }),
    })
    expect(changed.body.reasons).toMatchObject([
      { text: { en: 'Friendly' }, retired: false },
      { id: reasonId, retired: true },
    ])
    const back = await head.call('PUT', `/services/${serviceId}`, {
      body: laptopService({ reasons: [{ text: before.body.reasons[0].text }] }),
    })
    expect(back.body.reasons).toMatchObject([{ id: reasonId, retired: false }, { retired: true }])
    const another = await head.call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ reasons: [{ id: reasonId, text: { id: 'x', en: 'x' } }] }),
    })
    expect(another.body.invalid_params).toEqual([
      { name: 'body.reasons.0.id', reason: 'This reason is not one of this service.' },
    ])
  })

  it('let nobody change the words of a reason under those who chose it: other words are another reason', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const { serviceId } = await askForLaptop(bank)
    const before = (await head.call('GET', `/services/${serviceId}`)).body.reasons[0]
    const words = { id: 'Lambat sekali', en: 'Very slow' }
    const changed = await head.call('PUT', `/services/${serviceId}`, {
      body: laptopService({ reasons: [{ id: before.id, text: words }] }),
    })
    expect(changed.body.reasons).toMatchObject([
      { text: words, retired: false },
      { id: before.id, text: before.text, retired: true },
    ])
    expect(changed.body.reasons[0].id).not.toBe(before.id)
    await expect(
      harness.within(bank.organisationId, (tx) =>
        sql`update service.rating_reasons set text_id = 'x' where id = ${before.id}`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/)
    const twice = await head.call('PUT', `/services/${serviceId}`, {
      body: laptopService({ reasons: [{ text: words }, { text: { id: 'lambat SEKALI', en: 'Slow' } }] }),
    })
    expect(twice.body.invalid_params).toEqual([
      { name: 'body.reasons.1.text.id', reason: 'Another reason says this already.' },
    ])
  })
})
