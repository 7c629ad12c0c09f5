import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'

const harness = testHarness()

it('finds what was posted of a request by its index, not by reading the whole ledger', async () => {
  const plan = await harness.within(freshId(), async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) select * from market.transactions
      where request_id = ${freshId()} order by number`.execute(tx)
    return rows.map((row) => Object.values(row)[0]).join('\n')
  })
  expect(plan).toMatch(/Index Cond: .*request_id/)
})
