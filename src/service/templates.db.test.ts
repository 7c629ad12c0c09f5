import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  askForLaptop,
  jakarta,
  laptopService,
  makeServiceBank,
  type ServiceBank,
} from '../../test/service-bank.ts'

const harness = testHarness()
const filled = { name: 'Laptop cabang', priority: 3, answers: { what: 'Presentasi' } }

async function keep(bank: ServiceBank, name: string, serviceId: string, change: object = {}) {
  return (await bank.as(name)).call('POST', `/services/${serviceId}/templates`, {
    body: { ...filled, ...change },
  })
}

async function names(bank: ServiceBank, name: string, serviceId: string): Promise<string[]> {
  const { body } = await (await bank.as(name)).call('GET', `/services/${serviceId}/templates`)
  return body.rows.map((row: { name: string }) => row.name)
}

describe('a filled-in form', () => {
  it('is kept for oneself, and published by a head for the people of a unit and all below it', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const own = await keep(bank, 'branchOne', serviceId)
    expect(own.body, own.text).toMatchObject({ name: 'Laptop cabang', unit: null, may: { change: true } })
    expect(await names(bank, 'branchTwo', serviceId)).toEqual([])
    expect(
      (await keep(bank, 'branchOne', serviceId, { unitId: bank.branch })).body.invalid_params,
    ).toMatchObject([{ name: 'body.unitId' }])
    expect((await keep(bank, 'branchHead', serviceId, { unitId: bank.hr })).status).toBe(400)
    const published = await keep(bank, 'branchHead', serviceId, { name: 'Untuk semua', unitId: bank.branch })
    expect(published.status, published.text).toBe(201)
    expect(await names(bank, 'branchTwo', serviceId)).toEqual(['Untuk semua'])
    expect(await names(bank, 'branchOne', serviceId)).toEqual(['Laptop cabang', 'Untuk semua'])
    expect(await names(bank, 'hrOne', serviceId)).toEqual([])
    const path = `/ask-templates/${published.body.id}`
    expect((await (await bank.as('branchTwo')).call('DELETE', path)).status).toBe(403)
    expect((await (await bank.as('hrOne')).call('DELETE', path)).status).toBe(404)
    const renamed = await (
      await bank.as('branchHead')
    ).call('PUT', path, { body: { name: 'Laptop kasir', unitId: bank.branch } })
    expect(renamed.body.name).toBe('Laptop kasir')
    expect((await (await bank.as('branchHead')).call('DELETE', path)).body).toEqual({ done: true })
    expect(await names(bank, 'branchTwo', serviceId)).toEqual([])
  })

  it('has to fit the service as it stands', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const wrong = await keep(bank, 'branchOne', serviceId, { priority: 1, answers: { other: 'x' } })
    expect(wrong.body.invalid_params.map(({ name }: { name: string }) => name)).toEqual([
      'body.priority',
      'body.answers.what',
      'body.answers.other',
    ])
  })
})

describe('asking again', () => {
  it('hands back what was asked to whoever asked it, and to nobody else', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId, serviceId } = await askForLaptop(bank)
    const path = `/requests/${requestId}/again`
    const again = await (await bank.as('branchOne')).call('GET', path)
    expect(again.body).toEqual({
      serviceId,
      priority: 3,
      answers: { what: 'Presentasi cabang' },
      forPerson: null,
    })
    expect((await (await bank.as('itOne')).call('GET', path)).status).toBe(403)
    expect((await (await bank.as('hrOne')).call('GET', path)).status).toBe(404)
  })
})

const weekly = (serviceId: string, change: object = {}) => ({
  ...filled,
  serviceId,
  every: 'week',
  onDay: 3,
  from: '2026-03-02',
  ...change,
})

async function begin(bank: ServiceBank, name: string, body: object) {
  return (await bank.as(name)).call('POST', '/repeats', { body })
}

async function run(bank: ServiceBank, repeatId: string) {
  return harness.job('service.repeat', { organisationId: bank.organisationId, repeatId })
}

async function asked(bank: ServiceBank, name: string): Promise<string[]> {
  const { body } = await (await bank.as(name)).call('GET', '/requests?side=asked')
  return body.rows.map((row: { number: string }) => row.number)
}

async function repeats(bank: ServiceBank, name: string) {
  return (await (await bank.as(name)).call('GET', '/repeats')).body.rows
}

describe('a repeated request', () => {
  it('is made as the unit opens on its day, once, whoever looks, and then a week later', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const begun = await begin(bank, 'branchOne', weekly(serviceId))
    expect(begun.body, begun.text).toMatchObject({ nextOn: '2026-03-04', dueAt: jakarta(2, 8), last: null })
    const id = String(begun.body.id)
    harness.at(jakarta(2, 7, 59))
    await harness.job('service.repeats')
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toEqual([])
    harness.at(jakarta(2, 8))
    await Promise.all([run(bank, id), run(bank, id), run(bank, id)])
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toEqual(['IT-2026-000002'])
    expect(await repeats(bank, 'branchOne')).toMatchObject([
      {
        nextOn: '2026-03-11',
        last: { on: '2026-03-04', request: { number: 'IT-2026-000002' } },
        problem: null,
      },
    ])
    const notices = await (await bank.as('branchOne')).call('GET', '/notices')
    expect(notices.body.rows[0].text).toContain('IT-2026-000002')
    const head = await (await bank.as('itHead')).call('GET', '/notices')
    expect(head.body.rows[0].text).toContain('IT-2026-000002 is new')
    // Three weeks without a server: what was missed is asked once.
    harness.at(jakarta(24, 10))
    await run(bank, id)
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toHaveLength(2)
    expect(await repeats(bank, 'branchOne')).toMatchObject([{ nextOn: '2026-04-01' }])
  })

  it('waits for the next working day where its own is none', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const begun = await begin(bank, 'branchOne', weekly(serviceId, { onDay: 7 }))
    expect(begun.body).toMatchObject({ nextOn: '2026-03-08', dueAt: jakarta(7, 8) })
    const monthly = await begin(bank, 'branchOne', weekly(serviceId, { every: 'month', onDay: 31 }))
    expect(monthly.body.nextOn).toBe('2026-03-31')
  })

  it('begins within the years that are counted', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const from = (day: string, onDay: number) =>
      begin(bank, 'branchOne', weekly(serviceId, { every: 'month', onDay, from: day }))
    const refused = await from('2199-12-31', 1)
    expect([refused.status, refused.body.invalid_params?.[0]?.name], refused.text).toEqual([400, 'body.from'])
    expect((await from('2199-12-01', 2)).body).toMatchObject({ nextOn: '2199-12-02' })
  })

  it('that cannot be asked tells its owner why, leaves nothing behind, and tries again; a retired service pauses it', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const id = String((await begin(bank, 'branchOne', weekly(serviceId))).body.id)
    const head = await bank.as('itHead')
    const changed = laptopService({
      form: [
        ...laptopService().form,
        { key: 'why', kind: 'short_text', label: { id: 'Mengapa', en: 'Why' }, required: true, max: 50 },
      ],
    })
    await head.call('PUT', `/services/${serviceId}`, { body: changed })
    harness.at(jakarta(2, 9))
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toEqual([])
    expect(await repeats(bank, 'branchOne')).toMatchObject([
      { nextOn: '2026-03-11', paused: false, problem: expect.stringContaining('no longer fits') },
    ])
    await head.call('PUT', `/services/${serviceId}`, {
      body: laptopService({ approvals: { order: 'in_order', steps: [{ by: 'head', minutes: null }] } }),
    })
    const administrator = await bank.as('administrator')
    await administrator.call('POST', `/people/${bank.people['branchHead']}/leave`, {
      body: { on: '2026-03-05', reason: 'Pindah kerja' },
    })
    harness.at(jakarta(9, 9))
    await run(bank, id)
    expect((await repeats(bank, 'branchOne'))[0].problem).toContain('nobody who could give it')
    await head.call('POST', `/services/${serviceId}/retire`, { body: { reason: 'Tidak ada lagi' } })
    harness.at(jakarta(16, 9))
    await run(bank, id)
    expect(await repeats(bank, 'branchOne')).toMatchObject([{ paused: true }])
    const notices = await (await bank.as('branchOne')).call('GET', '/notices')
    expect(notices.body.rows.map((row: { text: string }) => row.text.split(':')[0])).toEqual([
      '“Laptop cabang” is paused',
      '“Laptop cabang” could not be asked this time',
      '“Laptop cabang” could not be asked this time',
    ])
    // No number was used up.
    const next = await askForLaptop(bank, 'itTwo')
    expect(next.asked.body.number).toBe('IT-2026-000002')
  })

  it('is paused, goes on without making up for what was missed, and is stopped, by its owner alone', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const id = String((await begin(bank, 'branchOne', weekly(serviceId))).body.id)
    const owner = await bank.as('branchOne')
    expect((await (await bank.as('branchHead')).call('POST', `/repeats/${id}/pause`)).status).toBe(404)
    expect((await owner.call('POST', `/repeats/${id}/pause`)).body.paused).toBe(true)
    harness.at(jakarta(4, 9))
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toEqual([])
    expect((await owner.call('POST', `/repeats/${id}/resume`)).body).toMatchObject({
      paused: false,
      nextOn: '2026-03-11',
    })
    expect((await owner.call('DELETE', `/repeats/${id}`)).body).toEqual({ done: true })
    harness.at(jakarta(9, 9))
    await run(bank, id)
    expect(await asked(bank, 'branchOne')).toEqual([])
    expect(await repeats(bank, 'branchOne')).toEqual([])
  })

  it('of somebody who left is paused, and one that begins in the past or wants a file is refused', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank, 'itTwo')
    const id = String((await begin(bank, 'branchOne', weekly(serviceId))).body.id)
    expect(
      (await begin(bank, 'branchOne', weekly(serviceId, { from: '2026-03-01' }))).body.invalid_params,
    ).toMatchObject([{ name: 'body.from' }])
    expect(
      (await begin(bank, 'branchOne', weekly(serviceId, { onDay: 8 }))).body.invalid_params,
    ).toMatchObject([{ name: 'body.onDay' }])
    await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['branchOne']}/leave`, {
      body: { on: '2026-03-03', reason: 'Pindah kerja' },
    })
    harness.at(jakarta(2, 9))
    await run(bank, id)
    const { body } = await (await bank.as('itOne')).call('GET', `/units/${bank.it}/queue`)
    expect(body.rows).toHaveLength(1)
  })
})
