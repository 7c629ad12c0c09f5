import { beforeAll, describe, expect, it } from 'vitest'
import { makeChoiceBank, makeKind, offer, type ChoiceBank } from '../../test/choice-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
let bank: ChoiceBank

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeChoiceBank(harness)
})

const bodyOf = (name: string, serviceIds: readonly string[]) => ({
  name: { id: name, en: `${name} (en)` },
  description: { id: 'Uraian', en: 'Description' },
  serviceIds,
  reason: 'Untuk uji',
})

async function auditOf(action: string) {
  const found = await (await bank.as('auditor')).call('GET', `/audit-log?action=${action}`)
  return found.body.rows as { subjectId: string; reason: string; details: Record<string, unknown> }[]
}

describe('kinds of service', () => {
  it('hold services of several units, and the log has who came and who went and why', async () => {
    const { it, hr, branch } = bank.services
    const kindId = await makeKind(bank, [it, hr], 'Cetak')
    const changed = await bank.administrator.call('PUT', `/service-kinds/${kindId}`, {
      body: bodyOf('Cetak', [hr, branch]),
    })
    expect(changed.body.members.map((one: { id: string }) => one.id).toSorted()).toEqual(
      [hr, branch].toSorted(),
    )
    const [entry] = (await auditOf('service_kind.changed')).filter(({ subjectId }) => subjectId === kindId)
    expect(entry?.reason).toBe('Untuk uji')
    expect(entry?.details).toMatchObject({ added: [branch], removed: [it] })
    const removed = await bank.administrator.call('DELETE', `/service-kinds/${kindId}`, {
      body: { reason: 'Tidak dipakai' },
    })
    expect(removed.status).toBe(200)
    expect((await bank.administrator.call('GET', `/service-kinds/${kindId}`)).status).toBe(404)
  })

  it('share no service: one has one kind at most, and the refusal names the field and the other kind', async () => {
    const [one, two] = [
      await offer(bank.administrator, bank.it, 'Telepon TI'),
      await offer(bank.administrator, bank.hr, 'Telepon SDM'),
    ]
    const kindId = await makeKind(bank, [one], 'Telepon')
    const refused = await bank.administrator.call('POST', '/service-kinds', {
      body: bodyOf('Telepon lain', [two, one]),
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'service_kind_service_taken'])
    expect(refused.body.invalid_params[0].name).toBe('body.serviceIds.1')
    expect(refused.body.detail).toContain('Telepon (en)')
    const same = await bank.administrator.call('POST', '/service-kinds', {
      body: { ...bodyOf('Lain sekali', [two]), name: { id: 'Lain', en: 'TELEPON (EN)' } },
    })
    expect([same.status, same.body.code]).toEqual([409, 'service_kind_name_taken'])
    expect(same.body.invalid_params[0].name).toBe('body.name.en')
    await bank.administrator.call('DELETE', `/service-kinds/${kindId}`, { body: { reason: 'Uji' } })
  })

  it('take a service that two stewards want at the same time once, and refuse the other', async () => {
    const wanted = await offer(bank.administrator, bank.it, 'Rebutan')
    const made = await Promise.all(
      ['Satu', 'Dua'].map((name) =>
        bank.administrator.call('POST', '/service-kinds', { body: bodyOf(`Rebutan ${name}`, [wanted]) }),
      ),
    )
    expect(made.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
  })

  it('refuse what is no service, and one that is no longer offered, unless it is of the kind already', async () => {
    const [kept, other] = [
      await offer(bank.administrator, bank.it, 'Kursi TI'),
      await offer(bank.administrator, bank.hr, 'Kursi SDM'),
    ]
    const unknown = await bank.administrator.call('POST', '/service-kinds', {
      body: bodyOf('Kursi', [freshId()]),
    })
    expect([unknown.status, unknown.body.code]).toEqual([400, 'service_kind_service_unknown'])
    const kindId = await makeKind(bank, [kept], 'Kursi')
    for (const id of [kept, other])
      await bank.administrator.call('POST', `/services/${id}/retire`, { body: { reason: 'Tutup' } })
    const put = (ids: readonly string[]) =>
      bank.administrator.call('PUT', `/service-kinds/${kindId}`, { body: bodyOf('Kursi', ids) })
    expect((await put([kept])).body.members[0]).toMatchObject({ id: kept, retired: true })
    expect((await put([kept, other])).body.code).toBe('service_kind_service_unknown')
  })

  it('are for nobody to decide where a service of their own unit is concerned, before or after', async () => {
    const { organisationId, people } = bank
    await bank.administrator.call('PUT', `/people/${people['hrOne']}/roles`, {
      body: { roles: ['steward'], reason: 'Untuk uji' },
    })
    const steward = await harness.as({ organisationId, personId: people['hrOne'] ?? '' })
    const [ofIt, ofHr] = [
      await offer(bank.administrator, bank.it, 'Meja TI'),
      await offer(bank.administrator, bank.hr, 'Meja SDM'),
    ]
    const own = await steward.call('POST', '/service-kinds', { body: bodyOf('Meja', [ofIt, ofHr]) })
    expect([own.status, own.body.code]).toEqual([403, 'service_kind_own_unit'])
    expect(own.body.detail).toContain('Human Resources')
    const kindId = await makeKind(bank, [ofIt, ofHr], 'Meja')
    const paths = ['PUT', 'DELETE'] as const
    for (const method of paths) {
      const body = method === 'PUT' ? bodyOf('Meja', [ofIt]) : { reason: 'Keluar' }
      expect((await steward.call(method, `/service-kinds/${kindId}`, { body })).body.code).toBe(
        'service_kind_own_unit',
      )
    }
    const rival = await steward.call('POST', `/service-kinds/${kindId}/outside-providers`, {
      body: outside('Luar'),
    })
    expect(rival.body.code).toBe('service_kind_own_unit')
    const seen = await steward.call('GET', `/service-kinds/${kindId}`)
    expect([seen.body.concerns, seen.body.may.change]).toEqual([true, false])
    expect((await steward.call('POST', '/service-kinds', { body: bodyOf('Meja lain', []) })).status).toBe(201)
  })

  it('are told as CSV with their services and outside providers, no cell of which is a formula', async () => {
    const kindId = await makeKind(bank, [await offer(bank.administrator, bank.it, '=1+1')], 'Berkas')
    await bank.administrator.call('POST', `/service-kinds/${kindId}/outside-providers`, {
      body: outside('CV Luar'),
    })
    const csv = await bank.administrator.call('GET', '/service-kinds/kinds.csv')
    expect(csv.text).toContain(`"'=1+1"`.replaceAll('"', ''))
    expect(csv.text).toMatch(
      /Berkas,Berkas \(en\),outside provider,CV Luar,,,,toko\.example\/harga,2026-03-01/,
    )
  })
})

function outside(name: string) {
  return {
    name,
    terms: { id: 'Selesai dua hari kerja', en: 'Done in two working days' },
    responseMinutes: 60,
    completionMinutes: 960,
    source: 'toko.example/harga',
    readOn: '2026-03-01',
    price: { amount: 250_000, currency: 'IDR', per: { id: 'per unit', en: 'each' } },
    reason: 'Sebagai pembanding',
  }
}

describe('an outside provider', () => {
  it('stands beside the others with its terms, is changed with a trace, and goes with a reason', async () => {
    const kindId = await makeKind(bank, [await offer(bank.administrator, bank.it, 'Lampu TI')], 'Lampu')
    const path = `/service-kinds/${kindId}/outside-providers`
    const added = await bank.administrator.call('POST', path, { body: outside('Toko Lampu') })
    expect(added.status).toBe(201)
    const again = await bank.administrator.call('POST', path, { body: outside('toko lampu') })
    expect([again.status, again.body.code]).toEqual([409, 'outside_provider_name_taken'])
    const later = await bank.administrator.call('POST', path, {
      body: { ...outside('Lain'), readOn: '2026-03-05' },
    })
    expect([later.status, later.body.invalid_params[0].name]).toEqual([400, 'body.readOn'])
    const changed = await bank.administrator.call('PUT', `/outside-providers/${added.body.id}`, {
      body: { ...outside('Toko Lampu'), price: null },
    })
    expect(changed.body.price).toBeNull()
    const [entry] = await auditOf('outside_provider.changed')
    expect(entry?.details).toMatchObject({ before: { price: { amount: 250_000 } }, after: { price: null } })
    const beside = await (await bank.as('branchOne')).call('GET', `/service-kinds/${kindId}/beside`)
    expect(beside.body.outside).toEqual([changed.body])
    const gone = await bank.administrator.call('DELETE', `/outside-providers/${added.body.id}`, {
      body: { reason: 'Tutup' },
    })
    expect(gone.status).toBe(200)
    expect(
      (
        await bank.administrator.call('DELETE', `/outside-providers/${added.body.id}`, {
          body: { reason: 'x' },
        })
      ).status,
    ).toBe(404)
  })
})
