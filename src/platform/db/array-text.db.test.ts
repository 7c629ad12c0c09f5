import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshId, testHarness } from '../../../test/harness.ts'
import { rowsOf } from './array-text.ts'
import { compiledOnce } from './compiled.ts'

const harness = testHarness()
const columns = { word: 'text', nth: 'integer', id: 'uuid' }

it('gives the database the rows that it got, whatever signs they hold', async () => {
  const word = fc.oneof(
    fc.constantFrom('', 'null', 'NULL', '{', '},', '"', '\\', "'", ' ', 'a,b', '\n\t', 'Ω—“kata”'),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  )
  const row = fc.record({
    word: fc.option(word),
    nth: fc.integer({ min: -9, max: 9 }),
    id: fc.option(fc.uuid()),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const found = await harness.within(freshId(), (tx) =>
        sql`select r.* from ${rowsOf(columns, rows)}`.execute(tx),
      )
      expect(found.rows).toEqual(rows)
    }),
    { numRuns: 40 },
  )
})

it('asks with the values of each call what was put into words with the first', async () => {
  await harness.within(freshId(), async (tx) => {
    const summed = compiledOnce((inner, { one, other }: { one: number; other: string | null }) =>
      inner.selectNoFrom([
        sql<number>`${one}::int + ${one}::int`.as('twice'),
        sql<string | null>`${other}::text`.as('other'),
      ]),
    )
    expect(await summed.rows(tx, { one: 2, other: 'x' })).toEqual([{ twice: 4, other: 'x' }])
    expect(await summed.rows(tx, { one: 5, other: null })).toEqual([{ twice: 10, other: null }])
  })
})
