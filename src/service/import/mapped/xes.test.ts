import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../../platform/time/instants.ts'
import { entriesOf } from '../imported.ts'
import { sampleTrace as whole, sampleXes } from '../sample-xes.ts'
import { readRequestMapping } from './read-mapping.ts'
import { readMappedText } from './sample-mapping.ts'

const mapping = {
  system: 'Meja karangan',
  rows: 'event',
  dates: ['YYYY-MM-DD[T]HH:mm:ss.SSSZ', 'YYYY-MM-DD[T]HH:mm:ssZ'],
  columns: {
    number: 'case:concept:name',
    service: 'case:product',
    unit: 'org:group',
    by: 'org:resource',
    state: {
      column: 'concept:name+lifecycle:transition',
      values: {
        'Accepted+In Progress': 'in_progress',
        'Queued+Awaiting Assignment': 'open',
        'Accepted+Wait - User': 'waiting_for_asker',
        'Completed+Resolved': 'completed',
        'Completed+Closed': 'closed',
      },
    },
    at: 'time:timestamp',
  },
}

describe('an event log in XES, read through a mapping', () => {
  it.each([
    ['plain', (text: string) => text],
    ['packed', (text: string) => gzipSync(text)],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['in UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('becomes a request for each trace, %s', async (_, written) => {
    const { requests, account, setAside } = await readMappedText(
      written(sampleXes({ 'SR-1': whole })),
      mapping,
    )
    expect(setAside).toEqual([])
    expect(account).toMatchObject({ rowsRead: 5, requests: 1, events: 5, groups: 2, unresolved: 0 })
    expect(account.understood).toMatchObject({ separator: 'XES' })
    const [request] = requests
    expect(request).toMatchObject({ number: 'SR-1', category: 'Laptop' })
    expect(request?.events.map(({ unit }) => unit)).toEqual([
      'Meja 1',
      'Meja 1',
      'Meja 1',
      'Meja 2',
      'Meja 2',
    ])
    const entries = request === undefined ? [] : entriesOf(request)
    expect(entries.map(({ kind, happenedAt }) => [kind, isoOf(happenedAt)])).toEqual([
      ['submitted', '2024-03-01T01:00:00.000Z'],
      ['accepted', '2024-03-01T02:00:00.500Z'],
      ['paused', '2024-03-01T03:00:00.000Z'],
      ['resumed', '2024-03-01T05:00:00.000Z'],
      ['completed', '2024-03-01T06:00:00.000Z'],
    ])
  })

  it('adds up, with each event that says too little set aside by line and column', async () => {
    const [first, second] = whole
    if (first === undefined || second === undefined) throw new Error('The sample has events')
    const log = sampleXes({
      'SR-1': [first, { ...second, lifecycle: 'Dipikirkan' }],
      '': [first],
      'SR-2': [first, { ...second, at: 'kemarin' }],
    })
    const { account, setAside } = await readMappedText(log, mapping)
    expect(setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [5, 'concept:name+lifecycle:transition', 'Accepted+Dipikirkan', 'value_unmapped'],
      [8, 'case:concept:name', '', 'number_missing'],
      [12, 'time:timestamp', 'kemarin', 'date_unlike_formats'],
    ])
    expect(account.rowsRead).toBe(account.events + account.setAside)
  })

  it.each([
    ['has no event', sampleXes({ 'SR-1': [] }), mapping, 'events_missing'],
    ['is cut off', sampleXes({ 'SR-1': whole }).slice(0, 500), mapping, 'xml_cut_off'],
    [
      'lacks what the mapping names',
      sampleXes({ 'SR-1': whole }),
      { ...mapping, columns: { ...mapping.columns, asker: 'case:pemohon' } },
      'columns_missing.*case:pemohon',
    ],
  ])('is refused as a whole where it %s', async (_, text, by, code) => {
    await expect(readMappedText(text, by)).rejects.toThrow(new RegExp(code, 'u'))
  })
})

it('the example of a mapping of event logs in the documentation can be used', async () => {
  const file = new URL('../../../../docs/examples/xes-mapping.yaml', import.meta.url)
  expect(readRequestMapping(await readFile(file, 'utf8'), 'en')).toMatchObject({
    ok: true,
    value: { rows: 'event', columns: { number: 'case:concept:name' } },
  })
})
