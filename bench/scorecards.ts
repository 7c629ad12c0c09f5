/**
 * How figures grow: a thousand units and 24 months, filled with ten times and a hundred times as many verdicts. Prints the percentiles
 * of a scorecard with its trend, of the list of scorecards, of a league (with funnel and yardstick) and of a chart over time, with
 * and without what a process keeps, the ratio of the largest size to the smallest, the same counts from the rows, and what
 * it costs to count five verdicts more. `npm run bench -- scorecards`; `--size 0.01` fills a hundredth, to try something; with
 * `--data FOLDER` the filled database is kept there and taken up again, `--only league` measures what is called so.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { openApplication } from '../src/main/application.ts'
import type { Composition } from '../src/main/compose.ts'
import { forgetKept } from '../src/measurement/kept.ts'
import { recountMoments } from '../src/measurement/store/moments.ts'
import { forgetTrees } from '../src/organisation/kept-tree.ts'
import { inOrganisation } from '../src/platform/db/database.ts'
import { workContext } from '../src/platform/http/context.ts'
import { withComposition } from './api/fill.ts'
import { busy, line, spread } from './api/measuring.ts'
import { countInTurn, fromRows } from './scorecards/beside.ts'
import { fillMarket } from './scorecards/filling.ts'
import { foundMarket, type Market } from './scorecards/market.ts'

const goals = {
  /** Milliseconds at the 95th percentile, of what a process keeps. */
  p95: 50,
  /** How many times as long the largest size takes as the smallest. */
  growth: 1.3,
}
/** Turns of which each reads the largest and the smallest size once, from what is kept; and how many of them read the same unit. */
const turns = 100
const turnsOfOne = 10
const leagueName = 'league of all branches'
/** How many read what one made: after a publication the first makes figures anew, and all others find them. */
const keptReadings = 5
const secret = 'a secret for benchmarks alone, long enough for everybody'
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    size: { type: 'string', default: '1' },
    times: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
})
const sizes = [1e5, 1e6, 1e7].map((count) => Math.round(count * Number(values.size)))
const times = Number(values.times)
const missed: string[] = []

/** The calls to measure; each draws another unit. */
function callsOf(market: Market): Readonly<Record<string, () => string>> {
  const any = (ids: readonly string[]) => ids[Math.floor(Math.random() * ids.length)] ?? ''
  const closed = Temporal.Now.plainDateISO().with({ day: 1 }).subtract({ months: 1 }).toString()
  const quarter = Temporal.PlainDate.from(closed).subtract({ months: 3 }).toString()
  return {
    'scorecard of a branch': () => `/scorecards/units/${any(market.branchIds)}`,
    'the same by weeks': () => `/scorecards/units/${any(market.branchIds)}?period=week`,
    'scorecard of a region': () => `/scorecards/units/${any(market.regionIds)}`,
    'scorecard of all': () => `/scorecards/units/${market.unitIds[0] ?? ''}`,
    'list of scorecards': () => `/scorecards?start=${closed}&limit=50`,
    [leagueName]: () => `/leagues/branch?measure=satisfied&period=month&start=${closed}`,
    'the same by their means': () => `/leagues/branch?measure=satisfaction_mean&period=month&start=${closed}`,
    'with the same mix of work': () =>
      `/leagues/branch?measure=satisfied&period=quarter&start=${quarter}&adjusted=true`,
    'yardstick of a branch': () => `/units/${any(market.branchIds)}/yardstick?period=month&start=${closed}`,
    'chart over time': () => `/scorecards/units/${any(market.branchIds)}/chart?measure=satisfied`,
  }
}

async function timed(app: FastifyInstance, cookie: string, path: string): Promise<number> {
  const at = performance.now()
  const answer = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie } })
  const took = performance.now() - at
  if (answer.statusCode !== 200) throw new Error(`${path} was refused: ${answer.body}`)
  return took
}

/** What was measured at each size of one thing, milliseconds. */
interface Measured {
  readonly name: string
  readonly kept: readonly Float64Array[]
  readonly read: readonly Float64Array[]
  /** How often the largest takes what the smallest does, turn by turn, sorted. */
  readonly growth: Float64Array
}

/** Measures one call at all sizes in turn, so that a machine that gets slower meanwhile does so for all of them. */
async function measure(
  app: FastifyInstance,
  markets: readonly Market[],
  name: string,
  paths: readonly (() => string)[],
): Promise<Measured> {
  const taken = markets.map(() => ({ kept: [] as number[], read: [] as number[] }))
  for (let nth = -5; nth < times; nth += 1) {
    for (const [at, market] of markets.entries()) {
      const path = paths[at]?.() ?? ''
      forgetKept()
      forgetTrees()
      const once = await timed(app, market.cookie, path)
      const again: number[] = []
      while (again.length < keptReadings) again.push(await timed(app, market.cookie, path))
      if (nth < 0) continue
      taken[at]?.read.push(once)
      taken[at]?.kept.push(...again)
    }
  }
  const sorted = (of: 'kept' | 'read') => taken.map((one) => Float64Array.from(one[of]).sort())
  return { name, kept: sorted('kept'), read: sorted('read'), growth: await growing(app, markets, paths) }
}

/**
 * The largest size read in turn with the smallest, all being kept, and the quotient of each turn: what slows the machine for a while
 * slows both. Which comes first changes, as what one leaves to be collected falls to the next.
 */
async function growing(
  app: FastifyInstance,
  markets: readonly Market[],
  paths: readonly (() => string)[],
): Promise<Float64Array> {
  const ends = [0, markets.length - 1]
  let drawn: readonly string[] = []
  const took = async (at: number) => timed(app, markets[at]?.cookie ?? '', drawn[at] ?? '')
  const quotients: number[] = []
  for (let nth = 0; nth < turns; nth += 1) {
    const order = nth % 2 === 0 ? ends : ends.toReversed()
    if (nth % turnsOfOne === 0) {
      drawn = paths.map((path) => path())
      for (const at of order) await took(at)
    }
    const milliseconds = new Map<number, number>()
    for (const at of order) milliseconds.set(at, await took(at))
    const [small, large] = ends.map((at) => milliseconds.get(at) ?? 0)
    quotients.push((large ?? 0) / (small ?? 1))
  }
  return Float64Array.from(quotients).sort()
}

function tell({ name, kept, read, growth: quotients }: Measured): void {
  for (const [at, count] of sizes.entries()) {
    const [again, once] = [kept[at], read[at]].map((one) => spread(one ?? new Float64Array()))
    if (again === undefined || once === undefined) continue
    console.log(
      line(at === 0 ? name : '', count.toExponential(0), again.p50, again.p95, again.p99, once.p50, once.p95),
    )
    if (again.p95 > goals.p95)
      missed.push(`${name}: ${again.p95.toFixed(0)} ms at p95 with ${count} verdicts`)
  }
  const [growth, growthRead] = [spread(quotients).p50, growthOf(read)]
  console.log(line('  the largest in smallests', '', growth, '', '', growthRead))
  if (growth > goals.growth) missed.push(`${name}: ${growth.toFixed(2)} times as long with the most verdicts`)
}

/** The median of the largest size in medians of the smallest. */
function growthOf(sorted: readonly Float64Array[]): number {
  const [first, last] = [sorted[0], sorted.at(-1)].map((one) => spread(one ?? new Float64Array()).p50)
  return (last ?? 0) / (first ?? 1)
}

async function fill(
  { database, context }: Composition,
  owner: pg.Client,
  count: number,
  number: number,
): Promise<Market> {
  const begun = performance.now()
  const organisationId = uuidv7()
  const market = await inOrganisation(database, { organisationId }, (tx) =>
    foundMarket(
      workContext(context, tx, { organisationId, actorId: null, requestId: 'bench', now: new Date() })
        .context,
      secret,
    ),
  )
  await fillMarket(owner, market, { count, today, number })
  await owner.query('analyze')
  await inOrganisation(database, { organisationId }, (tx) =>
    recountMoments(tx, organisationId, { unitIds: market.unitIds, serviceIds: [] }),
  )
  console.log(`${count} verdicts filled in ${Math.round((performance.now() - begun) / 1000)} s`)
  return market
}

/** Markets of all sizes: those that an earlier run left in the folder, else new ones. */
async function marketsIn(composition: Composition, owner: pg.Client): Promise<readonly Market[]> {
  const file = join(folder, 'markets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Market[]
  const markets: Market[] = []
  for (const [number, count] of sizes.entries()) markets.push(await fill(composition, owner, count, number))
  await owner.query('vacuum analyze')
  writeFileSync(file, JSON.stringify(markets))
  return markets
}

async function run(composition: Composition, owner: pg.Client): Promise<void> {
  const markets = await marketsIn(composition, owner)
  const app = await openApplication(composition)
  try {
    console.log(`\nmilliseconds (${busy()})`)
    console.log(line('', 'verdicts', 'p50', 'p95', 'p99', 'p50 read', 'p95 read'))
    const calls = markets.map(callsOf)
    const measured: Measured[] = []
    for (const name of Object.keys(calls[0] ?? {}).filter((one) => one.includes(values.only))) {
      const paths = calls.map((of) => of[name] ?? (() => ''))
      const one = await measure(app, markets, name, paths)
      tell(one)
      measured.push(one)
    }
    await besideRows(composition, owner, markets, measured)
  } finally {
    await app.close()
  }
}

/** The same counts from the rows, also in times of the league that answers with them; and what it costs to count five verdicts more. */
async function besideRows(
  composition: Composition,
  owner: pg.Client,
  markets: readonly Market[],
  measured: readonly Measured[],
): Promise<void> {
  console.log(`\nmilliseconds (${busy()})`)
  const counting = await countInTurn(composition, markets, today)
  for (const [at, market] of markets.entries()) {
    const count = (sizes[at] ?? 0).toExponential(0)
    const rows = await fromRows(owner, market)
    console.log(line('a league’s counts from the rows', count, rows))
    const league = measured.find(({ name }) => name === leagueName)
    const [again, once] = [league?.kept[at], league?.read[at]].map((one) =>
      one === undefined ? '' : rows / spread(one).p50,
    )
    console.log(line(`  in times of the ${leagueName}`, '', again ?? '', '', '', once ?? ''))
    const { p50, p95, p99 } = spread(counting[at] ?? new Float64Array())
    console.log(line('counting five verdicts', count, p50, p95, p99))
    if (p95 > goals.p95) missed.push(`counting five verdicts: ${p95.toFixed(0)} ms at p95`)
  }
  console.log(line('  the largest in smallests', '', growthOf(counting)))
}

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'etalase-bench-'))
mkdirSync(folder, { recursive: true })
const today = Temporal.Now.plainDateISO('Asia/Jakarta').toString()
try {
  const settings = { ETALASE_DATA: folder, ETALASE_DEMO: 'off', ETALASE_SECRET: secret, PORT: '4381' }
  await withComposition(settings, async (composition, ownerUrl) => {
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    try {
      await run(composition, owner)
    } finally {
      await owner.end()
    }
  })
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) {
  console.log(`\nscorecards: goals missed: ${missed.join('; ')}`)
  process.exitCode = 1
}
