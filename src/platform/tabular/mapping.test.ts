import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mapping } from './mapping.ts'
import { text, column } from './cells.ts'
import { readMapped } from './read-mapped.ts'

const kinds = {
  people: {
    columns: {
      number: column('nomor', 'number', text(20), true),
      name: column('nama', 'name', text(80)),
      language: column('bahasa', 'language', text(2)),
      since: column('sejak', 'since', text(10)),
    },
    names: { id: 'orang', en: 'people' },
  },
}
const rules = (columns: unknown) => mapping.parse({ people: [{ columns, when: { Status: ['aktif'] } }] })
const file = {
  name: 'sdm.csv',
  bytes: Buffer.from('Nama Lengkap;Status;Lahir;Kota\n"Sari, Ani";aktif;25/11/1990;JKT\nBudi;keluar;;\n'),
}

describe('a mapping', () => {
  it('finds in a table of values what stands in it, and nothing that every object has', () => {
    const bytes = Buffer.from(
      'Nama Lengkap;Status;Kota\nAni;aktif;constructor\nBudi;aktif;__proto__\nCici;aktif;toString\n',
    )
    const read = readMapped(
      [{ name: 'sdm.csv', bytes }],
      kinds,
      rules({
        number: { row: 'P' },
        name: 'Nama Lengkap',
        language: { column: 'Kota', values: { JKT: 'id' } },
        since: { column: 'Kota', values: { toString: '2020' }, otherwise: '2021' },
      }),
    )
    const texts = read.rows.get('people')?.map((row) => [row.texts['language'], row.texts['since']])
    expect(texts).toEqual([
      ['constructor', '2021'],
      ['__proto__', '2021'],
      ['toString', '2020'],
    ])
  })

  it('takes columns, splits, joins, dates, values and numbers of rows from foreign files, of the rows that it wants', () => {
    const read = readMapped(
      [file],
      kinds,
      rules({
        number: { row: 'P', digits: 3 },
        name: {
          join: [
            { column: 'nama lengkap', split: ',', take: 2 },
            { column: 'Nama Lengkap', split: ',' },
          ],
        },
        bahasa: { column: 'Kota', values: { JKT: 'id' }, otherwise: 'en' },
        since: { column: 'Lahir', date: 'dmy' },
      }),
    )
    expect(read.bad).toEqual([])
    expect(read.rows.get('people')).toEqual([
      {
        file: 'sdm.csv',
        line: 2,
        texts: { number: 'P001', name: 'Ani Sari', language: 'id', since: '1990-11-25' },
      },
    ])
  })

  it.each([
    [{ name: 'Kota' }, 'mapping_missing'],
    [{ number: 'Kota', umur: 'Kota' }, 'mapping_unknown'],
    [{ number: 'Gaji' }, 'columns_missing'],
  ])('is refused where columns are not there: %j', (columns, reason) => {
    expect(readMapped([file], kinds, rules(columns)).bad).toMatchObject([{ line: 0, reason }])
  })

  it('is described by the committed JSON Schema', async () => {
    const committed = await readFile(
      join(import.meta.dirname, '../../../docs/organisation-mapping.schema.json'),
      'utf8',
    )
    expect(z.toJSONSchema(mapping, { io: 'input', reused: 'ref' })).toEqual(JSON.parse(committed))
  })
})
