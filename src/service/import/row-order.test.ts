import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../platform/time/instants.ts'
import { orderRows } from './row-order.ts'
import type { SourceRow } from './source-row.ts'

const opened = Date.UTC(2016, 1, 29)
const state = { name: 'New', phase: 'open', whose: 'own' } as const

function row(rowNumber: number, changes: number | null, minute: number, group = 'Group 1'): SourceRow {
  return {
    line: rowNumber + 1,
    rowNumber,
    changes,
    state,
    openedAt: null,
    updatedAt: instant(opened + minute * 60_000),
    updatedWall: opened / 1000 + minute * 60,
    reopenings: 0,
    reassignments: 0,
    group,
    assignee: null,
    actor: null,
    caller: null,
    category: null,
    priority: null,
    subcategory: null,
    channel: null,
    location: null,
    madeSla: null,
    resolutionTimeAbsent: false,
  }
}

const numbers = (rows: readonly SourceRow[]) => orderRows(rows).rows.map((named) => named.row.rowNumber)

describe('the order of an incident’s rows', () => {
  it('is the order of the file where only the counter of a first row is wrong', () => {
    const rows = [row(1, 7, 0), row(2, 1, 10), row(3, 2, 20)]
    expect(numbers(rows)).toEqual([1, 2, 3])
    expect(orderRows(rows).reordered).toBe(false)
  })

  it('is the order of the file where only the time of a first row is wrong', () => {
    expect(numbers([row(1, 1, 60), row(2, 1, 10), row(3, 2, 20)])).toEqual([1, 2, 3])
  })

  it('is that of the times where counter and time both say that the file has it backwards', () => {
    const backwards = [row(1, 2, 20), row(2, 1, 10), row(3, 0, 10)]
    expect(numbers(backwards)).toEqual([3, 2, 1])
    expect(orderRows(backwards).reordered).toBe(true)
  })

  it('is that of the counters within one minute', () => {
    expect(numbers([row(1, 1, 10), row(2, 0, 10)])).toEqual([2, 1])
  })

  it('is found again however rows that agree in counter and time are shuffled', () => {
    const rows = Array.from({ length: 8 }, (_, index) => row(index + 1, index, Math.floor(index / 2)))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 8 }), (shuffled) => {
        expect(orderRows(shuffled).rows.map((named) => named.row.changes)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      }),
    )
  })

  it('goes by time alone where there is no counter', () => {
    expect(numbers([row(1, null, 30), row(2, null, 10)])).toEqual([2, 1])
  })
})

describe('the name of a row', () => {
  it('is its counter and its time as written, with an ordinal where two rows share both', () => {
    const rows = [row(1, 0, 0), row(2, 1, 5), row(3, 1, 5, 'Group 2')]
    expect(orderRows(rows).rows.map((named) => named.sourceKey)).toEqual([
      '0@2016-02-29T00:00:00',
      '1@2016-02-29T00:05:00',
      '1@2016-02-29T00:05:00#2',
    ])
  })

  it('is not given to an exact copy, which is set aside', () => {
    const { rows, copies } = orderRows([row(1, 0, 0), row(2, 1, 5), row(3, 1, 5)])
    expect(rows).toHaveLength(2)
    expect(copies.map((copy) => copy.rowNumber)).toEqual([3])
  })

  it('is given to rows that look alike where no counter can tell a copy from a second change', () => {
    expect(orderRows([row(1, null, 5), row(2, null, 5)]).rows.map((named) => named.sourceKey)).toEqual([
      '-@2016-02-29T00:05:00',
      '-@2016-02-29T00:05:00#2',
    ])
  })
})
