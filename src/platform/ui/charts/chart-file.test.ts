import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unguarded } from '../../tabular/formula-guard.ts'
import { chartCsv, chartFileName, inXml } from './chart-file.ts'

describe('the file that a chart is saved as', () => {
  it('is called after what the chart is about', () => {
    expect(chartFileName('Teknologi Informasi · Puas · Mei 2026', 'png')).toBe(
      'teknologi-informasi-puas-mei-2026.png',
    )
    expect(chartFileName('../../etc/passwd', 'csv')).toBe('etc-passwd.csv')
    expect(chartFileName('…', 'svg')).toBe('etalase.svg')
  })

  it('never has a name that a file system trips over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (subject) => {
        expect(chartFileName(subject, 'svg')).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,79})[.]svg$/u)
      }),
    )
  })

  it('holds every cell of the table, whatever it says', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const csv = chartCsv({ columns: ['Periode', 'Nilai'], rows })
        const read = parse(csv, { bom: true, record_delimiter: '\r\n' })
        expect(read.map((row) => row.map(unguarded))).toEqual([['Periode', 'Nilai'], ...rows])
      }),
    )
  })

  it('has nothing that a spreadsheet runs', () => {
    const csv = chartCsv({
      columns: ['Unit', 'n'],
      rows: [
        ['=HYPERLINK("x")', -4],
        ['+62', 3],
      ],
    })
    expect(csv).toBe('\u{feff}Unit,n\r\n"\'=HYPERLINK(""x"")",-4\r\n\'+62,3\r\n')
  })

  it('is a picture that programs open, whatever signs are in a name', () => {
    expect(inXml('IT\u0001\u000b\uFFFE \ud800')).toBe('IT\uFFFD\uFFFD\uFFFD \uFFFD')
    expect(inXml('Bagian “Ünit” 👨‍👩‍👧\n\t&lt;')).toBe('Bagian “Ünit” 👨‍👩‍👧\n\t&lt;')
  })
})
