import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, readText, readWhole, sampleIncident, sampleLog, withFile } from './sample-log.ts'
import { unpackedAtMost } from './source-file.ts'

const rows = sampleIncident('INC1', [
  { incident_state: 'New' },
  { incident_state: 'Active' },
  { incident_state: 'Resolved' },
])
const log = sampleLog(rows)
const columns = [
  'number',
  'incident_state',
  'opened_at',
  'sys_updated_at',
  'sys_updated_by',
  'caller_id',
  'category',
].concat(['priority', 'assignment_group', 'assigned_to', 'remark'])

describe('a file that is a log', () => {
  it('is unpacked by what its first bytes say, whatever its name', async () => {
    const plain = await withFile(log, (path) => readWhole(path), 'log.csv.gz')
    const zipped = await withFile(packed(log), (path) => readWhole(path), 'log.csv')
    expect(zipped.requests).toEqual(plain.requests)
    expect(zipped.account.rowsRead).toBe(3)
  })

  it.each([
    [';', '\n'],
    ['\t', '\r\n'],
    ['|', '\n'],
    [',', '\r'],
  ])('may be separated by %j and end its lines with %j', async (separator, newline) => {
    const { requests, account } = await readText(`\uFEFF${sampleLog(rows, { separator, newline })}`)
    expect(requests).toEqual((await readText(log)).requests)
    expect(account.understood.separator).toBe(separator)
  })

  it.each(['\n', '\r\n'])(
    'keeps count of lines over quoted breaks, ending lines with %j',
    async (newline) => {
      const texts = [`one${newline}two`, 'plain', `a${newline}b${newline}c`, 'plain', 'plain']
      const steps = texts.map((remark, index) => ({ remark, incident_state: index === 4 ? '-100' : 'New' }))
      const { requests, setAside } = await readText(
        sampleLog(sampleIncident('INC1', steps), { columns, newline }),
      )
      expect(requests[0]?.events.map((event) => event.line)).toEqual([2, 4, 5, 8])
      expect(setAside[0]).toMatchObject({ line: 9, rowNumber: 5 })
    },
  )

  it('passes over blank lines without losing count', async () => {
    const [header = '', first = '', second = ''] = log.split('\n')
    const { requests, account } = await readText(`${header}\n\n${first}\n\n\n${second}\n`)
    expect(requests[0]?.events.map((event) => event.line)).toEqual([3, 6])
    expect(account.rowsRead).toBe(2)
  })

  it('names people in any script, also across the streams’ chunks', async () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.nat(300_000), names, async (length, name) => {
        const padded = sampleLog([
          { location: 'x'.repeat(length) },
          { sys_mod_count: '1', caller_id: `Ibu ${name} Š` },
        ])
        const { account } = await readText(padded)
        expect(account.rowsRead).toBe(2)
      }),
      { numRuns: 15 },
    )
    const wide = '🙂'.repeat(100_000)
    expect((await readText(sampleLog([{ location: wide }]))).requests[0]?.location).toBe(wide)
  })

  it('may lack columns that only say more', async () => {
    const { requests, account } = await readText(sampleLog(rows, { columns }))
    expect(requests[0]?.reportedMadeSla).toBeNull()
    expect(requests[0]?.events.map((event) => event.kind)).toEqual(['submitted', 'accepted', 'completed'])
    expect(account.understood.columnsAbsent).toContain('made_sla')
  })
})

describe('a file that is no log', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  const zipped = packed(log)

  it.each([
    ['a picture', png, 'file_not_text'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'file_is_workbook'],
    ['nothing', '', 'file_empty'],
    ['one byte', 'x', 'columns_missing'],
    ['blanks', ' \n\n', 'file_empty'],
    ['nothing, packed', packed(''), 'file_empty'],
    ['a picture, packed', packed(png.toString('latin1')), 'file_not_text'],
    ['half a gzip', zipped.subarray(0, zipped.length - 12), 'gzip_broken'],
    [
      'a damaged gzip',
      Buffer.concat([zipped.subarray(0, 40), Buffer.alloc(40, 7), zipped.subarray(80)]),
      'gzip_broken',
    ],
    ['headings alone', log.split('\n')[0] ?? '', 'rows_missing'],
    ['a letter', 'Dear Sir,\nhow are you?\n', 'columns_missing'],
    [
      'an archive of another kind',
      Buffer.from('7z\u00bc\u00af\u0027\u001c', 'latin1'),
      'file_packed_otherwise',
    ],
    ['a gzip within a gzip', gzipSync(zipped), 'file_packed_twice'],
    ['UTF-16', Buffer.from(`\uFEFF${log}`, 'utf16le'), 'file_not_utf8'],
    ['Latin 1', Buffer.from(log.replace('Caller 1', 'Ren\u00e9'), 'latin1'), 'file_not_utf8'],
    ['a quotation without end', log.replace('Group 1', '"Group 1'), 'quote_unclosed'],
    ['a quotation longer than any row', log.replace('Group 1', `"${'x'.repeat(1_200_000)}`), 'row_too_long'],
  ])('is refused: %s', async (_what, content, code) => {
    await expect(readText(content)).rejects.toThrow(code)
  })

  it('is refused where it is not there, or a folder', async () => {
    await expect(readWhole('/nowhere/at/all.csv')).rejects.toThrow('file_missing')
    await expect(readWhole('/')).rejects.toThrow('file_unreadable')
  })
})

describe('an archive that unpacks to more than any file', () => {
  const unpacked = (bytes: number) =>
    pipeline(
      Readable.from([Buffer.alloc(bytes / 2), Buffer.alloc(bytes / 2)]),
      unpackedAtMost(1 / 1024),
      async (all) => {
        let length = 0
        for await (const chunk of all as AsyncIterable<Buffer>) length += chunk.length
        return length
      },
    )

  it('is stopped there, and one that does not is let pass', async () => {
    await expect(unpacked(1024 ** 2 + 2)).rejects.toMatchObject({ code: 'unpacks_too_large' })
    expect(await unpacked(1024 ** 2)).toBe(1024 ** 2)
  })
})
