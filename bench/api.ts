/**
 * Puts a server of its own, with default settings, under load: 100,000 requests and 60,000 verdicts in its embedded
 * PostgreSQL, thousands of people with sessions. Prints percentiles beside those of `GET /healthz` and of a bare `select 1` of
 * the same run (`each`: times the bare one for each statement that the call sends), and how many acts a second it takes, with the
 * milliseconds of a processor that each costs the server, its database and the load itself. `npm run bench -- api`; with `--data FOLDER`
 * the filled database is kept there, and taken up again by the next run; `--size 0.1` loads a tenth, to try something; `--only rate`
 * does one part, `--connections 8` at one width.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asking, rating, readings } from './api/calls.ts'
import { besideServer, fill, withComposition, type Cast } from './api/fill.ts'
import { amounts } from './api/history.ts'
import { perSecond, type Call, type Met } from './api/load.ts'
import {
  bareQueries,
  busy,
  failed,
  line,
  measured,
  spread,
  statementsOf,
  type Sent,
} from './api/measuring.ts'
import { spentEach, spentSoFar, type Spent } from './api/processors.ts'
import { startServer, type Server, type Settings } from './api/server.ts'

const goals = {
  /** Times the bare `select 1`, for each statement that it sends, that a reading's median may take, on one connection. */
  timesBare: 10,
  /** Acts a second on eight connections: what Peppermint, an open-source desk, takes on such a machine; we aim for a thousand. */
  asksPerSecond: 386,
  ratesPerSecond: 386,
}
const secret = 'a secret for benchmarks alone, long enough for everybody'
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    port: { type: 'string', default: '4380' },
    only: { type: 'string' },
    connections: { type: 'string', default: '1,8,32' },
    size: { type: 'string', default: '1' },
    flags: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)
const size = Number(values.size)
const missed: string[] = []

/** How many statements each call sends. */
type Statements = ReadonlyMap<string, Sent>

async function tellStatements(settings: Settings, cast: Cast): Promise<Statements> {
  const calls = { ...readings(cast), ask: asking(cast), rate: fromEnd(rating, cast) }
  const counts = await withComposition(settings, (composition) => statementsOf(composition, calls))
  console.log('\nsent to the database for one call')
  console.log(line('', 'statements', 'in ways'))
  for (const [name, { statements, ways }] of counts) console.log(line(name, String(statements), String(ways)))
  return counts
}

/** Some of the last of what can be rated, which the load does not reach; others than an earlier run on the same data took. */
function fromEnd(make: typeof rating, cast: Cast): () => Call | undefined {
  const last = cast.ratable.slice(-Math.ceil(cast.ratable.length / 4))
  return make({ ...cast, ratable: last.slice(Date.now() % (last.length - 3)) })
}

async function readUnderLoad(
  { origin }: Server,
  cast: Cast,
  { databaseUrl, statements }: { readonly databaseUrl: string; readonly statements: Statements },
): Promise<void> {
  for (const connections of [1, 16]) {
    console.log(`\nreading, ${connections} at a time, milliseconds (${busy()})`)
    console.log(line('', 'p50', 'p95', 'p99', '×healthz', '×select 1', 'each'))
    const bare = spread(await bareQueries(databaseUrl, connections, seconds / 2))
    const health = spread(
      (await measured(origin, connections, seconds / 2, () => ({ method: 'GET', path: '/healthz' }))).times,
    )
    console.log(line('select 1', bare.p50, bare.p95, bare.p99))
    console.log(line('GET /healthz', health.p50, health.p95, health.p99))
    for (const [name, next] of Object.entries(readings(cast))) {
      const met = await measured(origin, connections, seconds, next)
      const { p50, p95, p99 } = spread(met.times)
      const each = p50 / bare.p50 / (statements.get(name)?.statements ?? 1)
      console.log(line(name, p50, p95, p99, p50 / health.p50, p50 / bare.p50, each), failed(met))
      if (met.failures.size > 0) missed.push(`${name} failed`)
      if (connections === 1 && each > goals.timesBare)
        missed.push(`${name}: ${each.toFixed(0)} × select 1 a statement`)
    }
  }
}

async function writeUnderLoad(
  { origin, pid }: Server,
  folder: string,
  name: string,
  goal: number,
  next: () => Call | undefined,
): Promise<void> {
  console.log(`\n${name} (${busy()})`)
  console.log(line('connections', 'a second', 'p50', 'p95', 'p99', 'server', 'database', 'load'))
  for (const connections of values.connections.split(',').map(Number)) {
    let before: Spent | undefined
    const met = await measured(origin, connections, seconds, next, () => {
      before = spentSoFar(pid, folder)
    })
    const { p50, p95, p99 } = spread(met.times)
    const spent = spentOf(before, spentSoFar(pid, folder), met)
    console.log(line(String(connections), perSecond(met), p50, p95, p99, ...spent), failed(met))
    if (met.failures.size > 0) missed.push(`${name}: ${failed(met)}`)
    if (connections === 8 && perSecond(met) < goal)
      missed.push(`${name}: ${perSecond(met).toFixed(0)} a second`)
  }
}

/** Milliseconds of a processor for each act. */
function spentOf(before: Spent | undefined, after: Spent | undefined, { times }: Met): readonly number[] {
  if (before === undefined || after === undefined || times.length === 0) return []
  const { server, database, load } = spentEach(before, after, times.length)
  return [server, database, load]
}

async function run(folder: string): Promise<void> {
  const settings: Settings = {
    ETALASE_DATA: folder,
    ETALASE_DEMO: 'off',
    ETALASE_SECRET: secret,
    PORT: values.port,
  }
  const begun = performance.now()
  const cast = await fill(settings, secret, size)
  console.log(
    `${size * (amounts.rated + amounts.ratable + amounts.unfinished)} requests, ${size * amounts.rated} verdicts; filled in ${Math.round((performance.now() - begun) / 1000)} s`,
  )
  const does = (part: string) => values.only === undefined || values.only.split(',').includes(part)
  const statements = await tellStatements(settings, cast)
  const server = await startServer(settings, values.flags.split(' ').filter(Boolean))
  try {
    if (does('read'))
      await besideServer(settings, (databaseUrl) => readUnderLoad(server, cast, { databaseUrl, statements }))
    if (does('ask'))
      await writeUnderLoad(server, folder, 'asking for a service', goals.asksPerSecond, asking(cast))
    if (does('rate'))
      await writeUnderLoad(server, folder, 'rating a request', goals.ratesPerSecond, rating(cast))
  } finally {
    await server.stop()
  }
}

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'etalase-bench-'))
mkdirSync(folder, { recursive: true })
try {
  await run(folder)
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) {
  console.log(`\napi: goals missed: ${missed.join('; ')}`)
  process.exitCode = 1
}
