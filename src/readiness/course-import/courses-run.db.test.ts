import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeReadinessBank, seenDriving, type ReadinessBank } from '../../../test/readiness-bank.ts'
import { jakarta } from '../../../test/service-bank.ts'

const harness = testHarness()

function upload(caller: Caller, id: string, content: string) {
  const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="pelatihan.csv"\r\n\r\n`
  return caller.call('POST', `/imports/${id}/files/courses`, {
    body: `${head}${content}\r\n--batas--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
}

async function bringIn(bank: ReadinessBank, content: string, acts: readonly ('check' | 'write')[]) {
  const administrator = await bank.as('administrator')
  const id = String((await administrator.call('POST', '/imports', { body: { kind: 'courses' } })).body.id)
  await upload(administrator, id, content)
  let run: Record<string, unknown> = {}
  for (const act of acts) {
    await administrator.call('POST', `/imports/${id}/${act}`)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
    run = (await administrator.call('GET', `/imports/${id}`)).body
  }
  const remarks = await administrator.call('GET', `/imports/${id}/remarks?grade=problem`, { language: 'id' })
  return { run, problems: remarks.body.rows as { line: number; reason: string }[] }
}

const header = 'pegawai,sertifikat,tanggal_terbit,berlaku_sampai,nomor,hasil'
const licence = '"SIM A: mobil pribadi sampai 3.500 kg"'

describe('completed courses', () => {
  it('reach readiness at once: each is evidence verified by whoever brought the list in', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await seenDriving(bank, 'driver', 4, '2026-03-01')
    const address = `driver.${bank.organisationId}@uji.example`
    const list = `${header}\n${address},${licence},2026-01-15,,99,\n`
    const tried = await bringIn(bank, list, ['check'])
    expect(tried.run).toMatchObject({ remarks: { problem: 0, change: 1 }, may: { write: true } })
    const own = async () => (await (await bank.as('driver')).call('GET', '/readiness')).body
    expect((await own()).evidence).toEqual([])
    const { run } = await bringIn(bank, list, ['check', 'write'])
    expect(run).toMatchObject({ state: 'done', account: { rows: 1 } })
    expect(await own()).toMatchObject({
      evidence: [{ source: 'course', state: 'verified', validUntil: '2031-01-15', submittedBy: null }],
      jobs: [{ held: true, answer: { state: 'ready_until', until: '2027-03-01' } }],
    })
    const again = await bringIn(bank, list, ['check'])
    expect(again.run).toMatchObject({ remarks: { problem: 0, change: 0 }, may: { write: false } })
  })

  it('tell every bad row: nobody, no such kind, days that make no sense, and what is about oneself', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const mail = (name: string) => `${name}.${bank.organisationId}@uji.example`
    const rows = [
      `tidak.ada@uji.example,${licence},2026-01-15,,,`,
      `${mail('driver')},SIM Z,2026-01-15,,,`,
      `${mail('driver')},${licence},2027-01-15,,,`,
      `${mail('driver')},${licence},2026-01-15,2025-01-01,,`,
      `${bank.organisationId}@uji.example,${licence},2026-01-15,,,`,
      `${mail('drivertwo')},${licence},2026-01-15,,,`,
    ]
    const { run, problems } = await bringIn(bank, `${header}\n${rows.join('\n')}\n`, ['check'])
    expect(run).toMatchObject({ may: { write: false } })
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'Tidak ada orang dengan nomor pegawai atau email ini.'],
      [3, 'Tidak ada jenis sertifikat dengan nama ini.'],
      [4, 'Hari ini belum tiba.'],
      [5, 'Hari terakhir harus sesudah hari terbit.'],
      [6, 'Ini tentang Anda sendiri. Orang lain yang harus memasukkannya.'],
    ])
  })

  it('are written by nobody but whoever began to bring them in: nobody verifies themselves by another’s hand', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const administrator = await bank.as('administrator')
    const given = { roles: ['administrator'], reason: 'Untuk uji' }
    await administrator.call('PUT', `/people/${bank.people['driver']}/roles`, { body: given })
    const id = String((await administrator.call('POST', '/imports', { body: { kind: 'courses' } })).body.id)
    const other = await bank.as('driver')
    const own = `driver.${bank.organisationId}@uji.example,${licence},2026-01-15,,99,`
    const refused = await upload(other, id, `${header}\n${own}\n`)
    expect([refused.status, refused.body.code]).toEqual([403, 'import_begun_by_another'])
    await upload(administrator, id, `${header}\n${own}\n`)
    expect((await other.call('POST', `/imports/${id}/check`)).status).toBe(403)
    expect((await other.call('POST', `/imports/${id}/discard`)).status).toBe(200)
  })
})
