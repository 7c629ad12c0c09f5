import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { askForLaptop, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()
const ready = {
  title: { id: 'Siap diambil', en: 'Ready to fetch' },
  text: { id: 'Halo {nama}, {nomor} siap.', en: 'Hello {name}, {number} is ready.' },
}

async function keep(bank: ServiceBank, name: string, body: object = ready) {
  return (await bank.as(name)).call('POST', `/units/${bank.it}/canned-answers`, { body })
}

async function titles(bank: ServiceBank, name: string): Promise<unknown> {
  const listed = await (await bank.as(name)).call('GET', `/units/${bank.it}/canned-answers`)
  return listed.status === 200
    ? listed.body.rows.map((row: { title: { id: string } }) => row.title.id)
    : listed.status
}

describe('canned answers', () => {
  it('are kept, changed and removed by anybody of the unit, and are nobody else’s to see', async () => {
    const bank = await makeServiceBank(harness)
    const kept = await keep(bank, 'itOne')
    expect([kept.status, kept.body.title]).toEqual([201, ready.title])
    await keep(bank, 'itTwo', { ...ready, title: { id: 'Mohon tunggu', en: 'Please wait' } })
    expect(await titles(bank, 'itHead')).toEqual(['Mohon tunggu', 'Siap diambil'])
    for (const name of ['hrOne', 'branchOne', 'auditor', 'deskOne'])
      expect(await titles(bank, name)).toBe(404)
    expect((await keep(bank, 'hrHead')).status).toBe(404)
    const path = `/canned-answers/${kept.body.id}`
    const body = { ...ready, title: { id: 'Bisa diambil', en: 'Can be fetched' } }
    expect((await (await bank.as('hrOne')).call('PUT', path, { body })).status).toBe(404)
    const changed = await (await bank.as('itTwo')).call('PUT', path, { body })
    expect(changed.body.title).toEqual(body.title)
    expect((await (await bank.as('hrOne')).call('DELETE', path)).status).toBe(404)
    expect((await (await bank.as('itHead')).call('DELETE', path)).body).toEqual({ done: true })
    expect((await (await bank.as('itHead')).call('DELETE', path)).status).toBe(404)
    expect(await titles(bank, 'itOne')).toEqual(['Mohon tunggu'])
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?limit=3')
    expect(log.body.rows.map((row: { action: string }) => row.action)).toContain('canned_answer.removed')
  })

  it('refuse words in braces that mean nothing, naming the language and the word', async () => {
    const bank = await makeServiceBank(harness)
    const refused = await keep(bank, 'itOne', {
      ...ready,
      text: { id: 'Halo {nama}', en: 'Hello {phone}' },
    })
    expect(refused.body).toMatchObject({ status: 400, invalid_params: [{ name: 'body.text.en' }] })
    expect(refused.body.invalid_params[0].reason).toContain('{phone}')
    expect(refused.body.invalid_params[0].reason).toContain('{service}')
    expect(await titles(bank, 'itOne')).toEqual([])
  })

  it('are 200 a unit at most, also where several add the last one at once', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('itOne')
    const path = `/units/${bank.it}/canned-answers`
    for (let n = 0; n < 198; n++) await caller.call('POST', path, { body: ready })
    const last = await Promise.all(['itOne', 'itTwo', 'itHead', 'itOne'].map((name) => keep(bank, name)))
    expect(last.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 409, 409])
  })
})

describe('a request’s page', () => {
  it('says in which language its asker reads', async () => {
    const bank = await makeServiceBank(harness)
    const { asked, requestId } = await askForLaptop(bank)
    expect(asked.body.askedForReads).toBe('en')
    await (await bank.as('branchOne')).call('PATCH', '/profile', { body: { language: 'id' } })
    const seen = await (await bank.as('itOne')).call('GET', `/requests/${requestId}`)
    expect(seen.body.askedForReads).toBe('id')
  })
})
