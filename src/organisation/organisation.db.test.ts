import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'
import { laptopService } from '../../test/service-bank.ts'

const harness = testHarness()

describe('the organisation', () => {
  it('is known to everybody in it, each with what one may do', async () => {
    const bank = await makeOrganisationBank(harness)
    const seen = await (await bank.as('itOne')).call('GET', '/organisation')
    expect(seen.body).toMatchObject({
      id: bank.organisationId,
      name: 'Bank Uji',
      zone: 'Asia/Jakarta',
      calendar: { name: 'Jam kantor' },
    })
    expect(Object.values(seen.body.may)).not.toContain(true)
    const head = await (await bank.as('itHead')).call('GET', '/organisation')
    expect(head.body.may).toEqual({
      change: false,
      addUnit: true,
      addPerson: false,
      addJob: false,
      addCalendar: false,
    })
    const administrator = await (await bank.as('administrator')).call('GET', '/organisation')
    expect(Object.values(administrator.body.may)).not.toContain(false)
  })

  it('is changed by administrators alone', async () => {
    const bank = await makeOrganisationBank(harness)
    for (const who of ['itOne', 'itHead', 'steward', 'auditor'] as const) {
      expect(
        (await (await bank.as(who)).call('PATCH', '/organisation', { body: { name: 'Lain' } })).body.code,
      ).toBe('not_permitted')
    }
    const administrator = await bank.as('administrator')
    const changed = await administrator.call('PATCH', '/organisation', {
      body: { name: 'Bank Baru', zone: 'Asia/Makassar' },
    })
    expect(changed.body).toMatchObject({ name: 'Bank Baru', zone: 'Asia/Makassar' })
    expect(
      (await administrator.call('PATCH', '/organisation', { body: { zone: 'Nirwana' } })).body.code,
    ).toBe('zone_unknown')
  })

  it('keeps a unit open over which another room of the product still works', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const body = {
      parentId: null,
      kind: 'branch',
      name: { id: 'Cabang', en: 'Branch' },
      code: 'CB',
      calendarId: null,
    }
    const { id } = (await administrator.call('POST', '/units', { body })).body
    const close = () =>
      administrator.call('POST', `/units/${id}/close`, { body: { on: '2026-11-20', reason: 'Digabung' } })
    const offered = await administrator.call('POST', `/units/${id}/services`, { body: laptopService() })
    expect((await close()).body).toMatchObject({
      code: 'unit_in_use',
      detail: 'The unit still has 1 service and 0 unfinished requests.',
    })
    await administrator.call('POST', `/services/${offered.body.id}/retire`, {
      body: { reason: 'Unit ditutup' },
    })
    expect((await close()).status).toBe(200)
  })
})
