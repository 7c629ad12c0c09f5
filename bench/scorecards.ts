/**
 * How figures grow: a thousand units and 24 months, filled with ten times and a hundred times as many verdicts. Prints the percentiles
 * of a scorecard with its trend, of the list of scorecards, of a league (with funnel and yardstick) and of a chart over time, with
 * and without what a process keeps, the ratio of the largest size to the smallest, that to the same answer from the rows, and what
 * it costs to count five verdicts. `npm run bench -- scorecards`; `--size 0.01` fills a hundredth, to try something.
 */
import { mkdtempSync, rmSync } from 'node:fs'
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
import { inOrganisation } from '../src/platform/db/database.ts'
import { workContext } from '../src/platform/http/context.ts'
import { withComposition } from './api/fill.ts'
import { line, spread } from './api/measuring.ts'
import { countOnce, fromRows } from './scorecards/beside.ts'
import { fillMarket } from './scorecards/filling.ts'
import { foundMarket, type Market } from './scorecards/market.ts'

const goals = {
  /** Milliseconds at the 95th percentile, of what a process keeps. */
  p95: 50,
  /** Times the median of the smallest size, at the largest. */
  growth: 1.3,
}
const secret = 'a secret for benchmarks alone, long enough for everybody'
const { values } = parseArgs({
  options: { size: { type: 'string', default: '1' }, times: { type: 'string', default: '200' } },
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
    'league of all branches': () => `/leagues/branch?measure=satisfied&period=month&start=${closed}`,
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

type Medians = Readonly<Record<string, { readonly kept: number; readonly read: number }>>

async function measure(app: FastifyInstance, market: Market): Promise<Medians> {
  console.log(line('', 'p50', 'p95', 'p99', 'p50 read', 'p95 read'))
  const medians: Record<string, { kept: number; read: number }> = {}
  for (const [name, next] of Object.entries(callsOf(market))) {
    const read: number[] = []
    const kept: number[] = []
    for (let nth = -5; nth < times; nth += 1) {
      const path = next()
      forgetKept()
      const [first, second] = [await timed(app, market.cookie, path), await timed(app, market.cookie, path)]
      if (nth < 0) continue
      read.push(first)
      kept.push(second)
    }
    const [again, once] = [spread(Float64Array.from(kept).sort()), spread(Float64Array.from(read).sort())]
    console.log(line(name, again.p50, again.p95, again.p99, once.p50, once.p95))
    if (again.p95 > goals.p95) missed.push(`${name}: ${again.p95.toFixed(0)} ms at p95`)
    medians[name] = { kept: again.p50, read: once.p50 }
  }
  return medians
}

async function atSize(
  composition: Composition,
  ownerUrl: string,
  count: number,
  number: number,
): Promise<Medians> {
  const begun = performance.now()
  const organisationId = uuidv7()
  const now = new Date()
  const today = Temporal.Now.plainDateISO('Asia/Jakarta').toString()
  const market = await inOrganisation(composition.database, { organisationId }, (tx) =>
    foundMarket(
      workContext(composition.context, tx, { organisationId, actorId: null, requestId: 'bench', now })
        .context,
      secret,
    ),
  )
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await fillMarket(owner, market, { count, today, number })
  await owner.query('vacuum analyze')
  await inOrganisation(composition.database, { organisationId }, (tx) =>
    recountMoments(tx, organisationId, { unitIds: market.unitIds, serviceIds: [] }),
  )
  await owner.query('vacuum analyze measurement.moments')
  console.log(
    `\n${count} verdicts; filled in ${Math.round((performance.now() - begun) / 1000)} s; milliseconds`,
  )
  const app = await openApplication(composition)
  try {
    const medians = await measure(app, market)
    const rows = await fromRows(owner, market)
    console.log(line('a league’s counts from the rows', rows))
    const counting = await countOnce(composition, market, today)
    console.log(line('counting five verdicts', counting.p50, counting.p95, counting.p99))
    return { ...medians, 'counting five verdicts': { kept: counting.p50, read: counting.p50 } }
  } finally {
    await app.close()
    await owner.end()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'))
try {
  const settings = { ETALASE_DATA: folder, ETALASE_DEMO: 'off', ETALASE_SECRET: secret, PORT: '4381' }
  await withComposition(settings, async (composition, ownerUrl) => {
    const all: Medians[] = []
    for (const [number, count] of sizes.entries())
      all.push(await atSize(composition, ownerUrl, count, number))
    const [first, last] = [all[0] ?? {}, all.at(-1) ?? {}]
    console.log(`\n${sizes.at(-1)} verdicts against ${sizes[0]}, medians`)
    for (const [name, { kept, read }] of Object.entries(last)) {
      const growth = { kept: kept / (first[name]?.kept ?? 0), read: read / (first[name]?.read ?? 0) }
      console.log(line(name, growth.kept, growth.read))
      if (growth.kept > goals.growth) missed.push(`${name}: ${growth.kept.toFixed(2)} times as long`)
    }
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) {
  console.log(`\nscorecards: goals missed: ${missed.join('; ')}`)
  process.exitCode = 1
}
