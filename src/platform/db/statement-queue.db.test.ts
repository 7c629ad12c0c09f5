import { sql } from 'kysely'
import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { freshId, testHarness } from '../../../test/harness.ts'
import { copyRows } from './copy.ts'
import { answered, leftToNext, type Tx } from './database.ts'
import { Together } from './together.ts'

const harness = testHarness()
const within = <T>(work: (tx: Tx) => Promise<T>) => harness.within(freshId(), work)
const number = (value: number) => sql<{ value: number }>`select ${value}::int as value`
const table = sql`create temporary table said (word text primary key, nth serial) on commit drop`
const say = (word: string) => sql`insert into said (word) values (${word})`
const saidIn = async (tx: Tx) =>
  (await sql<{ word: string }>`select word from said order by nth`.execute(tx)).rows.map(({ word }) => word)

/** How many statements were sent in each piece; other connections send theirs one by one. */
const pieces = (calls: readonly (readonly unknown[])[]) =>
  calls.flatMap(([sent]) => (sent instanceof Together && sent.size > 1 ? [sent.size] : []))

it('sends statements of one turn in one piece, behind what was left to them, and gives each its answer', async () => {
  await within(async (tx) => {
    await table.execute(tx)
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    try {
      await leftToNext(tx, say('left'))
      expect(pieces(sent.mock.calls)).toEqual([])
      const [one, none, two, said] = await Promise.all([
        number(1).execute(tx),
        answered(tx, say('waited for')),
        number(2).execute(tx),
        saidIn(tx),
      ])
      expect([one.rows, none, two.rows, said]).toEqual([
        [{ value: 1 }],
        undefined,
        [{ value: 2 }],
        ['left', 'waited for'],
      ])
      expect(pieces(sent.mock.calls)).toEqual([5])
    } finally {
      sent.mockRestore()
    }
  })
})

it('commits what was left last', async () => {
  const organisationId = freshId()
  const key = freshId()
  const replay = sql`insert into platform.replays (organisation_id, person_id, key, fingerprint) values (${organisationId}, ${key}, ${key}, '')`
  const found = (tx: Tx) =>
    sql`select key from platform.replays where organisation_id = ${organisationId} and key = ${key}`.execute(
      tx,
    )
  const asSelf = async <T>(work: (tx: Tx) => Promise<T>) =>
    harness.within(organisationId, async (tx) => {
      await leftToNext(tx, sql`select set_config('etalase.person_id', ${key}, true)`)
      return work(tx)
    })
  await asSelf((tx) => leftToNext(tx, replay))
  expect((await asSelf(found)).rows).toEqual([{ key }])
  // Once more: it fails with the commit, and what else was done is undone.
  const other = freshId()
  const both = async (tx: Tx) => {
    await answered(
      tx,
      sql`insert into platform.replays (organisation_id, person_id, key, fingerprint) values (${organisationId}, ${key}, ${other}, '')`,
    )
    await leftToNext(tx, replay)
  }
  await expect(asSelf(both)).rejects.toMatchObject({ code: '23505' })
  const rows = await asSelf((tx) => sql`select key from platform.replays`.execute(tx))
  expect(rows.rows).toEqual([{ key }])
})

it('fails with what was left, and does not run what comes behind', async () => {
  const doing = within(async (tx) => {
    await table.execute(tx)
    await say('once').execute(tx)
    await leftToNext(tx, say('once'))
    const after = await Promise.allSettled([number(1).execute(tx), number(2).execute(tx)])
    expect(after.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await number(3).execute(tx)
  })
  await expect(doing).rejects.toMatchObject({ code: '23505' })
})

it('knows what is prepared, though a statement before it failed in the same piece', async () => {
  const asked = (tx: Tx) => sql<{ value: string }>`select ${'x'}::text || 'prepared' as value`.execute(tx)
  const wrong = (tx: Tx) => sql`select ${'x'}::text::uuid`.execute(tx)
  for (let turn = 0; turn < 12; turn += 1) {
    // At times the one comes first that fails, at times it is prepared with it, at times in a turn of its own.
    await expect(within((tx) => Promise.all([wrong(tx), asked(tx)]))).rejects.toMatchObject({ code: '22P02' })
    await expect(within((tx) => Promise.all([asked(tx), asked(tx), wrong(tx)]))).rejects.toMatchObject({
      code: '22P02',
    })
    expect((await within(asked)).rows).toEqual([{ value: 'xprepared' }])
  }
})

it('goes on behind a savepoint, and tells what could not be done before it', async () => {
  await within(async (tx) => {
    await table.execute(tx)
    await say('kept').execute(tx)
    await sql`savepoint here`.execute(tx)
    await leftToNext(tx, say('undone'))
    await sql`rollback to savepoint here`.execute(tx)
    await leftToNext(tx, say('kept'))
    await expect(number(1).execute(tx)).rejects.toMatchObject({ code: '23505' })
    await leftToNext(tx, say('never sent'))
    await sql`rollback to savepoint here`.execute(tx)
    expect(await saidIn(tx)).toEqual(['kept'])
    await leftToNext(tx, say('kept'))
    await expect(sql`rollback to savepoint here`.execute(tx)).rejects.toMatchObject({ code: '23505' })
    await sql`rollback to savepoint here`.execute(tx)
    expect(await saidIn(tx)).toEqual(['kept'])
  })
})

it('copies rows and runs several statements of one text in their turn', async () => {
  await within(async (tx) => {
    await table.execute(tx)
    await leftToNext(tx, say('first'))
    await copyRows(tx, { table: 'said', columns: ['word'] }, [['second']])
    await Promise.all([
      say('third').execute(tx),
      sql
        .raw(`insert into said (word) values ('fourth'); insert into said (word) values ('fifth')`)
        .execute(tx),
      say('sixth').execute(tx),
    ])
    expect(await saidIn(tx)).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
  })
})

it('copies into several tables at once, one after the other, with statements in between', async () => {
  const names = ['one', 'two', 'three']
  await within(async (tx) => {
    for (const name of names)
      await sql`create temporary table ${sql.raw(name)} (nth integer) on commit drop`.execute(tx)
    const rows = Array.from({ length: 50_000 }, (_, nth) => [nth])
    const copied = names.map((table) => copyRows(tx, { table, columns: ['nth'] }, rows))
    const counted = sql<{ count: number }>`select count(*)::int as count from one`.execute(tx)
    await Promise.all([...copied, counted])
    for (const name of names) {
      const { rows: found } =
        await sql`select count(distinct nth)::int as count from ${sql.raw(name)}`.execute(tx)
      expect(found).toEqual([{ count: 50_000 }])
    }
  })
})

it('refuses a value that cannot be written, and sends the others', async () => {
  await within(async (tx) => {
    await table.execute(tx)
    const circle: Record<string, unknown> = {}
    circle['circle'] = circle
    const done = await Promise.allSettled([
      say('before').execute(tx),
      sql`select ${circle}::jsonb`.execute(tx),
      say('after').execute(tx),
    ])
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await saidIn(tx)).toEqual(['before', 'after'])
  })
})

it('does nothing for a transaction that is over', async () => {
  let late: Tx | undefined
  await expect(
    within(async (tx) => {
      late = tx
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  await expect(number(1).execute(late as Tx)).rejects.toThrow(/rolled back|over/)
})
