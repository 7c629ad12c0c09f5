import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeRaters } from '../../test/raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { rebuildTallies } from './index.ts'
import type { DayCount } from './domain/tally-sheet.ts'
import { addCounts, addRaters, lockTallies, type RaterAddition } from './store/tallies.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }

/** Somebody who looks on, and can hold a lock. */
async function onlooker(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** Until so many transactions wait for others, or what is waited for is over. */
async function waiting(client: pg.Client, many: number, over: () => boolean = () => false): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await client.query<{ n: number }>(
        `select count(distinct pid)::int as n from pg_locks where not granted
          and (database is null or database = (select oid from pg_database where datname = current_database()))`,
      )
      return over() || (rows[0]?.n ?? 0) >= many
    }, patience)
    .toBe(true)
}

/** Five people's answers to IT, as a first publication adds them. */
const fiveAnswers = (bank: ServiceBank): RaterAddition[] =>
  Array.from({ length: 5 }, (_, person) => ({
    subjectKind: 'unit',
    subjectId: bank.it,
    day: '2026-03-02',
    layer: 'satisfaction',
    raterId: `00000000-0000-7000-8000-00000000000${person}`,
    n: 1,
    sum: 4,
    sumSquares: 16,
    satisfied: 1,
  }))

const below = async (bank: ServiceBank, parentId: string) =>
  (await bank.as('administrator')).call('PATCH', `/units/${bank.it}`, {
    body: { parentId, reason: 'Penataan ulang' },
  })

/** Whether sums over people are what counting anew makes of them. */
const differences = async (bank: ServiceBank) =>
  (await harness.within(bank.organisationId, (tx) => rebuildTallies(tx, bank.organisationId))).differences

async function monthOf(bank: ServiceBank, unitId: string): Promise<number> {
  return harness.within(bank.organisationId, async (tx) => {
    const { rows } = await sql<{ raters: number }>`select raters from measurement.moments
      where subject_kind = 'unit' and subject_id = ${unitId} and period = 'month'`.execute(tx)
    return rows[0]?.raters ?? 0
  })
}

describe('sums over people', () => {
  it('are right above a unit that moves while it is published for the first time', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const client = await onlooker()
    let moving: ReturnType<typeof below> | undefined
    await harness.within(bank.organisationId, async (tx) => {
      await addRaters(tx, bank.organisationId, fiveAnswers(bank))
      let over = false
      moving = below(bank, bank.hr).finally(() => (over = true))
      await waiting(client, 1, () => over)
    })
    expect((await moving)?.status).toBe(200)
    expect([
      await monthOf(bank, bank.it),
      await monthOf(bank, bank.hr),
      await monthOf(bank, bank.root),
    ]).toEqual([5, 5, 5])
  })

  it('are right above a unit that is published for the first time while it moves', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const client = await onlooker()
    const held = await onlooker()
    // The move has followed the tree already and waits with its last statements.
    await held.query('begin; lock table platform.audit_log in share mode')
    let moved = false
    const moving = below(bank, bank.hr).finally(() => (moved = true))
    await waiting(client, 1, () => moved)
    let published = false
    const publishing = harness
      .within(bank.organisationId, (tx) => addRaters(tx, bank.organisationId, fiveAnswers(bank)))
      .finally(() => (published = true))
    await waiting(client, 2, () => published)
    await held.query('commit')
    await publishing
    expect((await moving).status).toBe(200)
    expect([await monthOf(bank, bank.it), await monthOf(bank, bank.hr)]).toEqual([5, 5])
  })

  it('let a unit move while they are rebuilt, one after the other', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const raters = await makeRaters(harness, bank, 5)
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    const client = await onlooker()
    const held = await onlooker()
    await held.query('begin; lock table measurement.steps in share mode')
    const rebuilding = harness.within(bank.organisationId, (tx) => rebuildTallies(tx, bank.organisationId))
    await waiting(client, 1)
    const moving = below(bank, bank.hr)
    await waiting(client, 2)
    await held.query('commit')
    expect((await rebuilding).differences).toEqual([])
    expect((await moving).status).toBe(200)
    expect(await monthOf(bank, bank.hr)).toBe(5)
    expect(await differences(bank)).toEqual([])
  })

  it('are those of a recount when the same people publish two units at once, again and again', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const raters = await makeRaters(harness, bank, 6)
    const head = await bank.as('deskOne')
    const offered = await (
      await bank.as('itHead')
    ).call('POST', `/units/${bank.helpdesk}/services`, {
      body: laptopService(),
    })
    expect(offered.status, offered.text).toBe(201)
    for (let round = 0; round < 3; round += 1) {
      const asked: (readonly [number, string])[] = []
      for (let index = 0; index < 6; index += 1) {
        asked.push([index, await raters.served(index)])
        const made = await (
          await raters.caller(index)
        ).call('POST', '/requests', {
          body: { serviceId: offered.body.id, priority: 3, answers: { what: 'Bersamaan' } },
        })
        const requestId = String(made.body.id)
        await head.call('POST', `/requests/${requestId}/take`)
        expect(
          (await head.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })).status,
        ).toBe(200)
        asked.push([index, requestId])
      }
      const given = await Promise.all(
        asked.map(([index, requestId], nth) =>
          raters.rate(index, requestId, { satisfaction: 1 + ((index + nth + round) % 5) }),
        ),
      )
      expect(given.map(({ status }) => status)).toEqual(asked.map(() => 200))
    }
    expect(await monthOf(bank, bank.root)).toBe(6)
    expect(await differences(bank)).toEqual([])
  })
})

describe('what is counted', () => {
  it('takes many counts of an import and the end of one request at once, neither failing', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const count = (unitId: string, value: string): DayCount => {
      return {
        subjectKind: 'unit',
        subjectId: unitId,
        day: '2026-03-02',
        measure: 'minutes',
        value,
        stratum: '3/branch',
        count: 1,
      }
    }
    const add = (counts: readonly DayCount[]) =>
      harness.within(bank.organisationId, async (tx) => {
        await lockTallies(tx, bank.organisationId, 'together')
        await addCounts(tx, bank.organisationId, counts)
      })
    const [client, held] = [await onlooker(), await onlooker()]
    const units = [bank.it, bank.hr].toSorted()
    const [first = '', last = ''] = units
    await add([count(last, '1')])
    // Somebody is busy with a count that the import comes to late.
    await held.query(
      `begin; update measurement.tallies set count = count where subject_id = '${last}' and span = 'week'`,
    )
    const importing = add([
      ...Array.from({ length: 700 }, (_, value) => count(first, String(value))),
      count(last, '1'),
    ])
    await waiting(client, 1)
    const completing = add([count(first, '1')])
    await waiting(client, 2)
    await held.query('commit')
    expect(await Promise.allSettled([importing, completing])).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
    ])
  })
})
