import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { ownFolder } from '../../../test/own-folder.ts'
import { sampleList, sampleMapping, sampleRow } from '../../service/import/mapped/sample-mapping.ts'

describe('importing requests through a mapping', () => {
  const harness = testHarness()
  const own = ownFolder()

  async function run(
    content: string,
    {
      mapping = sampleMapping(),
      more = [],
      language = 'en',
      organisation = 'PT Peta',
    }: {
      mapping?: object | string
      more?: readonly string[]
      language?: 'id' | 'en'
      organisation?: string
    } = {},
  ) {
    const list = join(own.folder, 'list.csv')
    const yaml = join(own.folder, 'mapping.yaml')
    await writeFile(list, content)
    await writeFile(yaml, typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
    const place = ['--organisation', organisation, '--set-aside', join(own.folder, 'set-aside.csv')]
    const ended = await runOn(
      harness,
      ['import', 'requests', list, '--mapping', yaml, ...place, ...more],
      language,
    )
    const isJson = ended.code === 0 && more.includes('--json')
    return { ...ended, account: isJson ? (JSON.parse(ended.told) as Record<string, unknown>) : {} }
  }

  const open = 'P-2;Laptop;Logistik;Budi;Baru;1/3/2024 09:00;;;1/3/2024 12:00;'
  const unknown = 'P-3;Laptop;TI;Ani;Entah;1/3/2024 08:00;;;;'

  it('is refused before anything is read where the mapping or the choice of a source is wrong', async () => {
    const refused = async (mapping: string, language: 'id' | 'en' = 'en') =>
      (await run(sampleList(sampleRow), { mapping, language })).murmured
    expect(
      await refused('rows: request\nsystem: x\ndates: [D/M/YYYY HH:mm]\ncolumns:\n  nomor: x\n'),
    ).toContain('line 5, columns.nomor')
    expect(await refused('rows: [', 'id')).toContain('tidak dapat dipakai')
    const both = await run(sampleList(sampleRow), { more: ['--profile', 'servicenow'] })
    expect(both.murmured).toContain('one of the two')
    const dates = await run(sampleList(sampleRow), { more: ['--dates', 'dmy'] })
    expect(dates.murmured).toContain('The mapping says how dates are written')
    const missing = await run(sampleList(sampleRow).replace('Jenis', 'Macam'))
    expect(missing.murmured).toContain('These columns are missing: Jenis.')
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('tells every bad row with line, column and reason in the reader’s language, and tried keeps nothing', async () => {
    const { told } = await run(sampleList(sampleRow, open, unknown), { more: ['--dry-run'], language: 'id' })
    expect(told).toContain('3 baris terbaca = 2 dipakai + 0 sudah ada + 1 disisihkan')
    expect(told).toContain('1 × Pemetaan tidak menyebut arti isi ini.')
    expect(told).toContain('Ini percobaan')
    expect(await readFile(join(own.folder, 'set-aside.csv'), 'utf8')).toContain(
      '4,P-3,Status,Entah,Pemetaan tidak menyebut arti isi ini.',
    )
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('writes requests, known again and continued by a later file, which takes back nothing', async () => {
    const first = await run(sampleList(sampleRow, open), { more: ['--json', '--calendar', '24x7'] })
    expect(first.account).toMatchObject({
      rowsRead: 2,
      requests: 2,
      events: 2,
      comparison: { agree: { kept: 1, broken: 0 }, disagree: {}, notComparable: { no_verdict: 1 } },
    })
    const later = [
      sampleRow.replace('1/3/2024 10:00', '1/3/2024 11:00'),
      'P-2;Laptop;Logistik;Budi;Selesai;1/3/2024 09:00;1/3/2024 11:30;;1/3/2024 12:00;Ya',
    ]
    const second = await run(sampleList(...later), { more: ['--json'] })
    expect(second.account).toMatchObject({
      rowsRead: 2,
      requests: 0,
      requestsContinued: 1,
      requestsUnchanged: 1,
      requestsTellingOtherwise: 1,
      events: 1,
      unchanged: 1,
    })
    const events = ['Nomor,Waktu,Status', 'P-1,2024-03-01 08:00,Baru', 'P-1,2024-03-01 09:00,Tutup', ''].join(
      '\n',
    )
    const state = { column: 'Status', values: { Baru: 'open', Tutup: 'closed' } }
    const asEvents = await run(events, {
      mapping: {
        system: 'Daftar contoh',
        rows: 'event',
        dates: ['YYYY-MM-DD HH:mm'],
        columns: { number: 'Nomor', at: 'Waktu', state },
      },
      more: ['--json'],
    })
    expect(asEvents.account).toMatchObject({ events: 0, unchanged: 2, requestsTellingOtherwise: 1 })
    const third = await run(sampleList(...later))
    expect(third.told).toContain('2 rows read = 0 used + 2 there already + 0 set aside')
    expect(third.told).toContain('The file tells other times of 1 request')
    expect((await runOn(harness, ['verify'])).code).toBe(0)
    expect((await runOn(harness, ['rebuild', 'tallies'])).code).toBe(0)
  })

  it('says on which promises our clock and the source differ, and why', async () => {
    const row = (number: string, completed: string, due: string, verdict: string) =>
      `${number};Laptop;TI;Ani;Selesai;1/3/2024 08:00;${completed};;${due};${verdict}`
    const { told } = await run(
      sampleList(
        row('D-1', '1/3/2024 10:00', '1/3/2024 12:00', 'Tidak'),
        row('D-2', '2024-03-01 12:00:30', '2024-03-01 12:00:10', 'Tidak'),
        row('D-3', '3/3/2024 20:00', '2/3/2024 21:00', 'Tidak'),
        row('D-4', '1/3/2024 10:00', '', 'Ya'),
      ),
      { organisation: 'PT Beda' },
    )
    expect(told).toContain('On 3 requests the two differ.')
    expect(told).toContain('1 × the source’s verdict does not fit its own times (D-1)')
    expect(told).toContain('1 × less than a minute apart; promises are rounded up to the minute (D-2)')
    expect(told).toContain('1 × outside working hours; our clock counts working time alone (D-3)')
    expect(told).toContain('1 × the source names no time')
  })

  it('brings words that a table explains to units that are there, and keeps the others as units of their own', async () => {
    const organisation = 'PT Tabel'
    await run(sampleList(sampleRow), { organisation, more: ['--json'] })
    const values = { Komputer: 'teknologi informasi' }
    const mapping = sampleMapping({ unit: { column: 'Bagian', values, others: 'keep' } })
    const list = (word: string, number: string) =>
      sampleList(sampleRow.replace(';TI;', `;${word};`).replace('P-1', number))
    const known = await run(list('komputer', 'P-7'), { organisation, mapping, more: ['--json'] })
    expect(known.account, known.murmured).toMatchObject({ requests: 1, unitsMade: 0, setAside: 0 })
    const other = await run(list('Gudang', 'P-8'), { organisation, mapping, more: ['--json'] })
    expect(other.account).toMatchObject({ requests: 1, unitsMade: 1, setAside: 0 })
  })
})
