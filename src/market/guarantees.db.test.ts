import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank, usualPays } from '../../test/guaranteed-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()
const individual = { kind: 'individual', pays: usualPays }

async function logged(bank: ServiceBank, action: string) {
  return (await (await bank.as('auditor')).call('GET', `/audit-log?action=${action}`)).body.rows
}

describe('what credits are counted in', () => {
  it('is chosen once by an administrator, before anything can be guaranteed', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const [administrator, head] = [await bank.as('administrator'), await bank.as('itHead')]
    const path = `/services/${serviceId}/guarantee`
    expect((await head.call('GET', '/market')).body).toEqual({
      currency: null,
      cap: null,
      may: { change: false },
    })
    const early = await head.call('PUT', path, { body: individual })
    expect([early.status, early.body.code]).toEqual([409, 'currency_not_chosen'])
    expect((await head.call('PUT', path, { body: { kind: 'overall', pays: [] } })).status).toBe(200)
    const choose = (currency: string) =>
      administrator.call('POST', '/market/currency', { body: { currency } })
    expect((await choose('dollars')).body.invalid_params[0].name).toBe('body.currency')
    expect((await choose('points')).body).toMatchObject({ currency: 'points', may: { change: true } })
    const again = await choose('rupiah')
    expect([again.status, again.body.code]).toEqual([409, 'currency_chosen'])
    expect((await head.call('GET', '/market')).body.currency).toBe('points')
    expect(await logged(bank, 'market.currency_chosen')).toHaveLength(1)
  })

  it('has a yearly bound by choice, changed with a reason', async () => {
    const { bank } = await makeGuaranteedBank(harness)
    const administrator = await bank.as('administrator')
    const put = (body: object) => administrator.call('PUT', '/market/cap', { body })
    expect((await put({ cap: 5, reason: ' ' })).body.invalid_params[0].name).toBe('body.reason')
    expect((await put({ cap: 0, reason: 'x' })).body.invalid_params[0].name).toBe('body.cap')
    expect((await put({ cap: 900_000, reason: 'Anggaran' })).body.cap).toBe(900_000)
    harness.at(jakarta(0, 9))
    expect((await put({ cap: null, reason: 'Tidak perlu' })).body.cap).toBeNull()
    expect((await logged(bank, 'market.cap_changed'))[0]).toMatchObject({
      reason: 'Tidak perlu',
      details: { before: 900_000, after: null },
    })
  })
})

describe('a guarantee of a service', () => {
  it('is read by everybody, and changed by heads of its unit, those above and administrators', async () => {
    const { bank, serviceId } = await makeGuaranteedBank(harness)
    const path = `/services/${serviceId}/guarantee`
    const read = await (await bank.as('branchOne')).call('GET', path)
    expect(read.body).toMatchObject({
      kind: 'individual',
      pays: usualPays,
      currency: 'rupiah',
      unit: { code: 'IT' },
      may: { change: false },
    })
    for (const name of ['itOne', 'hrHead', 'auditor']) {
      const refused = await (await bank.as(name)).call('PUT', path, { body: individual })
      expect([name, refused.status]).toEqual([name, 403])
    }
    harness.at(jakarta(0, 9))
    const changed = await (
      await bank.as('administrator')
    ).call('PUT', path, { body: { kind: 'none', pays: [] } })
    expect(changed.body).toMatchObject({ kind: 'none', pays: [], since: jakarta(0, 9) })
    const log = await logged(bank, 'guarantee.changed')
    expect(log[0].details).toMatchObject({ before: { kind: 'individual' }, after: { kind: 'none' } })
    expect((await (await bank.as('itHead')).call('GET', `/services/${freshId()}/guarantee`)).status).toBe(404)
  })

  it('says beside each field what is wrong with it, in both languages', async () => {
    const { bank, serviceId } = await makeGuaranteedBank(harness)
    const head = await bank.as('itHead')
    const tried = async (pays: object[], language: 'id' | 'en' = 'en') => {
      const body = { kind: 'individual', pays }
      const answer = await head.call('PUT', `/services/${serviceId}/guarantee`, { body, language })
      return answer.body.invalid_params?.map(({ name, reason }: Record<string, string>) => [name, reason])
    }
    const tiers = [
      { overMinutes: 60, amount: 5 },
      { overMinutes: 30, amount: 9 },
    ]
    expect(await tried([{ breach: 'late_response', tiers }])).toEqual([
      ['body.pays.0.tiers.1.overMinutes', 'Its minutes must exceed those of the tier before.'],
    ])
    expect(await tried([{ breach: 'reopened', tiers: [{ overMinutes: 0, amount: 0 }] }], 'id')).toEqual([
      ['body.pays.0.tiers.0.amount', 'Jumlahnya harus bilangan bulat dari 1 sampai 1 triliun.'],
    ])
    expect(await tried([])).toEqual([['body.pays', 'An individual guarantee pays for at least one breach.']])
    expect((await tried([{ breach: 'late_lunch', tiers }]))?.[0]?.[0]).toBe('body.pays.0.breach')
  })

  it('cannot be changed for a service that is no longer offered', async () => {
    const { bank, serviceId } = await makeGuaranteedBank(harness)
    const head = await bank.as('itHead')
    const retired = await head.call('POST', `/services/${serviceId}/retire`, {
      body: { reason: 'Tidak dipakai' },
    })
    expect(retired.status, retired.text).toBe(200)
    const path = `/services/${serviceId}/guarantee`
    expect((await head.call('PUT', path, { body: individual })).body.code).toBe('guarantee_service_retired')
    expect((await head.call('GET', path)).body.may.change).toBe(false)
  })
})

describe('whatever the market says', () => {
  it('names units and requests, and no person', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const steward = await one.steward()
    const requestId = await one.ask()
    harness.at(jakarta(3, 9))
    await harness.job('service.watch')
    const head = await bank.as('itHead')
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    await head.call('POST', `/requests/${requestId}/exemptions`, {
      body: {
        breach: 'late_completion',
        cause: 'third_party',
        evidence: 'Surat pemasok nomor 12, terlambat',
      },
    })
    const auditor = await bank.as('auditor')
    const told = [
      await auditor.call('GET', `/requests/${requestId}/credits`),
      await auditor.call('GET', `/units/${bank.it}/statement`),
      await auditor.call('GET', `/units/${bank.it}/statement.csv`),
      await auditor.call('GET', '/ledger/months/2026-03-01/journal.csv'),
      await auditor.call('GET', '/ledger/months'),
      await steward.call('GET', '/exemptions'),
      await auditor.call('GET', `/services/${one.serviceId}/guarantee`),
    ]
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 200))
    const words = told.map(({ text }) => text).join('\n')
    for (const [name, id] of Object.entries(bank.people)) {
      expect(words, name).not.toContain(id)
      expect(words.toLowerCase()).not.toContain(name.toLowerCase())
    }
  })
})
