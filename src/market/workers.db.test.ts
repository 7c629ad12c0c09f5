import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeGuaranteedBank, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { untilItWaitsFor, untilNothingIsUnderWay } from '../../test/killed.ts'
import { jakarta } from '../../test/service-bank.ts'
import { settleCredit } from './index.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 30_000 }

interface Line {
  readonly request: string
  readonly kind: string
  readonly breach: string
  readonly overMinutes: number
  readonly amount: number
  readonly bookedOn: string
}

/** The whole ledger of an organisation, by the order in which its requests were asked. */
async function ledgerOf({ bank }: GuaranteedBank): Promise<Line[]> {
  return harness.within(
    bank.organisationId,
    async (tx) =>
      (
        await sql<Line>`select r.number as request, t.kind, t.breach, t.over_minutes, t.amount, t.booked_on
        from market.transactions t join service.requests r on r.organisation_id = t.organisation_id and r.id = t.request_id
        order by r.number, t.number`.execute(tx)
      ).rows,
  )
}

async function sumsOf({ bank }: GuaranteedBank) {
  return harness.within(
    bank.organisationId,
    async (tx) =>
      (
        await sql<{ sum: number; balances: number }>`select coalesce(sum(amount), 0)::int as sum,
        (select count(*)::int from market.transactions t where (select coalesce(sum(e.amount), 0) from market.entries e
          where e.organisation_id = t.organisation_id and e.transaction_id = t.id) <> 0) as balances
        from market.entries`.execute(tx)
      ).rows[0],
  )
}

async function superuser(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

function worker(job: string, moment: string, payload: object = {}) {
  const script = join(import.meta.dirname, '../../test/market-worker.ts')
  const words = [script, harness.appUrl, job, moment, JSON.stringify(payload)]
  const child = spawn(process.execPath, words, { stdio: 'ignore' })
  return { child, ended: once(child, 'close') }
}

describe('workers beside each other', () => {
  it('pay the same breach once, whoever comes first', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    harness.at(jakarta(3, 9))
    const { organisationId } = one.bank
    const look = () => harness.job('market.look', { organisationId, requestId })
    await Promise.all([
      look(),
      harness.job('service.alarm', { organisationId, requestId }),
      harness.job('service.watch', { organisationId }),
      look(),
      harness.job('market.watch', { organisationId }),
    ])
    const ledger = await ledgerOf(one)
    expect(ledger.map(({ amount }) => amount)).toEqual([120_000])
    await Promise.all([look(), look(), look()])
    expect(await ledgerOf(one)).toEqual(ledger)
  })

  it.each([
    [
      'many workers, each one request',
      async (organisationId: string, requests: readonly string[]) => {
        await Promise.all(
          requests.map((requestId) => harness.job('market.look', { organisationId, requestId })),
        )
      },
    ],
    [
      'one worker, all at once',
      async (organisationId: string) => harness.job('service.watch', { organisationId }),
    ],
  ])('pay many requests of one pair within its cap together: %s', async (_, look) => {
    const one = await makeGuaranteedBank(harness)
    await (
      await one.bank.as('administrator')
    ).call('PUT', '/market/cap', { body: { cap: 300_000, reason: 'Anggaran' } })
    harness.at(jakarta(0, 8, 1))
    const requests: string[] = []
    for (let count = 0; count < 6; count += 1) requests.push(await one.ask())
    harness.at(jakarta(3, 9))
    await look(one.bank.organisationId, requests)
    const paid = (await ledgerOf(one)).map(({ amount }) => amount)
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(300_000)
    expect(await sumsOf(one)).toEqual({ sum: 0, balances: 0 })
  })
})

describe('a worker that is killed between detection and posting', () => {
  it('leaves nothing, and what is owed is paid once by the next', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    const moment = jakarta(3, 9)
    harness.at(moment)
    const { organisationId } = one.bank
    const holder = await superuser()
    await holder.query('begin; lock table market.entries in access exclusive mode')
    const { child, ended } = worker('service.alarm', moment, { organisationId, requestId })
    const watcher = await superuser()
    await untilItWaitsFor('market.entries', child, watcher)
    child.kill('SIGKILL')
    await ended
    await holder.query('commit')
    await untilNothingIsUnderWay(watcher, patience)
    expect(await ledgerOf(one)).toEqual([])
    await harness.job('service.watch', { organisationId })
    await harness.job('service.alarm', { organisationId, requestId })
    expect((await ledgerOf(one)).map(({ amount }) => amount)).toEqual([120_000])
  })
})

describe('a simulated year', () => {
  it('comes to the same ledger, to the last rupiah, with workers that break down all the time', async () => {
    const quiet = await simulate(2026, async () => undefined)
    const disturbed = await simulate(2026, breakDown)
    const ledger = await ledgerOf(quiet)
    expect(ledger.length).toBeGreaterThan(40)
    expect(ledger.some(({ kind }) => kind === 'credit_reversal')).toBe(true)
    expect(await ledgerOf(disturbed)).toEqual(ledger)
    for (const one of [quiet, disturbed]) expect(await sumsOf(one)).toEqual({ sum: 0, balances: 0 })
  })
})

/** The same numbers in every run (Park & Miller 1988). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/**
 * What goes wrong at a moment: the work is done and lost before its commit, by two workers at once, a connection dies, or a process of its
 * own is killed wherever it has got to.
 */
async function breakDown(
  { bank }: GuaranteedBank,
  requests: readonly string[],
  { at, random }: { readonly at: string; readonly random: (below: number) => number },
) {
  const { organisationId } = bank
  const requestId = requests[random(requests.length)]
  if (requestId === undefined) return
  await harness
    .within(organisationId, async (_tx, context) => {
      await settleCredit(context, requestId)
      throw new Error('killed before its commit')
    })
    .catch(() => undefined)
  const jobs = Promise.allSettled([
    harness.job('market.look', { organisationId, requestId }),
    harness.job('service.alarm', { organisationId, requestId }),
    harness.job('market.watch', { organisationId }),
  ])
  if (random(3) === 0) {
    const killer = new pg.Client({ connectionString: harness.superuserUrl })
    await killer.connect()
    // Waits for each to end: one that is told to between two transactions would otherwise take the next along.
    await killer.query(`select pg_terminate_backend(pid, 30000) from pg_stat_activity where datname = current_database()
      and application_name = 'etalase' and xact_start is not null`)
    await killer.end()
  }
  await jobs
  if (random(36) === 0) await killSomewhere(organisationId, requestId, { at, after: 500 + random(2500) })
}

/** A worker of its own is killed after so many milliseconds, before, in or after its work. */
async function killSomewhere(
  organisationId: string,
  requestId: string,
  { at, after }: { readonly at: string; readonly after: number },
) {
  const { child, ended } = worker('market.look', at, { organisationId, requestId })
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  await ended
  clearTimeout(timer)
  const watcher = await superuser()
  await untilNothingIsUnderWay(watcher, patience)
}

/** A year of requests, most answered and completed in time, some late, some corrected later. */
async function simulate(
  seed: number,
  disturb: (
    one: GuaranteedBank,
    requests: readonly string[],
    chance: { readonly at: string; readonly random: (below: number) => number },
  ) => Promise<unknown>,
): Promise<GuaranteedBank> {
  const one = await makeGuaranteedBank(harness)
  const [random, chance] = [seeded(seed), seeded(seed + 1)]
  const [server, head] = [await one.bank.as('itOne'), await one.bank.as('itHead')]
  const { organisationId } = one.bank
  const asked: string[] = []
  const look = async (at: string) => {
    harness.at(at)
    await disturb(one, asked, { at, random: chance })
    await harness.job('service.watch', { organisationId })
    await harness.job('market.watch', { organisationId })
  }
  for (let week = 0; week < 52; week += 1) {
    const day = week * 7
    harness.at(jakarta(day, 8, random(60)))
    const requestId = await one.ask(['branchOne', 'hrOne', 'branchTwo'][random(3)])
    asked.push(requestId)
    await look(jakarta(day, 10 + random(2)))
    await look(jakarta(day + 1, 8 + random(4), 30))
    const late = random(4)
    if (late > 1) await look(jakarta(day + 1, 14 + random(2), random(60)))
    harness.at(jakarta(day + Math.min(late, 3), 16, random(30)))
    const done = await server.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    expect(done.status, done.text).toBe(200)
    if (random(3) > 0) continue
    harness.at(jakarta(day + 4, 9))
    const event = done.body.timeline.findLast(({ kind }: { kind: string }) => kind === 'completed').id
    const corrected = await head.call('POST', `/requests/${requestId}/correct`, {
      body: { eventId: event, happenedAt: jakarta(day, 12, random(60)), void: false, text: 'Lebih awal' },
    })
    expect(corrected.status, corrected.text).toBe(200)
    await look(jakarta(day + 4, 10))
  }
  return one
}
