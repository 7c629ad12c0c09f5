/**
 * Reads every one of many running clocks, and lets the product's own job find those whose promise has broken, tell their heads and
 * pay for them; compares with writing as many rows of the same kinds into tables without keys, rights and triggers, one
 * transaction a breach as the product does it. Goal: less than 10 times the bare inserts, and 100,000 clocks read in under 60 s.
 * `npm run bench -- breaches`; `--clocks 10000 --breaches 1000` for a smaller one, for which the seconds do not count.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Composition } from '../src/main/compose.ts'
import { furnishMarket } from '../src/market/index.ts'
import { inOrganisation } from '../src/platform/db/database.ts'
import { workContext } from '../src/platform/http/context.ts'
import type { WorkContext } from '../src/platform/http/route.ts'
import { runJob } from '../src/platform/jobs/queue.ts'
import { verifyRequests, writeRequests, writeServices, type RequestToWrite } from '../src/service/index.ts'
import { withComposition } from './api/fill.ts'
import { foundTown, type Town } from './api/town.ts'

const usual = { clocks: 100_000, breaches: 10_000 }
const goals = { timesBare: 10, secondsToRead: 60 }
/** Workers that look at once: as many as the processors on which the figures of the README were taken. */
const workers = 2
const { values } = parseArgs({
  options: {
    clocks: { type: 'string', default: String(usual.clocks) },
    breaches: { type: 'string', default: String(usual.breaches) },
  },
})
const [clocks, breaches] = [Number(values.clocks), Number(values.breaches)]

/** A Monday at eight in Jakarta, and the moment after which an hour promised has been exceeded. */
const asked = new Date('2026-03-02T01:00:00Z')
const broken = new Date('2026-03-02T02:00:01Z')

type InOne = <T>(work: (context: WorkContext) => Promise<T>) => Promise<T>

async function fill(inOne: InOne): Promise<void> {
  const town = await inOne((context) => foundTown(context, new Date(asked.getTime() - 30 * 86_400_000)))
  const serviceId = uuidv7()
  const words = { id: 'Layanan uji', en: 'Test service' }
  await inOne(async (context) => {
    await writeServices(context, [
      {
        id: serviceId,
        unitId: town.departmentIds[0] ?? '',
        name: words,
        description: words,
        doneWell: words,
        form: [],
        promises: [
          { priority: 3, responseMinutes: 60, completionMinutes: 2400 },
          { priority: 4, responseMinutes: 2400, completionMinutes: 4800 },
        ],
        stopsClock: [],
        askerUnitIds: [],
        reasons: [],
        since: new Date(asked.getTime() - 86_400_000),
      },
    ])
    await furnishMarket(context, {
      currency: 'rupiah',
      since: new Date(asked.getTime() - 86_400_000),
      madeBy: town.serverIds[0]?.[0] ?? '',
      guarantees: [
        {
          serviceId,
          kind: 'individual',
          pays: [{ breach: 'late_response', tiers: [{ overMinutes: 0, amount: 25_000 }] }],
        },
      ],
    })
  })
  for (let from = 0; from < clocks; from += 5000) {
    const chunk = Array.from({ length: Math.min(5000, clocks - from) }, (_, index) =>
      requestOf(town, serviceId, from + index),
    )
    await inOne((context) => writeRequests(context, chunk))
  }
}

function requestOf(town: Town, serviceId: string, nth: number): RequestToWrite {
  const askerId = town.askerIds[nth % town.askerIds.length] ?? ''
  return {
    id: uuidv7(),
    serviceId,
    priority: nth < breaches ? 3 : 4,
    askerId,
    askedForId: askerId,
    answers: {},
    summary: `Permintaan uji ${nth}`,
    source: null,
    events: [
      {
        id: uuidv7(),
        kind: 'submitted',
        happenedAt: asked,
        recordedAt: asked,
        actorId: askerId,
        unitId: town.departmentIds[0] ?? '',
        assigneeId: null,
        sequence: 0,
      },
    ],
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Rounds of the product's own job, each by all workers at once, until so many are done or nothing is due any more. */
async function pay(
  { database, context, jobs, logger }: Composition,
  client: pg.Client,
  rounds: number,
): Promise<boolean> {
  const watch = jobs.find(({ name }) => name === 'service.watch')
  if (watch === undefined) throw new Error('There is no job that watches requests')
  const running = { database, parts: context, logger, announced: () => undefined, clock: () => broken }
  const isDue = async () =>
    (await client.query('select from service.requests where alarm_at <= $1 limit 1', [broken])).rowCount !== 0
  for (let round = 0; round < rounds; round += 1) {
    if (!(await isDue())) return false
    await Promise.all(Array.from({ length: workers }, () => runJob(running, watch, {})))
  }
  return isDue()
}

/** What the product writes of each breach: its posting, alarm, notices and entries of the log. */
const written = [
  'market.transactions',
  'market.entries',
  'service.alarms',
  'platform.notices',
  'platform.audit_log',
] as const

const bareName = (table: string) => `bare_${table.replace('.', '_')}`

/** As many rows of the same kinds into tables without anything, a transaction a breach, by as many workers; seconds. */
async function bare(client: pg.Client, url: string, count: number, posted: number): Promise<number> {
  const portions: { table: string; rows: unknown[] }[] = []
  for (const table of written) {
    await client.query(`create table if not exists ${bareName(table)} as select * from ${table} with no data`)
    const { rows: all } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    const each = Math.ceil((all[0]?.n ?? 0) / posted)
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t limit ${each}`,
    )
    portions.push({ table: bareName(table), rows: rows.map(({ row }) => row) })
  }
  const insert = async () => {
    const one = new pg.Client({ connectionString: url })
    await one.connect()
    for (let nth = 0; nth < count / workers; nth += 1) {
      await one.query('begin')
      for (const { table, rows } of portions)
        await one.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
          JSON.stringify(rows),
        ])
      await one.query('commit')
    }
    await one.end()
  }
  return seconds(() => Promise.all(Array.from({ length: workers }, insert)))
}

async function postedBy(client: pg.Client): Promise<{ posted: number; sum: number }> {
  const { rows } = await client.query<{ n: number; sum: string }>(
    'select count(*)::int as n, (select coalesce(sum(amount), 0) from market.entries) as sum from market.transactions',
  )
  return { posted: rows[0]?.n ?? 0, sum: Number(rows[0]?.sum ?? 0) }
}

/** Pays portion by portion, and after each writes as many bare rows: whatever else the machine does slows both. */
async function compare(composition: Composition, client: pg.Client, url: string) {
  let [paying, inserting, before] = [0, 0, 0]
  for (let more = true; more;) {
    paying += await seconds(async () => (more = await pay(composition, client, 10)))
    const { posted } = await postedBy(client)
    if (posted === before) continue
    inserting += await bare(client, url, posted - before, posted)
    before = posted
  }
  return { paying, inserting }
}

const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'))
try {
  const settings = { ETALASE_DATA: join(folder, 'data'), ETALASE_DEMO: 'off' }
  await withComposition(settings, async (composition, ownerUrl) => {
    const organisationId = uuidv7()
    const { database, context: parts } = composition
    const inOne: InOne = (work) =>
      inOrganisation(database, { organisationId }, (tx) =>
        work(
          workContext(parts, tx, { organisationId, actorId: null, requestId: 'bench', now: asked }).context,
        ),
      )
    await fill(inOne)
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    await client.query('vacuum analyze')
    const reading = await seconds(() => inOne(({ tx }) => verifyRequests(tx)))
    const { paying, inserting } = await compare(composition, client, ownerUrl)
    const { posted, sum } = await postedBy(client)
    if (posted !== breaches || sum !== 0)
      throw new Error(`Paid ${posted} of ${breaches}, and all lines together are ${sum}`)
    await client.end()
    const times = paying / inserting
    const [load = 0] = loadavg()
    console.log(`${clocks} running clocks, ${breaches} broken promises, load ${load.toFixed(1)}`)
    console.log(`clocks read    ${reading.toFixed(1)} s (goal: under ${goals.secondsToRead} for all)`)
    console.log(
      `told and paid  ${paying.toFixed(1)} s, ${((paying / breaches) * 1000).toFixed(1)} ms a breach`,
    )
    console.log(
      `bare inserts   ${inserting.toFixed(1)} s, ratio ${times.toFixed(1)} (goal: under ${goals.timesBare})`,
    )
    const usualSize = clocks === usual.clocks && breaches === usual.breaches
    if (times >= goals.timesBare || (usualSize && reading >= goals.secondsToRead)) process.exitCode = 1
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
