import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../platform/time/instants.ts'
import { gatherRows } from './gathering.ts'
import type { SourceRow } from './source-row.ts'
import { sourceState } from './source-states.ts'

const text = fc.option(fc.constantFrom('a', 'b', 'c'))
const count = fc.option(fc.nat(9))
const moment = fc.integer({ min: -2e12, max: 7e12 }).map(instant)
const row: fc.Arbitrary<SourceRow> = fc.record({
  line: fc.nat(),
  rowNumber: fc.nat(),
  state: fc.constantFrom('New', 'Closed', 'Awaiting Vendor').map((name) => {
    const state = sourceState(name)
    if (!state) throw new Error(name)
    return state
  }),
  openedAt: fc.option(moment),
  updatedAt: moment,
  updatedWall: fc.integer(),
  changes: count,
  reopenings: count,
  reassignments: count,
  group: text,
  assignee: text,
  actor: text,
  caller: text,
  category: text,
  priority: fc.constantFrom(1, 2, 3, 4, null),
  subcategory: text,
  channel: text,
  location: text,
  madeSla: fc.option(fc.boolean()),
  resolutionTimeAbsent: fc.boolean(),
})

describe('rows waiting for the last of their incident', () => {
  it('come back whole and in order with the last, however incidents are mixed', () => {
    const entries = fc.array(
      fc.record({ number: fc.constantFrom<string>('I', 'II', 'III'), row: fc.option(row) }),
    )
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const all = [...first, ...second]
        const rowsOf = new Map(
          Object.entries(Object.groupBy(all, ({ number }) => number)).map(([n, of]) => [n, of?.length ?? 0]),
        )
        const gathering = gatherRows(rowsOf)
        const handedOut = new Map(
          all.flatMap((one) => {
            const rows = gathering.add(one.number, one.row)
            return rows ? [[one.number, rows] as const] : []
          }),
        )
        expect(gathering.waiting()).toBe(0)
        for (const number of rowsOf.keys()) {
          const expected = all.filter((one) => one.number === number).flatMap((one) => one.row ?? [])
          expect(handedOut.get(number)).toEqual(expected)
        }
      }),
    )
  })
})
