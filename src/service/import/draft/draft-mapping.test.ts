import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readRequestMapping } from '../mapped/read-mapping.ts'
import { readMappedText } from '../mapped/sample-mapping.ts'
import { packed, sampleIncident, sampleLog, withFile } from '../sample-log.ts'
import { sampleTrace, sampleXes } from '../sample-xes.ts'
import { draftMapping } from './draft-mapping.ts'
import { lookAtFile } from './look-at-file.ts'

const draft = (content: string | Buffer, language: 'id' | 'en' = 'en') =>
  withFile(content, async (path) => draftMapping(await lookAtFile(path), 'Contoh', language))

const indonesian = [
  'No Tiket;Judul;Jenis Layanan;Bagian;Pemohon;Status;Prioritas;Tanggal Dibuat;Tanggal Selesai;Batas Waktu;Tepat Waktu',
  'T-1;Laptop rusak;Perbaikan;TI;Ani;Selesai;Tinggi;13/3/2024 08:00;13/3/2024 10:00;13/3/2024 12:00;Ya',
  'T-2;Kursi;Pembelian;Logistik;Budi;Entah;Rendah;14/3/2024 08:00;-;15/3/2024 12:00;Tidak',
  '',
].join('\n')

describe('a first mapping of a file', () => {
  it('finds columns by Indonesian names, dates, separator, marks and the meaning of states', async () => {
    expect(parse(await draft(indonesian))).toEqual({
      system: 'Contoh',
      rows: 'request',
      encoding: 'utf-8',
      separator: ';',
      dates: ['D/M/YYYY HH:mm'],
      missing: ['-'],
      columns: {
        number: 'No Tiket',
        service: 'Jenis Layanan',
        summary: 'Judul',
        unit: 'Bagian',
        asker: 'Pemohon',
        priority: { column: 'Prioritas', values: { Tinggi: 2, Rendah: 4 }, otherwise: 3 },
        state: { column: 'Status', values: { Selesai: 'completed' } },
        opened: 'Tanggal Dibuat',
        completed: 'Tanggal Selesai',
        due: 'Batas Waktu',
        verdict: { column: 'Tepat Waktu', kept: ['Ya'], broken: ['Tidak'] },
      },
    })
  })

  it('says what to look at, in the reader’s language, and leaves what it does not know to be filled in', async () => {
    expect(await draft(indonesian)).toContain('# Entah: …')
    expect(await draft(indonesian, 'id')).toContain('# PERIKSA: arti setiap status')
    const bare = await draft('a,b\n1,2\n')
    expect(bare).toContain('# FILL IN: the column by which a request is known.')
    const order = await draft('id,opened\n1,3/4/2024 10:00\n2,5/4/2024 10:00\n')
    expect(order).toContain('CHECK: nothing in the column opened shows which is the day')
    expect(await draft('id,opened\n1,2024-05-04\n')).toContain("time: '00:00'")
  })

  it('asks of a log of changes for nothing that it does not need, and of a list with marks only whether they are ratings', async () => {
    const log = 'id,updated\n1,2024-05-04 08:00\n1,2024-05-04 09:00\n2,2024-05-04 09:00\n'
    const events = await draft(log)
    expect(events).toContain('# FILL IN: the column that says how a request stands after a change.')
    expect(events).not.toContain('opened')
    const rated = await draft('id,opened,Dept,Skor\n1,2024-05-04 08:00,TI,5\n2,2024-05-04 09:00,TI,4\n')
    expect(rated).toContain('  # rating: Skor')
    expect(parse(rated)).toMatchObject({ columns: { unit: 'Dept' } })
    expect(parse(rated).columns).not.toHaveProperty('rating')
  })

  it('takes numbers that repeat for a log of changes', async () => {
    const log = sampleLog([
      ...sampleIncident('INC1', [{}, { incident_state: 'Active' }, { incident_state: 'Resolved' }]),
      ...sampleIncident('INC2', [{ opened_at: '13/2/2016 08:00' }]),
    ])
    const text = await draft(log)
    expect(parse(text)).toMatchObject({
      rows: 'event',
      columns: { number: 'number', at: 'sys_updated_at', state: { column: 'incident_state' } },
    })
    expect((await readMappedText(log, parse(text) as object)).account).toMatchObject({
      requests: 2,
      setAside: 0,
    })
  })

  it('reads an event log in XES by what the standard says of its attributes', async () => {
    const log = sampleXes({ 'SR-1': sampleTrace, 'SR-2': sampleTrace.slice(0, 3) })
    const text = await draft(packed(log))
    expect(parse(text)).toEqual({
      system: 'Contoh',
      rows: 'event',
      encoding: 'utf-8',
      dates: ['YYYY-MM-DD[T]HH:mm:ssZ', 'YYYY-MM-DD[T]HH:mm:ss.SSSZ'],
      columns: {
        number: 'case:concept:name',
        service: 'case:product',
        unit: 'org:group',
        by: 'org:resource',
        at: 'time:timestamp',
        state: {
          column: 'concept:name+lifecycle:transition',
          values: {
            'Queued+Awaiting Assignment': 'waiting',
            'Accepted+In Progress': 'in_progress',
            'Accepted+Wait - User': 'waiting_for_asker',
            'Completed+Resolved': 'completed',
          },
        },
      },
    })
    expect((await readMappedText(log, parse(text) as object)).account).toMatchObject({
      requests: 2,
      setAside: 0,
    })
  })

  it('takes what was done for the state where an event log has one step only', async () => {
    const steps = sampleTrace.map((event) => ({ ...event, lifecycle: 'complete' }))
    expect(parse(await draft(sampleXes({ 'SR-1': steps })))).toMatchObject({
      columns: { state: { column: 'concept:name', values: { Completed: 'completed' } } },
    })
  })

  it.each([
    ['utf-16le', Buffer.from(`\uFEFF${indonesian}`, 'utf16le')],
    ['windows-1252', Buffer.from(indonesian.replace('Ani', 'Désirée'), 'latin1')],
  ])('knows %s', async (encoding, content) => {
    const text = await draft(content)
    expect(parse(text)).toMatchObject({ encoding, columns: { number: 'No Tiket' } })
    expect(text.includes('CHECK: the text is not UTF-8')).toBe(encoding === 'windows-1252')
  })

  it.each([
    ['', 'file_empty'],
    ['a;b\n', 'rows_missing'],
    ['a;b\n"1;2\n', 'quote_unclosed'],
    ['<?xml version="1.0"?><html/>', 'xes_no_log'],
    [sampleXes({ 'SR-1': [] }), 'events_missing'],
    [Buffer.from('PK\u0003\u0004rest'), 'file_is_workbook'],
    [Buffer.from('BZh91AY&SY'), 'file_packed_otherwise'],
    [gzipSync(gzipSync('a;b\n1;2\n')), 'file_packed_twice'],
  ])('is not made of %j', async (content, code) => {
    await expect(draft(content)).rejects.toThrow(code)
  })

  it('is always YAML that is read again, whatever headings and values say', async () => {
    const odd = [
      '"status: {x}",# id,"a, [b]",opened',
      '"yes: no",1,"- x",2024-01-01 10:00',
      '"\'q\'",2,"*a",2024-01-02 10:00',
      '',
    ].join('\n')
    const text = await draft(odd)
    expect(() => parse(text) as unknown).not.toThrow()
  })
})

const source = join(import.meta.dirname, '../../../../../shared/data/boston-311/boston_311.csv')

describe.skipIf(!existsSync(source))(
  'a first mapping of a city’s requests (skipped where they are not there)',
  () => {
    it('reads all of them once the zone is written into it', async () => {
      const text = draftMapping(await lookAtFile(source), 'Boston 311', 'en')
      const edited = text.replace('# zone: Asia/Jakarta', 'zone: America/New_York')
      const mapping = readRequestMapping(edited, 'en')
      expect(mapping.ok, edited).toBe(true)
      if (!mapping.ok) return
      const { account } = await readMappedText(await readFile(source), mapping.value)
      expect(account).toMatchObject({
        rowsRead: 4995,
        requests: 4995,
        setAside: 0,
        reportedMadeSla: { kept: 4520, broken: 474, unknown: 1 },
      })
      expect(mapping.value.columns).toMatchObject({
        number: 'CASE_ENQUIRY_ID',
        opened: 'OPEN_DT',
        due: 'TARGET_DT',
        completed: 'CLOSED_DT',
        closed: 'CLOSED_DT',
        service: 'TYPE',
      })
    })
  },
)
