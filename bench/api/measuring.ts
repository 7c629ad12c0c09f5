import { loadavg } from 'node:os'
import pg from 'pg'
import type { Composition } from '../../src/main/compose.ts'
import { openApplication } from '../../src/main/application.ts'
import { Together } from '../../src/platform/db/together.ts'
import { load, percentile, type Call, type Met } from './load.ts'

/** Milliseconds of a bare `select 1` over as many connections, sorted. */
export async function bareQueries(url: string, connections: number, seconds: number): Promise<Float64Array> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const one = async () => {
    const client = await pool.connect()
    while (performance.now() < until) {
      const at = performance.now()
      await client.query('select 1')
      times.push(performance.now() - at)
    }
    client.release()
  }
  await Promise.all(Array.from({ length: connections }, one))
  await pool.end()
  return Float64Array.from(times).sort()
}

/** What the application sends for one call: statements, and how often it waits for the database. */
export interface Sent {
  readonly statements: number
  readonly ways: number
}

/** What the application sends for one call, counted in its own process when it is warm; the least of three. */
export async function statementsOf(
  composition: Composition,
  calls: Readonly<Record<string, () => Call | undefined>>,
): Promise<ReadonlyMap<string, Sent>> {
  const app = await openApplication(composition)
  let sent: Sent = { statements: 0, ways: 0 }
  const counted = pg.Client.prototype as unknown as { query: (...words: unknown[]) => unknown }
  const { query } = counted
  counted.query = function (this: unknown, ...words: unknown[]) {
    const [first] = words
    sent = {
      statements: sent.statements + (first instanceof Together ? first.size : 1),
      ways: sent.ways + 1,
    }
    return Reflect.apply(query, this, words)
  }
  const found = new Map<string, Sent>()
  try {
    for (const [name, next] of Object.entries(calls)) {
      let least: Sent | undefined
      for (let turn = 0; turn < 3; turn += 1) {
        const call = next()
        if (call === undefined) continue
        sent = { statements: 0, ways: 0 }
        const { method, path: url, cookie = '', body } = call
        const answer = await app.inject({
          method,
          url,
          headers: { cookie },
          ...(body !== undefined && { payload: body as object }),
        })
        if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
        if (least === undefined || sent.statements < least.statements) least = sent
      }
      if (least !== undefined) found.set(name, least)
    }
  } finally {
    counted.query = query
    await app.close()
  }
  return found
}

/** Percentiles in milliseconds. */
export function spread(times: Float64Array): { p50: number; p95: number; p99: number } {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) }
}

/** One load, after a short one that is not counted; `begun` is called between the two. */
export async function measured(
  origin: string,
  connections: number,
  seconds: number,
  next: () => Call | undefined,
  begun: () => void = () => undefined,
): Promise<Met> {
  await load(origin, { connections, seconds: 1, next })
  begun()
  return load(origin, { connections, seconds, next })
}

/** A line of figures. */
export function line(name: string, ...cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) => (typeof cell === 'number' ? round(cell) : cell).padStart(9))
  return `  ${name.padEnd(36)}${shown.join('')}`
}

function round(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** How busy the machine is with all that runs on it: the average number of processes that want a processor. */
export function busy(): string {
  return `load average ${loadavg()[0]?.toFixed(1)}`
}

/** What failed, in words; empty where nothing did. */
export function failed({ failures }: Met): string {
  return [...failures].map(([status, count]) => `${count} × ${status}`).join(', ')
}
