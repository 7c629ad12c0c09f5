import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshId, testHarness } from '../../../test/harness.ts'
import { CopiedRows } from './copying.ts'
import { databaseOn, inOrganisation, leftToNext, openPool, type Tx } from './database.ts'
import { preparing } from './prepared.ts'

const harness = testHarness()

/** Work on a database with one connection, so that what is left on it is found by whoever comes next. */
async function onOneConnection(
  work: (within: <T>(organisationId: string, doing: (tx: Tx) => Promise<T>) => Promise<T>) => Promise<void>,
) {
  const pool = openPool(harness.appUrl, 1)
  const database = databaseOn(pool)
  try {
    await work((organisationId, doing) => inOrganisation(database, { organisationId }, doing))
  } finally {
    await database.destroy()
  }
}

const copy = (tx: Tx, rows: string) =>
  sql`copy pg_temp.said (word) from stdin ${new CopiedRows([rows])}`.execute(tx)
const said = async (tx: Tx) =>
  (await sql<{ word: string }>`select word from pg_temp.said order by word`.execute(tx)).rows

it('undoes a transaction that only copied, and gives its connection back without it', async () => {
  await onOneConnection(async (within) => {
    await within(freshId(), (tx) => sql`create temporary table said (word text primary key)`.execute(tx))
    const undone = within(freshId(), async (tx) => {
      await copy(tx, 'undone\n')
      throw new Error('changed its mind')
    })
    await expect(undone).rejects.toThrow('changed its mind')
    expect(await within(freshId(), said)).toEqual([])
    await expect(within(freshId(), (tx) => copy(tx, 'twice\ntwice\n'))).rejects.toMatchObject({
      code: '23505',
    })
    expect(await within(freshId(), said)).toEqual([])
  })
})

it('copies nothing behind the end of a transaction, when somebody else may have its connection', async () => {
  const pool = openPool(harness.appUrl, 1)
  const client = await preparing(pool).connect()
  const query = async (text: string, ...values: unknown[]) => client.query(text, values)
  try {
    await query('create temporary table said (word text primary key)')
    await query('begin')
    await query(`insert into said (word) values ('kept')`)
    const ended = query('commit')
    await expect(query('copy said (word) from stdin $1', new CopiedRows(['late\n']))).rejects.toThrow(/over/)
    await ended
  } finally {
    client.release()
    await pool.end()
  }
})

it('goes back to a savepoint behind a copy that failed, whatever was left meanwhile', async () => {
  await onOneConnection(async (within) => {
    await within(freshId(), async (tx) => {
      await sql`create temporary table said (word text primary key) on commit drop`.execute(tx)
      await sql`savepoint here`.execute(tx)
      await expect(copy(tx, 'twice\ntwice\n')).rejects.toMatchObject({ code: '23505' })
      await leftToNext(tx, sql`insert into said (word) values ('never sent')`)
      await sql`rollback to savepoint here`.execute(tx)
      expect(await said(tx)).toEqual([])
    })
  })
})
