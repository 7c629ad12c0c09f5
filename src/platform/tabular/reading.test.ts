import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { oneOf } from './cells.ts'
import { decodeText } from './decode.ts'
import { guarded, unguarded } from './formula-guard.ts'
import { readTable, separators, type Separator } from './read-table.ts'

const known = new Set(['code', 'name'])
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
const text = 'code;name\nKP;Kantor Pusat – Café\n'

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8 without mark', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`), 'utf-8', false],
    ['UTF-16 with mark', utf16(text, true), 'utf-16le', false],
    ['UTF-16 the other way round', swapped(utf16(text, true)), 'utf-16be', false],
    ['UTF-16 without mark', utf16(text, false), 'utf-16le', true],
    ['UTF-16 the other way round without mark', swapped(utf16(text, false)), 'utf-16be', true],
    ['gzip', gzipSync(text), 'utf-8', false],
  ] as const)('is found out: %s', (_name, bytes, encoding, guessed) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding, guessed } })
  })

  it('is Windows-1252 where it cannot be UTF-8, which is said', () => {
    const bytes = Buffer.from(text.replace('–', '\u0096'), 'latin1')
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding: 'windows-1252', guessed: true } })
  })

  it('may be said beforehand, and is refused where the file contradicts', () => {
    const latin = Buffer.from(text.replace('–', '-'), 'latin1')
    expect(decodeText(latin, 'windows-1252')).toMatchObject({ ok: true, value: { guessed: false } })
    expect(decodeText(latin, 'utf-8')).toMatchObject({ ok: false, code: 'encoding_wrong' })
    expect(decodeText(utf16(text, true), 'utf-8')).toMatchObject({ ok: false, code: 'encoding_wrong' })
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'file_empty'],
    ['blanks', Buffer.from(' \n\n'), 'file_empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004...'), 'file_is_workbook'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'file_is_workbook'],
    [
      'a picture',
      Buffer.from([
        0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0x44, 0x44, 0x44, 0x44, 0x44, 0x44, 0x44,
      ]),
      'file_not_text',
    ],
    ['an archive that grows beyond measure', gzipSync(Buffer.alloc(134_217_729, 'a')), 'file_too_large'],
    ['half an archive', gzipSync(text).subarray(0, 20), 'file_broken'],
  ] as const)('is no question for %s', (_name, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, code })
  })
})

describe('the rows of a file', () => {
  it('may stand below a line of a spreadsheet that says the separator', () => {
    const read = readTable(Buffer.from('sep=;\r\ncode;name\r\nKP;Pusat, lantai 2\r\n'), new Set())
    expect(read).toMatchObject({
      ok: true,
      value: {
        separator: ';',
        header: ['code', 'name'],
        rows: [{ line: 3, cells: ['KP', 'Pusat, lantai 2'] }],
      },
    })
  })

  it.each(separators.map((separator) => [separator]))(
    'are found whatever separates them: %j',
    (separator) => {
      const table = readTable(Buffer.from(`Code${separator} NAME \nKP${separator}Pusat\n`), known)
      expect(table).toMatchObject({
        ok: true,
        value: { separator, header: ['code', 'name'], rows: [{ line: 2, cells: ['KP', 'Pusat'] }] },
      })
    },
  )

  it('name the line on which they begin, whatever the line breaks within and between them', () => {
    const table = readTable(Buffer.from('code,name\r\nA,"one\r\ntwo"\r\n\r\nB,"x\ny"\r\nC,z\r\n'), known)
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([2, 5, 7])
  })

  it.each([
    ['code,name\nA,"open\nB,x\n', 'quote_unclosed'],
    ['code,name,code\nA,b,C\n', 'header_twice'],
    [`code,name\nA,"${'x'.repeat(1_200_000)}"\n`, 'row_too_long'],
    [`code,name\n${'A,B\n'.repeat(1_000_001)}`, 'too_many_rows'],
    [`code,name\n${','.repeat(5000)}\n`, 'too_many_columns'],
  ])('are not read where they are broken', (broken, code) => {
    expect(readTable(Buffer.from(broken), known)).toMatchObject({ ok: false, code })
  })

  it('are what was written, in every encoding and with every separator', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '=', "'", '"', ',', ';', '\n', '-', ' ', '|', '\t'),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Separator>(...separators),
        fc.constantFrom<'utf8' | 'utf16le'>('utf8', 'utf16le'),
        (rows, delimiter, encoding) => {
          const written = stringify([['code', 'name'], ...rows.map((row) => row.map(guarded))], { delimiter })
          const table = readTable(Buffer.from(`\uFEFF${written}`, encoding), known)
          const kept = rows.filter((row) => row.some((one) => one.trim() !== ''))
          expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(kept)
        },
      ),
    )
  })
})

describe('the apostrophe before what a spreadsheet would run', () => {
  it('is taken away again, and nothing else is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '@', '-', '\t', 'a') }), (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell)
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})

describe('a cell that holds one of some words', () => {
  it('is refused with those that are known, in the other language too', () => {
    expect(oneOf({ branch: ['cabang', 'kantor_cabang'], counter: [] })('cabangg')).toEqual({
      reason: 'word_unknown',
      values: { words: 'branch (cabang), counter' },
    })
  })
})
