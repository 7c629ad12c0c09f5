import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeOrganisationBank } from '../../../test/organisation-bank.ts'

describe('bringing an organisation in on the screen', () => {
  const harness = testHarness()

  function upload(caller: Caller, id: string, role: string, content: string) {
    const head = `--batas\r\ncontent-disposition: form-data; name="file"; filename="Daftar ${role}.csv"\r\n\r\n`
    return caller.call('POST', `/imports/${id}/files/${role}`, {
      body: `${head}${content}\r\n--batas--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=batas' },
    })
  }

  async function begun(options: Record<string, unknown> = {}) {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const body = { kind: 'organisation', options }
    const id = String((await administrator.call('POST', '/imports', { body })).body.id)
    const act = async (what: 'check' | 'write') => {
      await administrator.call('POST', `/imports/${id}/${what}`)
      await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
      return (await administrator.call('GET', `/imports/${id}`)).body
    }
    return { bank, administrator, id, act }
  }

  it('tells every bad row in the reader’s language, and writes once they are mended', async () => {
    const { administrator, id, act } = await begun()
    await upload(administrator, id, 'units', 'kode;kode_induk;jenis;nama_id\nCBG1;KP;cabang;Cabang Satu\n')
    const people =
      'nomor_pegawai;nama;surel\n1;Ani;ani@contoh.example\n2;;budi@contoh.example\n3;Citra;salah\n'
    await upload(administrator, id, 'people', people)
    const checked = await act('check')
    expect(checked).toMatchObject({ remarks: { problem: 2, change: 2 }, may: { write: false } })
    expect(checked.account).toMatchObject({
      rows: 4,
      parts: [{ count: 2 }, { count: 0 }, { count: 0 }, { count: 0 }, { count: 2 }],
    })
    const remarks = await administrator.call('GET', `/imports/${id}/remarks?grade=problem`, {
      language: 'id',
    })
    expect(remarks.body.rows).toMatchObject([
      { file: 'Orang', line: 3, field: 'nama', reason: 'Kolom ini harus diisi.' },
      { file: 'Orang', line: 4, value: 'salah', reason: 'Ini bukan alamat email.' },
    ])
    await upload(administrator, id, 'people', people.replace('2;;', '2;Budi;').replace('salah', ''))
    expect(await act('check')).toMatchObject({ remarks: { problem: 0, change: 4 }, may: { write: true } })
    expect(await act('write')).toMatchObject({ state: 'done' })
    expect((await administrator.call('GET', '/people?q=Citra')).body.rows).toHaveLength(1)
  })

  const employees = [
    'department;job_title;employee_number;name;email;hired',
    'Kredit;Analis;0071;Sri Wahyuni;sri@contoh.example;03/02/2020',
    'Kredit;Penyelia;0072;Tono;;17/08/2021',
  ].join('\n')

  it('reads a file of another system by a mapping that comes as a file, with the one to fill in as it is handed out', async () => {
    for (const language of ['id', 'en'] as const) {
      const { administrator, id, act } = await begun()
      await upload(administrator, id, 'source', employees)
      const begunAs = await act('check')
      expect(begunAs).toMatchObject({ failure: { code: 'mapping_needed' } })
      expect(begunAs.files).toContainEqual(
        expect.objectContaining({ role: 'mapping', template: true, exported: false }),
      )
      const path = '/import-kinds/organisation/templates/mapping'
      await upload(administrator, id, 'mapping', (await administrator.call('GET', path, { language })).text)
      expect(await act('check')).toMatchObject({ remarks: { problem: 0, change: 7 }, may: { write: true } })
      expect(await act('write')).toMatchObject({ state: 'done' })
      expect((await administrator.call('GET', '/people?q=Wahyuni')).body.rows).toHaveLength(1)
    }
  })

  it('says line and key of a mapping that cannot be used, and passes over no file in silence', async () => {
    const { administrator, id, act } = await begun()
    await upload(administrator, id, 'mapping', 'units:\n  - columns: { kode: kode }\n    bila: x\n')
    const wrong = await act('check')
    expect(wrong.failure).toMatchObject({ code: 'mapping_wrong' })
    expect(wrong.failure.text).toContain('bila')
    await upload(administrator, id, 'mapping', 'units:\n  - columns: { code: kode }\n')
    expect(await act('check')).toMatchObject({ failure: { code: 'source_needed' } })
    await upload(administrator, id, 'source', 'kode\nKRD\n')
    await upload(administrator, id, 'units', 'kode;nama_id\nKRD;Kredit\n')
    expect(await act('check')).toMatchObject({ failure: { code: 'source_alone' }, may: { write: false } })
  })

  it('hands out templates that are right, and an export that changes nothing', async () => {
    const { administrator, id, act } = await begun()
    for (const language of ['id', 'en'] as const) {
      for (const role of ['units', 'jobs', 'people', 'assignments', 'services']) {
        const path = `/import-kinds/organisation/templates/${role}`
        await upload(administrator, id, role, (await administrator.call('GET', path, { language })).text)
      }
      expect(await act('check')).toMatchObject({ remarks: { problem: 0 }, may: { write: true } })
    }
    expect((await act('write')).state).toBe('done')
    const again = String(
      (await administrator.call('POST', '/imports', { body: { kind: 'organisation' } })).body.id,
    )
    for (const role of ['units', 'jobs', 'people', 'assignments', 'services'])
      await upload(
        administrator,
        again,
        role,
        (await administrator.call('GET', `/import-kinds/organisation/export/${role}`)).text,
      )
    await administrator.call('POST', `/imports/${again}/check`)
    const bank = await administrator.call('GET', '/organisation')
    await harness.job('intake.run', { organisationId: bank.body.id, runId: again })
    expect((await administrator.call('GET', `/imports/${again}`)).body.remarks).toEqual({
      problem: 0,
      warning: 0,
      change: 0,
      more: false,
    })
    expect((await administrator.call('GET', '/import-kinds/organisation/export/x')).status).toBe(404)
  })
})
