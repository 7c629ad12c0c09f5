import { appendFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../platform/time/instants.ts'
import { entriesOf, type ReadProgress } from './imported.ts'
import { readServiceNowLog } from './read-service-now-log.ts'
import { readText, readWhole, sampleIncident, sampleLog, withFile, type SampleRow } from './sample-log.ts'

const fixture = new URL('fixtures/spreadsheet-export.csv', import.meta.url).pathname
const dated = (...dates: readonly string[]) =>
  sampleLog(
    dates.map((sys_updated_at, index) => ({ sys_updated_at, sys_mod_count: String(index) })),
    {
      columns: [
        'number',
        'incident_state',
        'opened_at',
        'sys_updated_at',
        'sys_updated_by',
        'caller_id',
        'category',
      ].concat(['priority', 'assignment_group', 'assigned_to', 'sys_mod_count', 'made_sla']),
    },
  ).replaceAll('29/2/2016 08:00', '?')
const moments = async (text: string, options = {}) =>
  (await readText(text, options)).requests.flatMap((request) =>
    request.events.map((event) => isoOf(event.recordedAt)),
  )

describe('a log saved by a spreadsheet', () => {
  it('is read with its separator, line ends, dates and truth values', async () => {
    const { requests, account, setAside } = await readWhole(fixture)
    expect(account.understood).toMatchObject({
      separator: ';',
      dates: 'D-M-YYYY HH:MM',
      truths: 'true/false',
      grouped: true,
    })
    expect(requests.map((request) => entriesOf(request).map((entry) => entry.kind))).toEqual([
      ['submitted', 'accepted', 'paused', 'resumed', 'completed', 'reopened', 'completed', 'confirmed'],
      ['submitted', 'completed'],
    ])
    expect(requests[0]).toMatchObject({
      asker: 'Rina Hartono',
      category: 'Jaringan',
      priority: 2,
      reportedMadeSla: false,
    })
    expect(requests[1]).toMatchObject({ asker: null, category: null, priority: 4, reportedMadeSla: null })
    expect(setAside).toEqual([
      {
        line: 5,
        rowNumber: 3,
        number: 'INC0000001',
        column: 'incident_state',
        value: '-100',
        reason: 'state_unknown',
      },
      {
        line: 14,
        rowNumber: 11,
        number: 'INC0000002',
        column: 'sys_updated_at',
        value: 'kemarin',
        reason: 'date_unreadable',
      },
    ])
    expect(account).toMatchObject({
      rowsRead: 11,
      requests: 2,
      events: 9,
      timelineEntries: 10,
      setAside: 2,
      groups: 2,
      people: 5,
      categories: 1,
      reopened: 1,
      reopenings: 1,
      unresolved: 0,
      reportedMadeSla: {
        kept: 0,
        broken: 1,
        unknown: 1,
      },
      setAsideByReason: {
        state_unknown: 1,
        date_unreadable: 1,
      },
    })
  })
})

describe('dates of a log', () => {
  it('are read with the day first as soon as one day shows it', async () => {
    expect(await moments(dated('3/4/2016 10:00', '13/4/2016 10:00'))).toEqual([
      '2016-04-03T03:00:00.000Z',
      '2016-04-13T03:00:00.000Z',
    ])
  })

  it('are read with the month first as soon as one day shows it', async () => {
    expect(await moments(dated('3/4/2016 10:00', '3/14/2016 10:00'))).toEqual([
      '2016-03-04T03:00:00.000Z',
      '2016-03-14T03:00:00.000Z',
    ])
  })

  it('are refused where nothing in the whole file shows which comes first, unless that is said', async () => {
    const open = dated('3/4/2016 10:00', '5/4/2016 10:00')
    await expect(readText(open)).rejects.toThrow('dates_ambiguous')
    expect((await moments(open, { dateOrder: 'mdy' }))[0]).toBe('2016-03-04T03:00:00.000Z')
    expect((await moments(open, { dateOrder: 'dmy' }))[0]).toBe('2016-04-03T03:00:00.000Z')
  })

  it.each([
    ['13/4/2016 10:00', '4/14/2016 10:00'],
    ['13/4/2016 10:00', '14-4-2016 10:00'],
    ['2016-04-13 10:00', '2016-04-13T10:00Z'],
    ['13/4/2016 10:00', '14/4/2016 1:00 PM'],
  ])('are refused where two of them contradict each other: %s and %s', async (one, other) => {
    await expect(readText(dated(one, other))).rejects.toThrow('dates_contradictory')
  })

  it('are refused where not one can be read', async () => {
    await expect(readText(dated('Monday', 'Tuesday'))).rejects.toThrow('dates_unreadable')
  })

  it('set aside the row of a single one that no spelling can read', async () => {
    const { account, setAside } = await readText(
      dated('13/4/2016 10:00', '31/4/2016 10:00', '?', '14/4/1616 10:00'),
    )
    expect(account.events).toBe(1)
    expect(setAside.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [3, '31/4/2016 10:00', 'date_unreadable'],
      [4, '?', 'date_missing'],
      [5, '14/4/1616 10:00', 'date_out_of_range'],
    ])
  })

  it('are the moments that the zone’s clocks showed, or those of their own offset', async () => {
    const berlin = { zone: 'Europe/Berlin' }
    expect(await moments(dated('2016-03-26 10:00', '2016-03-28 10:00'), berlin)).toEqual([
      '2016-03-26T09:00:00.000Z',
      '2016-03-28T08:00:00.000Z',
    ])
    expect(await moments(dated('2016-03-26T10:00+07:00'), berlin)).toEqual(['2016-03-26T03:00:00.000Z'])
  })

  it('that the zone skipped or repeated are used and reported', async () => {
    const { account } = await readText(dated('2016-03-27 02:30', '2016-10-30 02:30'), {
      zone: 'Europe/Berlin',
    })
    expect(account.events).toBe(2)
    expect(account.warnings).toEqual([
      { code: 'time_skipped', count: 1, firstLine: 2 },
      { code: 'time_repeated', count: 1, firstLine: 3 },
    ])
  })

  it('need a zone that exists', async () => {
    await expect(readText(dated('2016-03-26 10:00'), { zone: 'Jakarta' })).rejects.toThrow('zone_unknown')
  })
})

describe('rows of a log', () => {
  it.each<[SampleRow, string]>([
    [{ incident_state: '-100' }, 'state_unknown'],
    [{ incident_state: '?' }, 'state_missing'],
    [{ number: '?' }, 'number_missing'],
    [{ opened_at: 'soon' }, 'date_unreadable'],
    [{ reopen_count: 'many' }, 'count_unreadable'],
    [{ sys_mod_count: '-1' }, 'count_unreadable'],
    [{ priority: 'Critical' }, 'priority_unreadable'],
    [{ made_sla: 'maybe' }, 'truth_unreadable'],
  ])('with %j are set aside: %s', async (cells, reason) => {
    const { account, setAside } = await readText(sampleLog([{}, cells, { number: 'INC2' }]))
    expect(setAside.map((row) => [row.line, row.reason])).toEqual([[3, reason]])
    expect(account).toMatchObject({ rowsRead: 3, events: 2, setAside: 1, requests: 2 })
  })

  it('with too many or too few cells are set aside', async () => {
    const { setAside } = await readText(`${sampleLog([{}])}INC1,New\n`)
    expect(setAside).toEqual([
      { line: 3, rowNumber: 2, number: null, column: '', value: '2 ≠ 21', reason: 'column_count' },
    ])
  })

  it('that copy another exactly are set aside', async () => {
    const { account, setAside } = await readText(sampleLog([{}, {}, { number: 'INC2' }]))
    expect(setAside.map((row) => [row.rowNumber, row.number, row.reason])).toEqual([[2, 'INC1', 'duplicate']])
    expect(account).toMatchObject({ requests: 2, events: 2, setAside: 1 })
  })

  it('are refused altogether where truth values come in two pairs of words, or no state is known', async () => {
    await expect(readText(sampleLog([{}, { made_sla: '1' }]))).rejects.toThrow('truths_contradictory')
    await expect(readText(sampleLog([{ incident_state: 'Neu' }]))).rejects.toThrow('states_unknown')
  })

  it('are refused altogether where columns are missing, and named', async () => {
    const columns = [
      'number',
      'incident_state',
      'opened_at',
      'sys_updated_at',
      'sys_updated_by',
      'caller_id',
      'category',
    ]
    const opened = await withFile(sampleLog([{}], { columns }), (path) =>
      readServiceNowLog({ path, zone: 'Asia/Jakarta' }),
    )
    expect(opened).toMatchObject({
      ok: false,
      code: 'columns_missing',
      values: { columns: 'priority, assignment_group, assigned_to' },
    })
  })

  it('give the same requests however incidents and their rows are mixed', async () => {
    const incidents = ['I', 'II', 'III'].map((number) =>
      sampleIncident(number, [
        { incident_state: 'New' },
        { incident_state: 'Active' },
        { incident_state: 'Resolved' },
      ]),
    )
    const inOrder = await readText(sampleLog(incidents.flat()))
    const without = ({ requests }: typeof inOrder) =>
      requests
        .map(({ events, line: _line, ...request }) => ({
          ...request,
          events: events.map(({ rowNumber: _rowNumber, line: _at, ...event }) => event),
        }))
        .toSorted((one, other) => one.number.localeCompare(other.number))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(incidents.flat(), { minLength: 9 }), async (shuffled) => {
        const mixed = await readText(sampleLog(shuffled))
        expect(without(mixed)).toEqual(without(inOrder))
      }),
      { numRuns: 30 },
    )
  })

  it('all become an event or are set aside, whatever their cells say', async () => {
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('?', '', 'x', '7', '-100', 'Closed') },
    )
    const row = fc.record({
      number: fc.constantFrom('INC1', 'INC2', 'INC3', '?'),
      incident_state: cell,
      sys_updated_at: cell,
      opened_at: cell,
      sys_mod_count: cell,
      reopen_count: cell,
      made_sla: fc.constantFrom('true', 'x'),
      priority: cell,
      assignment_group: cell,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const cells = rows.map((one) =>
          Object.fromEntries(
            Object.entries(one).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
          ),
        )
        const { account, requests, setAside } = await readText(sampleLog([{ number: 'INC0' }, ...cells]))
        expect(account.rowsRead).toBe(rows.length + 1)
        expect(account.rowsRead).toBe(account.events + account.setAside)
        expect(account.setAside).toBe(setAside.length)
        expect(requests.flatMap((request) => request.events)).toHaveLength(account.events)
        const rowNumbers = [...setAside, ...requests.flatMap((request) => request.events)].map(
          (one) => one.rowNumber,
        )
        expect(rowNumbers.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: rows.length + 1 }, (_, i) => i + 1),
        )
      }),
      { numRuns: 80 },
    )
  })
})

describe('reading', () => {
  const log = sampleLog(Array.from({ length: 1200 }, (_, index) => ({ number: `INC${index}` })))

  it('hands out incidents in chunks and tells how far it is', async () => {
    const seen: ReadProgress[] = []
    await withFile(log, async (path) => {
      const opened = await readServiceNowLog({
        path,
        zone: 'Asia/Jakarta',
        onProgress: (one) => seen.push(one),
      })
      if (!opened.ok) throw new Error(opened.code)
      const sizes: number[] = []
      for await (const chunk of opened.value.requests(500)) sizes.push(chunk.length)
      expect(sizes).toEqual([500, 500, 200])
      expect(opened.value.rows).toBe(1200)
    })
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(['checking', 'reading']))
    expect(seen.every(({ bytesRead, bytesTotal }) => bytesRead <= bytesTotal)).toBe(true)
    expect(seen.at(-1)?.bytesRead).toBe(log.length)
  })

  it('stops with the reader, and the file can be read again', async () => {
    await withFile(log, async (path) => {
      const opened = await readServiceNowLog({ path, zone: 'Asia/Jakarta' })
      if (!opened.ok) throw new Error(opened.code)
      for await (const chunk of opened.value.requests(10)) {
        expect(chunk).toHaveLength(10)
        break
      }
      expect((await readWhole(path)).account.requests).toBe(1200)
    })
  })

  it('fails where the file changes between looking and reading', async () => {
    await withFile(log, async (path) => {
      const opened = await readServiceNowLog({ path, zone: 'Asia/Jakarta' })
      if (!opened.ok) throw new Error(opened.code)
      await appendFile(path, 'INC1,New\n')
      await expect(opened.value.requests().next()).rejects.toMatchObject({ code: 'file_changed' })
    })
  })

  it('passes on the failure of whoever keeps the rows that are set aside', async () => {
    const onSetAside = () => Promise.reject(Object.assign(new Error('The disk is full'), { code: 'EACCES' }))
    await expect(readText(sampleLog([{}, {}]), { onSetAside })).rejects.toThrow('The disk is full')
  })
})
