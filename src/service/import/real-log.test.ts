import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { instant, isoOf } from '../../platform/time/instants.ts'
import { effectiveTimeline } from '../domain/effective-timeline.ts'
import { standingAt } from '../domain/request-standing.ts'
import { entriesOf, type ImportedRequest } from './imported.ts'
import { timelineOf } from './incident-timeline.ts'
import { orderRows } from './row-order.ts'
import { readText, readWhole, type WholeReading } from './sample-log.ts'
import { readHeader } from './header.ts'
import { inspectFile, recordsOf } from './source-file.ts'
import { incidentOf, rowReader, type SourceRow } from './source-row.ts'
import type { DateSpelling } from './date-spelling.ts'

const path = new URL(
  '../../../../shared/data/servicenow-incidents/incident_event_log.csv.gz',
  import.meta.url,
).pathname
const isThere = existsSync(path)
const patience = 120_000

/** What a request is, apart from where in the file it stands. */
function content({ events, line: _line, ...request }: ImportedRequest): string {
  return JSON.stringify({
    ...request,
    events: events.map(({ rowNumber: _row, line: _at, ...event }) => event),
  })
}

/** The incidents' rows as the reader understands them, by number. */
async function understoodRows(): Promise<Map<string, SourceRow[]>> {
  const file = await inspectFile(path)
  const { separator, columns } = await readHeader(file)
  const spelling = {
    columns,
    dates: 'D/M/YYYY HH:MM' as DateSpelling,
    truths: 'true/false',
    zone: 'Asia/Jakarta',
  } as const
  const read = rowReader(spelling, () => undefined)
  const rows = new Map<string, SourceRow[]>()
  let rowNumber = -1
  for await (const record of recordsOf(file, separator, () => undefined)) {
    rowNumber += 1
    if (rowNumber === 0) continue
    const row = read(record, rowNumber)
    const number = incidentOf(record.cells, columns)
    if (number !== null && 'state' in row) rows.set(number, [...(rows.get(number) ?? []), row])
  }
  return rows
}

describe.skipIf(!isThere)('the real log of 24,918 incidents (skipped where ../shared is not there)', () => {
  let whole: WholeReading
  let lines: readonly string[]

  beforeAll(async () => {
    whole = await readWhole(path)
    lines = gunzipSync(await readFile(path))
      .toString()
      .trimEnd()
      .split('\n')
  }, patience)

  it('adds up', () => {
    const { account } = whole
    expect(account).toMatchObject({
      rowsRead: 141712,
      requests: 24918,
      events: 141707,
      setAside: 5,
      setAsideByReason: { state_unknown: 5 },
      groups: 78,
      people: 6323,
      categories: 57,
      reopened: 275,
      reopenings: 331,
      unresolved: 0,
      timelineEntries: 144_206,
      reportedMadeSla: {
        kept: 15803,
        broken: 9115,
        unknown: 0,
      },
    })
    const { firstEvent, lastEvent } = account
    expect([firstEvent, lastEvent].map((at) => at !== null && isoOf(at))).toEqual([
      '2016-02-28T18:16:00.000Z',
      '2017-02-18T08:00:00.000Z',
    ])
    expect(account.rowsRead).toBe(account.events + account.setAside)
    expect(Object.values(account.eventsByKind).reduce((sum, count) => sum + count, 0)).toBe(account.events)
    expect(whole.requests.flatMap((request) => request.events)).toHaveLength(account.events)
  })

  it('has every kind of event as often as its rows say', () => {
    expect(whole.account.eventsByKind).toEqual({
      submitted: 24918,
      accepted: 7936,
      assigned: 2468,
      handed_on: 20565,
      paused: 6197,
      resumed: 1220,
      completed: 23430,
      confirmed: 24917,
      reopened: 331,
      updated: 29725,
    })
  })

  it('is accompanied by what is odd about it', () => {
    expect(Object.fromEntries(whole.account.warnings.map(({ code, count }) => [code, count]))).toEqual({
      opened_after_first_row: 5,
      closed_without_resolution: 13,
      hidden_hand_overs: 93,
      category_changed: 1184,
      priority_changed: 383,
      caller_changed: 3,
      resolution_time_absent: 1556,
      rows_without_group: 14213,
      requests_without_caller: 3,
      requests_without_category: 7,
    })
  })

  it('leaves every request where its last row does, in the order of the source, by the clock’s own reading', () => {
    for (const request of whole.requests) {
      const rows = entriesOf(request).map(({ actor, unit, assignee, ...entry }) => {
        return { ...entry, id: entry.sourceKey, actorId: actor, unitId: unit ?? '?', assigneeId: assignee }
      })
      const timeline = effectiveTimeline(rows)
      expect(timeline.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      expect(standingAt(timeline, instant(Date.UTC(2017, 2, 1))).state).toBe('closed')
    }
  })

  it('gives every row a name of its own within its request', () => {
    for (const { events } of whole.requests)
      expect(new Set(events.map((event) => event.sourceKey)).size).toBe(events.length)
  })

  it(
    'gives, cut off after any row, exactly the events of the rows before',
    async () => {
      const incidents = await understoodRows()
      let compared = 0
      for (const rows of incidents.values()) {
        const all = timelineOf(orderRows(rows).rows)
        for (let count = 1; count <= rows.length; count++) {
          expect(timelineOf(orderRows(rows.slice(0, count)).rows)).toEqual(all.slice(0, count))
          compared += 1
        }
      }
      expect(compared).toBe(141_707)
    },
    patience,
  )

  it.each([1, 2, 3, 358, 359, 360, 1741, 20_000])(
    'gives, cut off after row %i as a file, exactly the events of the rows before',
    async (count) => {
      const part = await readText(lines.slice(0, count + 1).join('\n'))
      const before = whole.requests
        .flatMap((request) => request.events)
        .filter((event) => event.rowNumber <= count)
      expect(part.requests.flatMap((request) => request.events)).toEqual(before)
    },
    patience,
  )

  it(
    'gives the same requests in another spelling, sorted by time, with the future taken out',
    async () => {
      const [header = '', ...rows] = lines
      const future = new Set(['closed_code', 'resolved_by', 'resolved_at', 'closed_at'])
      const columns = header.split(',')
      const respelt = rows.map((row) =>
        row
          .split(',')
          .map((cell, index) => (future.has(columns[index] ?? '') ? '?' : respell(cell)))
          .join(';'),
      )
      const when = (row: string) =>
        (row.split(';')[13] ?? '').replace(/(\d\d)-(\d\d)-(\d{4}) (.*)/, '$3$2$1$4')
      const sorted = respelt
        .map((row) => [when(row), row] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      const other = await readText([columns.join(';'), ...sorted.map(([, row]) => row)].join('\r\n'))
      expect(other.account.understood).toMatchObject({
        dates: 'D-M-YYYY HH:MM',
        separator: ';',
        grouped: false,
      })
      const expected = new Map(whole.requests.map((request) => [request.number, content(request)]))
      const different = other.requests.filter((request) => content(request) !== expected.get(request.number))
      // The one incident whose first row is older by its counter and younger by its time than the rows after it.
      expect(different.map((request) => request.number)).toEqual(['INC0000137'])
      expect(other.requests).toHaveLength(24_918)
    },
    patience,
  )
})

function respell(cell: string): string {
  if (cell === 'true' || cell === 'false') return cell.toUpperCase()
  return cell.replace(
    /^(\d+)\/(\d+)\/(\d{4}) /,
    (_all, day: string, month: string, year: string) =>
      `${day.padStart(2, '0')}-${month.padStart(2, '0')}-${year} `,
  )
}
