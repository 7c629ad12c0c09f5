import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { makeRaters } from '../../test/raters.ts'
import { jakarta, makeServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { carryOver, rebuildTallies } from './index.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }

it('verdicts that are counted while tallies are rebuilt are counted once', async () => {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const raters = await makeRaters(harness, bank, 5)
  const requests: string[] = []
  for (let index = 0; index < 5; index += 1) requests.push(await raters.served(index))
  const watcher = new pg.Client({ connectionString: harness.superuserUrl })
  await watcher.connect()
  onTestFinished(() => watcher.end())

  let rebuilding: ReturnType<typeof rebuilt> | undefined
  const rebuilt = () => harness.within(bank.organisationId, (tx) => rebuildTallies(tx, bank.organisationId))
  await harness.within(bank.organisationId, async (tx) => {
    const carried = await carryOver(
      tx,
      bank.organisationId,
      requests.map((requestId, index) => ({
        requestId,
        raterId: raters.personIds[index] ?? '',
        serviceId: raters.serviceId,
        unitId: bank.it,
        stratum: '3 branch',
        satisfaction: 4,
        effort: null,
        promiseKept: null,
        reasonIds: [],
        comment: '',
        ratedAt: harness.now(),
      })),
      () => '2026-03-02',
    )
    expect(carried.batches).toBeGreaterThan(0)
    rebuilding = rebuilt()
    await expect
      .poll(async () => {
        const { rows } = await watcher.query(
          `select from pg_locks where not granted and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows.length
      }, patience)
      .toBe(1)
  })
  expect((await rebuilding)?.differences).toEqual([])
  const reader = await bank.as('branchOne')
  const card = await reader.call('GET', `/scorecards/units/${bank.it}`)
  expect(card.body.measures.satisfied).toMatchObject({ n: 5, raters: 5 })
  expect((await rebuilt()).differences).toEqual([])
})
