import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeServiceBank } from '../../../test/service-bank.ts'
import { sampleIncident, sampleLog } from '../../service/import/sample-log.ts'

const harness = testHarness()

const list = [
  'No Tiket;Jenis Layanan;Pemohon;Status;Tanggal Dibuat;Tanggal Selesai',
  'T-1;Laptop;Ani;Kelar;13/3/2024 08:00;13/3/2024 10:00',
  'T-2;Kursi;Budi;Baru;14/3/2024 08:00;',
  'T-3;Kursi;Budi;Tertidur;kemarin;',
  '',
].join('\n')

async function begun(caller: Caller, content: string | undefined, options: object = {}): Promise<string> {
  const made = await caller.call('POST', '/imports', { body: { kind: 'requests', options } })
  const id = String(made.body.id)
  if (content === undefined) return id
  await caller.call('POST', `/imports/${id}/files/requests`, {
    body: `--batas\r\ncontent-disposition: form-data; name="file"; filename="tiket-lama.csv"\r\n\r\n${content}\r\n--batas--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
  return id
}

describe('a look at the file of an import', () => {
  it('shows its columns with what they hold, and proposes a mapping that only lacks what nobody can know', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await begun(caller, list, { profile: 'mapping' })
    const { status, body } = await caller.call('GET', `/imports/${id}/look`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      isWhole: true,
      draft: {
        system: 'tiket-lama',
        rows: 'request',
        columns: { number: 'No Tiket', service: 'Jenis Layanan', asker: 'Pemohon' },
      },
    })
    expect(body.columns[3]).toEqual({
      name: 'Status',
      examples: ['Kelar', 'Baru', 'Tertidur'],
      values: ['Kelar', 'Baru', 'Tertidur'],
      units: ['Kelar', 'Baru', 'Tertidur'].map((word) => ({ word, unit: null })),
      dates: [],
    })
    expect(body.columns[5].units).toBeNull()
  })

  it('proposes the units that words of the source are by name or code, and by them requests come to those units', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const { name, code } = (await caller.call('GET', `/units/${bank.hr}`)).body
    const rows = [`Dept. ${name.id}`, code.toLowerCase(), 'Meja Depan', 'Gudang'].map(
      (unit, n) => `T-${n};Laptop;${unit};Ani;Kelar;13/3/2024 08:00;13/3/2024 10:00`,
    )
    const heading = 'No Tiket;Jenis Layanan;Bagian;Pemohon;Status;Tanggal Dibuat;Tanggal Selesai'
    const id = await begun(caller, [heading, ...rows, ''].join('\n'), { profile: 'mapping' })
    const { draft, columns } = (await caller.call('GET', `/imports/${id}/look`)).body
    expect(draft.columns.unit).toEqual({
      column: 'Bagian',
      values: { [`Dept. ${name.id}`]: code, [code.toLowerCase()]: code },
      others: 'keep',
    })
    expect(columns[2].units).toEqual([
      { word: `Dept. ${name.id}`, unit: { word: code, name, code } },
      { word: code.toLowerCase(), unit: { word: code, name, code } },
      { word: 'Meja Depan', unit: null },
      { word: 'Gudang', unit: null },
    ])
    const helpdesk = (await caller.call('GET', `/units/${bank.helpdesk}`)).body
    const unit = {
      ...draft.columns.unit,
      values: { ...draft.columns.unit.values, 'Meja Depan': helpdesk.code },
    }
    const state = { column: 'Status', values: { Kelar: 'completed' } }
    const mapping = { ...draft, columns: { ...draft.columns, unit, state } }
    await caller.call('PUT', `/imports/${id}/options`, { body: { options: { profile: 'mapping', mapping } } })
    const preview = (await caller.call('GET', `/imports/${id}/preview`)).body
    expect(preview.rows.map(({ cells }: { cells: { unit: string } }) => cells.unit)).toEqual([
      name.en,
      name.en,
      helpdesk.name.en,
      'Gudang',
    ])
    expect((await caller.call('POST', `/imports/${id}/check`)).status).toBe(200)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
    const { account } = (await caller.call('GET', `/imports/${id}`)).body
    const places = account.facts.find((fact: { code: string }) => fact.code === 'places')
    expect(places.text).toContain('1 new unit and 1 new service')
  })

  it('needs the file, and says why one cannot be read', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const without = await begun(caller, undefined)
    for (const what of ['look', 'preview']) {
      const refused = await caller.call('GET', `/imports/${without}/${what}`)
      expect([refused.status, refused.body.code]).toEqual([409, 'import_incomplete'])
    }
    const broken = await begun(caller, 'a;b\n')
    const refused = await caller.call('GET', `/imports/${broken}/look`, {
      headers: { 'accept-language': 'en' },
    })
    expect([refused.status, refused.body.code]).toEqual([422, 'import_file_unreadable'])
  })

  it('is as quick at a large file: it says that it saw the beginning alone', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const rows = Array.from(
      { length: 4000 },
      (_, n) => `T-${n};"Laptop\nlayar";Ani;Kelar;13/3/2024 08:00;13/3/2024 10:00`,
    )
    const id = await begun(caller, [list.split('\n')[0], ...rows, ''].join('\n'))
    const { body } = await caller.call('GET', `/imports/${id}/look`)
    expect(body.isWhole).toBe(false)
    expect(body.columns[1].examples).toEqual(['Laptop\nlayar'])
  })
})

describe('a preview of an import', () => {
  const mapping = {
    system: 'Tiket lama',
    rows: 'request',
    dates: ['D/M/YYYY HH:mm'],
    columns: {
      number: 'No Tiket',
      service: 'Jenis Layanan',
      asker: 'Pemohon',
      state: { column: 'Status', values: { Kelar: 'completed', Baru: 'open' } },
      opened: 'Tanggal Dibuat',
      completed: 'Tanggal Selesai',
    },
  }

  it('reads the first rows by the mapping as it is now, in the order of the file', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await begun(caller, list, { profile: 'mapping', mapping, zone: 'Asia/Jakarta' })
    const { body } = await caller.call('GET', `/imports/${id}/preview`)
    expect(body.refusal).toBeNull()
    expect(
      body.rows.map(({ line, aside }: { line: number; aside: object | null }) => [line, aside === null]),
    ).toEqual([
      [2, true],
      [3, true],
      [4, false],
    ])
    expect(body.rows[0].cells).toMatchObject({
      number: 'T-1',
      service: 'Laptop',
      opened: '2024-03-13T01:00:00.000Z',
      completed: '2024-03-13T03:00:00.000Z',
    })
    expect(body.rows[2].aside).toMatchObject({ field: 'Status', value: 'Tertidur' })
  })

  it('says that there is none yet', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await begun(caller, list, { profile: 'mapping' })
    const { body } = await caller.call('GET', `/imports/${id}/preview`)
    expect(body.refusal).toContain('There is no mapping of columns yet')
  })

  it('says what the mapping lacks, and so does the dry run', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const { number: _, ...others } = mapping.columns
    const id = await begun(caller, list, { profile: 'mapping', mapping: { ...mapping, columns: others } })
    const { body } = await caller.call('GET', `/imports/${id}/preview`)
    expect(body.rows).toEqual([])
    expect(body.refusal).toContain('columns.number')
    expect((await caller.call('POST', `/imports/${id}/check`)).status).toBe(200)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
    const after = await caller.call('GET', `/imports/${id}`)
    expect(after.body.failure.text).toContain('columns.number')
  })

  it('also shows a file whose system is known', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await begun(caller, sampleLog(sampleIncident('INC1', [{}, { incident_state: 'Resolved' }])))
    const { body } = await caller.call('GET', `/imports/${id}/preview`)
    expect(body.rows.map(({ cells }: { cells: { number: string } }) => cells.number)).toEqual(['INC1'])
  })

  it('and a look are nothing to those who may not bring in, nor to another organisation', async () => {
    const bank = await makeServiceBank(harness)
    const id = await begun(await bank.as('administrator'), list)
    const other = await makeServiceBank(harness)
    for (const caller of [await bank.as('itHead'), await other.as('administrator')])
      for (const what of ['look', 'preview'])
        expect((await caller.call('GET', `/imports/${id}/${what}`)).status).toBe(404)
  })
})

describe('the account of an import on the screen', () => {
  it('says where our clock and the source agree and why they do not, which ratings count, and why others do not', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const rows = [
      'No;Dibuat;Selesai;Batas;Tepat;Pemohon;Skor',
      'T-1;2024-03-13 08:00;2024-03-13 09:00;2024-03-13 10:00;ya;Ani;5',
      'T-2;2024-03-13 08:00;2024-03-13 09:00;2024-03-13 10:00;tidak;Budi;2',
      'T-3;2024-03-13 08:00;2024-03-13 09:00;;ya;;4',
      '',
    ]
    const mapping = {
      system: 'lama',
      rows: 'request',
      dates: ['YYYY-MM-DD HH:mm'],
      columns: {
        number: 'No',
        asker: 'Pemohon',
        opened: 'Dibuat',
        completed: 'Selesai',
        due: 'Batas',
        verdict: { column: 'Tepat', kept: ['ya'], broken: ['tidak'] },
        rating: 'Skor',
      },
    }
    const id = await begun(caller, rows.join('\n'), { profile: 'mapping', mapping, zone: 'Asia/Jakarta' })
    await caller.call('POST', `/imports/${id}/check`)
    await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
    const told = async (language: 'id' | 'en') =>
      (await caller.call('GET', `/imports/${id}`, { language })).body.account.facts.map(
        ({ text }: { text: string }) => text,
      )
    expect(await told('en')).toEqual(
      expect.arrayContaining([
        'Promises: kept 1 time and broken 0 times, by our clock and by the source alike.',
        'On 1 request the two differ.',
        '1 × the source’s verdict does not fit its own times (T-2)',
        '1 request cannot be compared:',
        '1 × the source names no time',
        '1 × it is not said who rated',
      ]),
    )
    expect(await told('id')).toContain('1 × kata sumber tidak cocok dengan waktunya sendiri (T-2)')
  })

  it('counts promises that run day and night by a calendar that does', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    // Opened on a Saturday, and due before anybody works again.
    const rows = [
      'No;Bagian;Dibuat;Selesai;Batas;Tepat',
      'T-1;Jaga;2024-03-16 20:00;2024-03-16 21:00;2024-03-17 03:00;ya',
      '',
    ]
    const mapping = {
      system: 'jaga',
      rows: 'request',
      dates: ['YYYY-MM-DD HH:mm'],
      columns: {
        number: 'No',
        unit: 'Bagian',
        opened: 'Dibuat',
        completed: 'Selesai',
        due: 'Batas',
        verdict: { column: 'Tepat', kept: ['ya'], broken: ['tidak'] },
      },
    }
    const tried = async (calendar?: string) => {
      const options = { profile: 'mapping', mapping, zone: 'Asia/Jakarta', ...(calendar && { calendar }) }
      const id = await begun(caller, rows.join('\n'), options)
      await caller.call('POST', `/imports/${id}/check`)
      await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
      const { account, failure } = (await caller.call('GET', `/imports/${id}`)).body
      return account?.facts.map(({ text }: { text: string }) => text) ?? [failure.code]
    }
    expect(await tried()).toContain('1 × no working time before it was due')
    expect(await tried('24x7')).toContain(
      'Promises: kept 1 time and broken 0 times, by our clock and by the source alike.',
    )
    expect(await tried('Tidak ada')).toEqual(['calendar_unknown'])
  })
})
