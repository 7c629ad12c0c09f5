import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { requestMapping } from './mapping.ts'
import { readRequestMapping } from './read-mapping.ts'

const docs = join(import.meta.dirname, '../../../../docs')
const good = `system: Contoh
rows: request
dates: [D/M/YYYY HH:mm]
columns:
  number: Nomor
  opened: Dibuat
`
function wrong(text: string, language: 'id' | 'en' = 'en'): string {
  const read = readRequestMapping(text, language)
  return read.ok ? 'nothing is wrong' : String(read.values?.['reason'])
}

describe('a mapping of requests', () => {
  it('is described by the committed JSON Schema', async () => {
    const committed = await readFile(join(docs, 'requests-mapping.schema.json'), 'utf8')
    expect(z.toJSONSchema(requestMapping, { io: 'input', reused: 'ref' })).toEqual(JSON.parse(committed))
  })

  it('needs little', () => {
    expect(wrong(good)).toBe('nothing is wrong')
  })

  it('says of a wrong key where it stands', () => {
    expect(wrong(`${good}  opend: Dibuat\n`)).toContain('line 7, columns.opend')
    expect(wrong(`${good}  opend: Dibuat\n`, 'id')).toContain('baris 7, columns.opend')
    expect(wrong(`${good}  priority: { column: P, values: { High: 9 } }\n`)).toContain(
      'line 7, columns.priority.values.High',
    )
    expect(wrong(`${good}  state: { column: S, values: { Baru: terbuka } }\n`)).toContain(
      'columns.state.values.Baru',
    )
    expect(wrong(`${good}  due: { column: Batas, date: x }\n`)).toContain('columns.due')
  })

  it('says what is missing, and in the reader’s language', () => {
    expect(wrong(good.replace('  number: Nomor\n', ''))).toContain('columns.number')
    expect(wrong(good.replace('rows: request\n', ''))).toContain('rows')
    expect(wrong(good, 'id')).toBe('nothing is wrong')
    expect(wrong(good.replace('system: Contoh', 'system: 7'), 'id')).not.toBe(
      wrong(good.replace('system: Contoh', 'system: 7'), 'en'),
    )
  })

  it('says it plainly: what is missing, what is known, and on which line YAML breaks', () => {
    expect(wrong(good.replace('dates: [D/M/YYYY HH:mm]\n', ''), 'id')).toBe('dates: ini belum disebut')
    expect(wrong(good.replace('rows: request', 'rows: requests'), 'id')).toBe(
      'baris 2, rows: yang dikenal: request, event',
    )
    expect(wrong(`${good}  state: { column: S, values: { Baru: opened } }\n`)).toContain(
      'known are: open, in_progress, waiting',
    )
    expect(wrong(good.replace('columns:', ' columns:'))).toMatch(/^line 4: this is no whole YAML /)
  })

  it('knows dates and zones', () => {
    expect(wrong(good.replace('D/M/YYYY HH:mm', 'tanggal'))).toContain(
      'line 3, dates.0: no known date format',
    )
    expect(wrong(good.replace('D/M/YYYY HH:mm', 'D/M/YYYY'))).toContain('needs a "time"')
    expect(wrong(good.replace('[D/M/YYYY HH:mm]', '[{ format: D/M/YYYY, time: "17:00" }]'))).toBe(
      'nothing is wrong',
    )
    expect(wrong(good.replace('Contoh', 'ServiceNow'))).toContain('line 1, system: this name belongs')
    expect(wrong(`zone: Mars/Olympus\n${good}`)).toContain('line 1, zone: no time zone')
  })

  it.each(['', '[1, 2]', 'just words', 'rows: [', `${good}${good}`, '&a [*a, *a]', '\u0000'])(
    'is refused where it is something else: %j',
    (text) => {
      expect(wrong(text)).not.toBe('nothing is wrong')
    },
  )
})
