import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../../platform/time/instants.ts'
import { entriesOf } from '../imported.ts'
import { readMappedText, sampleHeader, sampleList, sampleMapping, sampleRow } from './sample-mapping.ts'

const cells = sampleRow.split(';')
/** The sample row with some cells changed, by heading. */
function row(changes: Readonly<Record<string, string>> = {}): string {
  const names = sampleHeader.split(';')
  return names.map((name, index) => changes[name] ?? cells[index] ?? '').join(';')
}
const reasons = async (...rows: readonly string[]) =>
  (await readMappedText(sampleList(...rows))).setAside.map(({ line, column, value, reason }) => [
    line,
    column,
    value,
    reason,
  ])

describe('a list of requests, read through a mapping', () => {
  it('becomes a request for each row, with what happened to it and what was promised', async () => {
    const { requests, account, setAside } = await readMappedText(sampleList(row()))
    expect(setAside).toEqual([])
    const [request] = requests
    expect(request).toMatchObject({
      number: 'P-1',
      line: 2,
      asker: 'Ani',
      category: 'Laptop',
      reportedMadeSla: true,
      events: [{ kind: 'submitted', unit: 'Teknologi Informasi', accepted: true }],
    })
    expect(request?.due?.completion && isoOf(request.due.completion)).toBe('2024-03-01T05:00:00.000Z')
    expect(request && entriesOf(request).map(({ kind, happenedAt }) => [kind, isoOf(happenedAt)])).toEqual([
      ['submitted', '2024-03-01T01:00:00.000Z'],
      ['completed', '2024-03-01T03:00:00.000Z'],
      ['confirmed', '2024-03-02T03:00:00.000Z'],
    ])
    expect(account).toMatchObject({
      rowsRead: 1,
      requests: 1,
      events: 1,
      timelineEntries: 3,
      setAside: 0,
      unresolved: 0,
      reportedMadeSla: { kept: 1, broken: 0, unknown: 0 },
      understood: { separator: ';', encoding: 'utf-8', zone: 'Asia/Jakarta' },
    })
  })

  it('has no promise where the mapping names no due time, and none where this row has none', async () => {
    const without = await readMappedText(sampleList(row()), sampleMapping({ due: undefined }))
    expect(without.requests[0]?.due).toBeNull()
    const empty = await readMappedText(sampleList(row({ Batas: 'NULL' })))
    expect(empty.requests[0]?.due).toEqual({ response: null, completion: null })
    const late = await readMappedText(sampleList(row({ Batas: '1/3/2024 08:00' })))
    expect(late.account.warnings).toEqual([{ code: 'due_not_after_opening', count: 1, firstLine: 2 }])
  })

  it('is read in several date formats, tried in order', async () => {
    const { requests } = await readMappedText(
      sampleList(row({ Dibuat: '2024-03-01 08:00:30' }), row({ Nomor: 'P-2' })),
    )
    expect(requests.map(({ openedAt }) => isoOf(openedAt))).toEqual([
      '2024-03-01T01:00:30.000Z',
      '2024-03-01T01:00:00.000Z',
    ])
  })

  it('goes by the zone of the mapping, and by the time that a day without hours means', async () => {
    const mapping = sampleMapping(
      { due: { column: 'Batas', dates: [{ format: 'D/M/YYYY', time: '17:00' }] } },
      { zone: 'Asia/Makassar' },
    )
    const { requests } = await readMappedText(sampleList(row({ Batas: '1/3/2024' })), mapping)
    const [request] = requests
    expect(request && isoOf(request.openedAt)).toBe('2024-03-01T00:00:00.000Z')
    expect(request?.due?.completion && isoOf(request.due.completion)).toBe('2024-03-01T09:00:00.000Z')
  })

  it('stands as its state says', async () => {
    const { requests, account } = await readMappedText(
      sampleList(
        row({ Status: 'baru', Diselesaikan: '', Ditutup: '' }),
        row({ Nomor: 'P-2', Status: 'Tunda', Diselesaikan: '', Ditutup: '' }),
        row({ Nomor: 'P-3', Status: 'Batal', Diselesaikan: '' }),
        row({ Nomor: 'P-4', Ditutup: '' }),
        row({ Nomor: 'P-5', Diselesaikan: '' }),
      ),
    )
    expect(requests.map((request) => entriesOf(request).map(({ kind }) => kind))).toEqual([
      ['submitted'],
      ['submitted'],
      ['submitted', 'cancelled'],
      ['submitted', 'completed'],
      ['submitted', 'completed', 'confirmed'],
    ])
    expect(account.unresolved).toBe(2)
    expect(account.warnings.map(({ code }) => code).toSorted()).toEqual([
      'closed_without_resolution',
      'closed_without_time',
      'paused_without_time',
    ])
  })

  it('sets aside what cannot be true', async () => {
    expect(
      await reasons(
        row({ Status: 'Entah' }),
        row({ Nomor: '2', Status: '' }),
        row({ Nomor: '3', Dibuat: '' }),
        row({ Nomor: '4', Dibuat: '31/4/2024 08:00' }),
        row({ Nomor: '5', Dibuat: '1/4/2024 08:00' }),
        row({ Nomor: '6', Ditutup: '1/3/2024 09:00' }),
        row({ Nomor: '7', Status: 'Proses' }),
        row({ Nomor: '8', Status: 'Selesai', Diselesaikan: '', Ditutup: '?' }),
        row({ Nomor: '9', Dibuat: '1/3/2031 08:00', Diselesaikan: '', Ditutup: '', Status: 'Baru' }),
        row({ Nomor: '10', Tepat: 'Mungkin' }),
        row({ Nomor: '' }),
        '11;Laptop',
        row({ Nomor: '12', Dibuat: '1/3/1024 08:00' }),
        row({ Nomor: '13', Status: 'Batal', Diselesaikan: '', Ditutup: '' }),
        row({ Nomor: '14', Peminta: 'x'.repeat(201) }),
        row({ Nomor: '15', Dibuat: `1/3/2024${' '.repeat(5000)}08:00` }),
        row({ Nomor: 'x'.repeat(201) }),
      ),
    ).toEqual([
      [2, 'Status', 'Entah', 'value_unmapped'],
      [3, 'Status', '', 'state_missing'],
      [4, 'Dibuat', '', 'opened_missing'],
      [5, 'Dibuat', '31/4/2024 08:00', 'date_unlike_formats'],
      [6, 'Diselesaikan', '1/3/2024 10:00', 'completed_before_opened'],
      [7, 'Ditutup', '1/3/2024 09:00', 'closed_before_completed'],
      [8, 'Status', 'Proses', 'open_though_finished'],
      [9, 'Status', 'Selesai', 'completion_missing'],
      [10, 'Dibuat', '1/3/2031 08:00', 'date_in_future'],
      [11, 'Tepat', 'Mungkin', 'value_unmapped'],
      [12, 'Nomor', '', 'number_missing'],
      [13, '', '2 ≠ 10', 'column_count'],
      [14, 'Dibuat', '1/3/1024 08:00', 'date_out_of_range'],
      [15, 'Status', 'Batal', 'cancellation_missing'],
      [16, 'Peminta', 'x'.repeat(200), 'text_too_long'],
      [17, 'Dibuat', `1/3/2024${' '.repeat(192)}`, 'date_unlike_formats'],
      [18, 'Nomor', 'x'.repeat(200), 'text_too_long'],
    ])
  })

  it('of ten thousand rows adds up, and a NUL far down sets aside its row alone', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row({ Nomor: `${index}` }))
    const { account, setAside } = await readMappedText(
      sampleList(...rows, row({ Nomor: 'NUL', Peminta: 'A\u0000' })),
    )
    expect(account).toMatchObject({ rowsRead: 10_001, requests: 10_000, events: 10_000, setAside: 1 })
    expect(setAside).toMatchObject([{ line: 10_002, number: 'NUL', reason: 'character_unusable' }])
  })

  it('means what the tables say, and what they say of all else', async () => {
    const mapping = sampleMapping({
      unit: { column: 'Bagian', values: { TI: 'IT' } },
      priority: { column: 'Jenis', values: { laptop: 1 }, otherwise: 4 },
    })
    const read = await readMappedText(
      sampleList(row(), row({ Nomor: 'P-2', Jenis: 'Kursi' }), row({ Nomor: 'P-3', Bagian: 'Logistik' })),
      mapping,
    )
    expect(read.requests.map(({ priority }) => priority)).toEqual([1, 4])
    expect(read.setAside).toMatchObject([{ column: 'Bagian', value: 'Logistik', reason: 'value_unmapped' }])
  })

  it('keeps the first of several copies, and none of rows that contradict each other', async () => {
    const read = await readMappedText(
      sampleList(
        row(),
        row({ Nomor: 'P-2' }),
        row(),
        row({ Nomor: 'P-2', Peminta: 'Budi' }),
        row({ Nomor: 'P-3', Status: 'Entah' }),
        row({ Nomor: 'P-3' }),
      ),
    )
    expect(read.requests.map(({ number }) => number)).toEqual(['P-1', 'P-3'])
    expect(read.setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'duplicate'],
      [3, 'number_twice'],
      [5, 'number_twice'],
      [6, 'value_unmapped'],
    ])
    expect(read.account).toMatchObject({ rowsRead: 6, events: 2, setAside: 4 })
  })
})

describe('a file of requests', () => {
  const named = sampleList(row({ Peminta: 'Désirée' }))
  const windows = Buffer.from(named, 'latin1')

  it.each([
    ['utf-8', Buffer.from(named)],
    ['utf-8', Buffer.from(`\uFEFF${named}`)],
    ['utf-16le', Buffer.from(`\uFEFF${named}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${named}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(named, 'utf16le')],
    ['windows-1252', windows],
    ['utf-8', gzipSync(named)],
  ])('may be written in %s', async (encoding, content) => {
    const { requests, account } = await readMappedText(content)
    expect(requests[0]?.asker).toBe('Désirée')
    expect(account.understood.encoding).toBe(encoding)
    const guessed = account.warnings.some(({ code }) => code === 'encoding_guessed')
    expect(guessed).toBe(content === windows)
  })

  it('is refused where it is not written as the mapping says', async () => {
    const says = (encoding: string) => sampleMapping({}, { encoding })
    await expect(readMappedText(windows, says('utf-8'))).rejects.toThrow('file_not_utf8')
    await expect(readMappedText(Buffer.from(`\uFEFF${named}`), says('utf-16le'))).rejects.toThrow(
      'encoding_wrong',
    )
    await expect(readMappedText(windows.subarray(0, -1), says('utf-16le'))).rejects.toThrow(
      /wrong|missing|rows/,
    )
    expect((await readMappedText(windows, says('windows-1252'))).account.warnings).toEqual([])
  })

  it.each([',', '\t', '|'])('may be separated by %j', async (separator) => {
    const quoted = sampleList(row({ Peminta: `"Ani${separator} S"` })).replaceAll(';', separator)
    const { requests } = await readMappedText(quoted)
    expect(requests[0]?.asker?.startsWith('Ani')).toBe(true)
  })

  it('keeps quotes, line breaks within them, and counts lines', async () => {
    const { requests, setAside } = await readMappedText(
      sampleList(row({ Peminta: '"Ani ""Nan""\nS"' }), row({ Nomor: 'P-2', Status: 'Entah' })),
    )
    expect(requests[0]?.asker).toBe('Ani "Nan" S')
    expect(setAside[0]?.line).toBe(4)
  })

  it.each([
    ['', 'file_empty'],
    ['\n\n', 'file_empty'],
    [`${sampleHeader}\n`, 'rows_missing'],
    [
      sampleList(row()).replace('Jenis', 'Macam').replace('Batas', 'Tenggat'),
      'columns_missing.*Jenis, Batas',
    ],
    [sampleList(row()).replace('Jenis', 'Peminta'), 'columns_missing'],
    [`${sampleHeader};nomor\n${row()};x\n`, 'columns_twice.*Nomor'],
    [sampleList(row({ Peminta: '"Ani' })), 'quote_unclosed'],
    [Buffer.from('PK\u0003\u0004xxxx'), 'file_is_workbook'],
    [Buffer.from([0, 1, 2, 3, 0, 0, 0]), 'file_not_text|encoding_wrong|columns_missing'],
    [gzipSync(sampleList(row(), row({ Nomor: 'P-2' }))).subarray(0, 40), 'gzip_broken|columns_missing'],
  ])('is refused with a name for what is wrong: %j', async (content, code) => {
    await expect(readMappedText(content)).rejects.toThrow(new RegExp(code, 's'))
  })
})

describe('a log of events, read through a mapping', () => {
  const mapping = {
    system: 'Catatan contoh',
    rows: 'event',
    dates: ['YYYY-MM-DD HH:mm'],
    columns: {
      number: 'no',
      at: 'waktu',
      state: {
        column: 'status',
        values: { Baru: 'open', Kerja: 'in_progress', Tanya: 'waiting_for_asker', Beres: 'completed' },
      },
      unit: 'unit',
      by: 'oleh',
      due: 'batas',
    },
  }
  const log = (...rows: readonly string[]) => ['no,waktu,status,unit,oleh,batas', ...rows, ''].join('\n')

  it('becomes one event a row, gathered by request in the order of time', async () => {
    const { requests, account, setAside } = await readMappedText(
      log(
        'A,2024-03-01 08:00,Baru,TI,Ani,2024-03-02 08:00',
        'B,2024-03-01 08:30,Baru,TI,Ani,',
        'A,2024-03-01 09:00,Kerja,TI,Budi,2024-03-02 08:00',
        'A,2024-03-01 10:00,Tanya,Jaringan,Budi,',
        'A,2024-03-01 12:00,Kerja,Jaringan,Budi,',
        'A,2024-03-01 13:00,Beres,Jaringan,Budi,',
        'B,2024-03-01 14:00,Hilang,TI,Ani,',
      ),
      mapping,
    )
    expect(
      requests.map((request) => [request.number, ...entriesOf(request).map(({ kind }) => kind)]),
    ).toEqual([
      ['A', 'submitted', 'accepted', 'paused', 'resumed', 'completed'],
      ['B', 'submitted'],
    ])
    const due = requests[0]?.due?.completion
    expect(due && isoOf(due)).toBe('2024-03-02T01:00:00.000Z')
    expect(setAside).toMatchObject([{ line: 8, column: 'status', value: 'Hilang', reason: 'value_unmapped' }])
    expect(account).toMatchObject({ rowsRead: 7, events: 6, setAside: 1, requests: 2, unresolved: 1 })
  })
})
