import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { isXes, xesRows } from './xes-rows.ts'

/** Made up for this test: two cases, three events in them and one in none. */
const log = `<?xml version="1.0" encoding="UTF-8"?>
<!-- contoh karangan -->
<log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="Log karangan"/>
  <trace>
    <string key="concept:name" value="K-1"/>
    <string key="layanan" value="Laptop &amp; layar"/>
    <event>
      <string key="concept:name" value="Diterima"/>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2024-03-01T08:00:00.000+07:00"/>
      <list key="catatan"><string key="concept:name" value="bukan ini"/></list>
    </event>
    <event>
      <date key="time:timestamp" value="2024-03-01T09:00:00.000+07:00"><string key="sumber" value="jam"/></date>
      <string key="concept:name" value="Selesai"/>
    </event>
  </trace>
  <trace>
    <event><string key="concept:name" value="Tanpa nama"/></event>
  </trace>
  <event><string key="concept:name" value="Tanpa kasus"/></event>
</log>
`
const columns = ['case:concept:name', 'concept:name', 'time:timestamp', 'case:layanan']

async function rowsOf(text: string, wanted: readonly string[] = columns, piece = text.length) {
  async function* pieces() {
    for (let start = 0; start < text.length; start += piece) yield text.slice(start, start + piece)
  }
  return Array.fromAsync(xesRows(pieces(), wanted))
}

describe('an event log in XES', () => {
  it('is a row an event, with the attributes of its trace, in the order of the columns', async () => {
    expect(await rowsOf(log)).toEqual([
      { cells: columns, line: 1 },
      { cells: ['K-1', 'Diterima', '2024-03-01T08:00:00.000+07:00', 'Laptop & layar'], line: 11 },
      { cells: ['K-1', 'Selesai', '2024-03-01T09:00:00.000+07:00', 'Laptop & layar'], line: 17 },
      { cells: ['', 'Tanpa nama', '', ''], line: 23 },
      { cells: ['', 'Tanpa kasus', '', ''], line: 25 },
    ])
  })

  it('joins attributes as a classifier does, and is empty where there is none of them', async () => {
    const joined = await rowsOf(log, ['concept:name+lifecycle:transition', 'org:group+org:role'])
    expect(joined.slice(1, 3).map(({ cells }) => cells)).toEqual([
      ['Diterima+start', ''],
      ['Selesai+', ''],
    ])
  })

  it('reads the same however the file is cut into pieces', async () => {
    const whole = await rowsOf(log)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (piece) => {
        expect(await rowsOf(log, columns, piece)).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['is cut off', log.slice(0, 900), 'xml_cut_off', { line: 18 }],
    ['is not well formed', log.replace('</trace>', '</trac>'), 'xml_broken', { line: 21 }],
    ['is another document', '<?xml version="1.0"?><html><body/></html>', 'xes_no_log', { element: 'html' }],
    [
      'has entities of its own',
      log.replace('<log', '<!DOCTYPE log [<!ENTITY a "b">]><log').replace('K-1', '&a;'),
      'xml_broken',
      { line: 9 },
    ],
    ['nests without end', log.replace('<event>', '<list key="a">'.repeat(100)), 'xml_too_deep', { line: 11 }],
    ['is empty', '', 'xml_cut_off', { line: 1 }],
  ])('is refused where it %s', async (_, text, code, values) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ code, values })
  })

  const event = '<event><string key="concept:name" value="Diterima"/>'
  it.each([
    ['a value', `<log><trace>${event}<string key="catatan" value="`, 'x'.repeat(10_000)],
    ['a comment', `<log><trace>${event}<!--`, 'x'.repeat(10_000)],
    [
      'attributes of an event',
      `<log><trace>${event}`,
      '<string key="catatan" value="panjang sekali"/>'.repeat(200),
    ],
    ['attributes of a trace', '<log><trace>', '<string key="catatan" value="panjang sekali"/>'.repeat(200)],
  ])('does not fill the memory: %s without end is refused soon', async (_, beginning, again) => {
    let pieces = 0
    async function* endless() {
      yield beginning
      for (; ; pieces += 1) yield again
    }
    await expect(Array.fromAsync(xesRows(endless(), columns))).rejects.toMatchObject({
      code: 'row_too_long',
    })
    expect(pieces).toBeLessThan(500)
  })

  it('is known by how it begins', () => {
    expect(isXes(log)).toBe(true)
    expect(isXes('\uFEFF  <log>')).toBe(true)
    expect(isXes('<logbook>')).toBe(false)
    expect(isXes('number,state\n<?xml')).toBe(false)
  })
})
