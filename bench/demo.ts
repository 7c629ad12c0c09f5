/**
 * Makes the simulated bank by the command line in an empty database, as whoever runs the product does, and compares the time
 * with a bare COPY of as many rows into tables without keys in the same run. Goal: the usual bank in under 20 s.
 * `npm run bench -- demo`; `--people 6000` and `--seed 7` make another, for which the goal does not count.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { usualSize } from '../src/main/demonstration/bank/size.ts'
import { withComposition } from './api/fill.ts'
import { runNode } from './import/child.ts'

const goalSeconds = 20
const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(usualSize.seed) },
    people: { type: 'string', default: String(usualSize.people) },
  },
})

interface Account {
  readonly id: string
  readonly people: number
  readonly requests: number
  readonly verdicts: number
  readonly seconds: number
}

async function make(data: string): Promise<{ account: Account; mebibytes: number }> {
  const words = ['demo', '--seed', values.seed, '--people', values.people, '--json']
  const environment = { PATH: '/usr/bin:/bin', ETALASE_DATA: data }
  const { told, mebibytes } = await runNode([join(root, 'src/main/cli.ts'), ...words], environment)
  return { account: JSON.parse(told) as Account, mebibytes }
}

/** Every table in which the bank has rows, copied once more into one without keys: rows, and seconds of the copying alone. */
async function bareCopy(data: string, organisationId: string): Promise<{ rows: number; seconds: number }> {
  return withComposition({ ETALASE_DATA: data, ETALASE_DEMO: 'off' }, async (_, ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    try {
      await client.query(
        `select set_config('etalase.organisation_id', $1, false), set_config('etalase.counting', 'on', false)`,
        [organisationId],
      )
      const tables = await client.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_schema in ('organisation', 'service', 'measurement', 'auth') and table_type = 'BASE TABLE'`,
      )
      let rows = 0
      let seconds = 0
      for (const { name } of tables.rows) {
        const copied = await copyOnce(client, name)
        rows += copied.rows
        seconds += copied.seconds
      }
      return { rows, seconds }
    } finally {
      await client.end()
    }
  })
}

async function copyOnce(client: pg.Client, table: string): Promise<{ rows: number; seconds: number }> {
  const pieces: Buffer[] = []
  for await (const piece of client.query(to(`copy (select * from ${table}) to stdout`)))
    pieces.push(piece as Buffer)
  await client.query(`create temporary table bare as select * from ${table} with no data`)
  const begun = performance.now()
  const into = client.query(from('copy bare from stdin'))
  Readable.from(pieces).pipe(into)
  await finished(into)
  const seconds = (performance.now() - begun) / 1000
  await client.query('drop table bare')
  return { rows: into.rowCount ?? 0, seconds }
}

const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'))
try {
  const data = join(folder, 'data')
  const { account, mebibytes } = await make(data)
  const bare = await bareCopy(data, account.id)
  const { people, requests, verdicts, seconds } = account
  const [load = 0] = loadavg()
  console.log(`${people} people, ${requests} requests, ${verdicts} verdicts; ${bare.rows} rows in all`)
  console.log(`made          ${seconds.toFixed(1)} s (goal: under ${goalSeconds}; load ${load.toFixed(1)})`)
  console.log(`rows a second ${Math.round(bare.rows / seconds)}`)
  console.log(`bare COPY     ${bare.seconds.toFixed(1)} s, ratio ${(seconds / bare.seconds).toFixed(1)}`)
  console.log(`peak memory   ${Math.round(mebibytes)} MiB`)
  if (people === usualSize.people && seconds >= goalSeconds) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
