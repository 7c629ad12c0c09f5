import { describe, expect, it } from 'vitest'
import { makeChoiceBank, makeKind, type ChoiceBank } from '../../../test/choice-bank.ts'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { jakarta } from '../../../test/service-bank.ts'

const harness = testHarness()

type Files = Partial<Record<'kinds' | 'outside', string>>

async function upload(caller: Caller, id: string, files: Files): Promise<void> {
  for (const [role, content] of Object.entries(files)) {
    const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="berkas.csv"\r\n\r\n`
    await caller.call('POST', `/imports/${id}/files/${role}`, {
      body: `${head}${content}\r\n--batas--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=batas' },
    })
  }
}

async function bringIn(
  bank: ChoiceBank,
  caller: Caller,
  files: Files,
  acts: readonly string[] = ['check', 'write'],
) {
  const begun = await caller.call('POST', '/imports', { body: { kind: 'service_kinds' } })
  const id = String(begun.body.id)
  await upload(caller, id, files)
  for (const act of acts) {
    await caller.call('POST', `/imports/${id}/${act}`)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
  }
  const problems = await caller.call('GET', `/imports/${id}/remarks?grade=problem`, { language: 'id' })
  return {
    run: (await caller.call('GET', `/imports/${id}`)).body,
    problems: problems.body.rows as { line: number; field: string; reason: string }[],
  }
}

const provider = {
  name: '=Sewa Cepat',
  terms: { id: 'Dua hari,\n"pasti"', en: 'Two days' },
  responseMinutes: null,
  completionMinutes: 960,
  source: 'sewa.example',
  readOn: '2026-01-01',
  price: { amount: 350_000, currency: 'IDR', per: { id: 'satu bulan', en: 'a month' } },
  reason: 'Pembanding',
}

const outsideHeader = 'jenis,nama,syarat_id,syarat_en,sumber,dibaca_pada'

describe('kinds of service from files', () => {
  it('are written out, and what was written out changes nothing when it is brought in again', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeChoiceBank(harness)
    const { administrator } = bank
    const kindId = await makeKind(bank, Object.values(bank.services))
    await makeKind(bank, [], 'Kosong')
    await administrator.call('POST', `/service-kinds/${kindId}/outside-providers`, { body: provider })
    const before = (await administrator.call('GET', `/service-kinds/${kindId}`)).body
    for (const language of ['id', 'en'] as const) {
      const out = async (file: string) =>
        (await administrator.call('GET', `/import-kinds/service_kinds/export/${file}`, { language })).text
      const files = { kinds: await out('kinds'), outside: await out('outside') }
      const { run } = await bringIn(bank, administrator, files, ['check'])
      expect(run).toMatchObject({
        state: 'checked',
        account: { rows: 5 },
        remarks: { problem: 0, warning: 0, change: 0 },
        may: { write: false },
      })
      await administrator.call('POST', `/imports/${run.id}/discard`)
    }
    expect((await administrator.call('GET', `/service-kinds/${kindId}`)).body).toEqual(before)
    for (const file of ['kinds', 'outside']) {
      const template = await administrator.call('GET', `/import-kinds/service_kinds/templates/${file}`)
      expect(template.status).toBe(200)
    }
  })

  it('are made whole, with their services and outside providers, and audited', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeChoiceBank(harness)
    const { administrator } = bank
    const units = (await administrator.call('GET', '/units')).body.rows as { id: string; code: string }[]
    const codeOf = (id: string) => units.find((unit) => unit.id === id)?.code ?? ''
    const kinds = [
      'nama_id,nama_en,kode_unit,layanan',
      `Laptop,Laptop,${codeOf(bank.it)},Laptop dari TI`,
      `Laptop,Laptop,${codeOf(bank.hr)},Laptop dari SDM`,
    ].join('\n')
    const outside = `${outsideHeader}\nLaptop,Sewa,Dua hari,Two days,sewa.example,2026-01-01`
    const { run } = await bringIn(bank, administrator, { kinds, outside })
    expect(run).toMatchObject({ state: 'done', account: { rows: 3 } })
    const [kind] = (await administrator.call('GET', '/service-kinds')).body.rows
    expect(kind).toMatchObject({ name: { id: 'Laptop' }, services: 2, outside: 1 })
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?subjectKind=service_kind')
    expect(log.body.rows).toMatchObject([{ action: 'service_kind.made', details: { byImport: true } }])
  })

  it('are refused whole where a row is bad, and where they are about one’s own unit', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeChoiceBank(harness)
    const { administrator } = bank
    const kindId = await makeKind(bank, [bank.services.it])
    const given = { roles: ['steward'], reason: 'Untuk uji' }
    await administrator.call('PUT', `/people/${bank.people['itOne']}/roles`, { body: given })
    const steward = await bank.as('itOne')
    const rows = [
      'Laptop,Sewa,Dua hari,Two days,sewa.example,2026-01-01',
      'Kapal,Sewa,Dua hari,Two days,sewa.example,kemarin',
    ]
    const { run, problems } = await bringIn(bank, steward, {
      outside: `${outsideHeader}\n${rows.join('\n')}`,
    })
    expect(run).toMatchObject({ state: 'checked', may: { write: false } })
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'jenis'],
      [3, 'dibaca_pada'],
    ])
    expect(problems[0]?.reason).toContain('unit Anda sendiri')
    expect((await administrator.call('GET', `/service-kinds/${kindId}`)).body.outside).toEqual([])
    expect(
      (await (await bank.as('branchOne')).call('POST', '/imports', { body: { kind: 'service_kinds' } }))
        .status,
    ).toBe(403)
  })
})
