import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshId, testHarness } from '../../../test/harness.ts'
import { copyRows } from './copy.ts'

const harness = testHarness()
const columns = ['id', 'words', 'many', 'anything', 'at', 'yes']

it('gives back what was copied, whatever signs it holds', async () => {
  const odd = ['', '\\N', '\\.', 'a\tb\nc\rd\\e', '"{,}"', 'Ω—“kata”', 'NULL']
  const at = new Date('2026-03-02T01:02:03.456Z')
  await harness.within(freshId(), async (tx) => {
    await sql`create temporary table odd (id integer primary key, words text, many text[], anything jsonb, at timestamptz, yes boolean)
      on commit drop`.execute(tx)
    const rows = odd.map((words, id) => [id, words, [words, 'x'], { words, id }, at, id % 2 === 0])
    await copyRows(tx, { table: 'odd', columns }, [...rows, [99, null, [], null, undefined, null]])
    const found = await sql`select * from odd order by id`.execute(tx)
    expect(found.rows).toEqual([
      ...odd.map((words, id) => ({
        id,
        words,
        many: [words, 'x'],
        anything: { words, id },
        at,
        yes: id % 2 === 0,
      })),
      { id: 99, words: null, many: [], anything: null, at: null, yes: null },
    ])
  })
})

it('writes nothing for another organisation, and nothing at all where one row is wrong', async () => {
  const target = { table: 'measurement.reminders', columns: ['organisation_id', 'request_id', 'given_at'] }
  const [one, other, request] = [freshId(), freshId(), freshId()]
  const now = new Date('2026-03-02T01:02:03Z')
  const write = (...rows: (readonly (string | Date)[])[]) =>
    harness.within(one, (tx) => copyRows(tx, target, rows))
  await expect(write([one, request, now], [other, freshId(), now])).rejects.toThrow(/row-level security/)
  await expect(write([one, request, now], [one, 'no id', now])).rejects.toThrow(/uuid/)
  const kept = await harness.within(one, (tx) => sql`select from measurement.reminders`.execute(tx))
  expect(kept.rows).toEqual([])
})
