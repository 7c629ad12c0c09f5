/**
 * Imports two files into empty databases by the command line, as whoever runs the product does: the real ServiceNow log (where
 * it is there) and a made-up list of requests through a mapping. Each is compared with reading it alone, and that with the CSV
 * parser alone, on the same file in the same run. Goals: reading under 8 times the parser's processor time, writing under 8
 * times the reading for a log of events and 25 times for a list of requests (each row writes a request and four events), the
 * log under 60 s, and under 512 MiB. `npm run bench -- import [FILE] [--rows 50000]`
 */
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { instant } from '../src/platform/time/instants.ts'
import { readRequestMapping } from '../src/service/import/mapped/read-mapping.ts'
import { openRequestLog, type LogSource } from '../src/service/import/open-log.ts'
import { runNode } from './import/child.ts'
import { madeUpMapping, writeMadeUpList } from './import/made-up-list.ts'

const root = join(import.meta.dirname, '..')
const standard = join(root, '../shared/data/servicenow-incidents/incident_event_log.csv.gz')
const goalMiB = 512
const goalParser = 8

/** One file, where it comes from, and what is hoped of it. */
interface Case {
  readonly name: string
  readonly path: string
  readonly source: LogSource
  readonly words: readonly string[]
  readonly goalRatio: number
  readonly goalSeconds: number
}

interface Effort {
  readonly seconds: number
  /** Of the processor, with all threads. */
  readonly processor: number
}

async function effortOf(work: () => Promise<void>): Promise<Effort> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1_000_000 }
}

async function parserAlone(path: string): Promise<void> {
  const source = createReadStream(path)
  const text = path.endsWith('.gz') ? source.pipe(createGunzip()) : source
  let rows = 0
  for await (const _row of text.pipe(parse({ relax_column_count: true, bom: true }))) rows += 1
  if (rows === 0) throw new Error('There are no rows')
}

async function readingAlone({ path, source }: Case): Promise<void> {
  const opened = await openRequestLog(source, { path, zone: 'Asia/Jakarta', now: instant(Date.now()) })
  if (!opened.ok) throw new Error(`The file was refused: ${opened.code}`)
  let requests = 0
  for await (const chunk of opened.value.requests()) requests += chunk.length
  if (requests === 0) throw new Error('There are no requests')
}

/** The lesser of two efforts: what another process took away is no work of ours. */
async function better(work: () => Promise<void>): Promise<Effort> {
  const [one, other] = [await effortOf(work), await effortOf(work)]
  return one.processor < other.processor ? one : other
}

/** The line that is the account: the log of the process speaks on the same stream. */
function accountIn(told: string): string {
  return told.split('\n').find((line) => line.includes('"rowsRead"')) ?? '{}'
}

async function measure(given: Case, folder: string): Promise<boolean> {
  const { name, path, words, goalRatio, goalSeconds } = given
  const alone = await better(() => parserAlone(path))
  const reading = await better(() => readingAlone(given))
  const cli = [
    '--max-old-space-size=320',
    join(root, 'src/main/cli.ts'),
    'import',
    'requests',
    path,
    ...words,
  ]
  const place = ['--organisation', 'PT Ukur', '--json', '--set-aside', join(folder, 'set-aside.csv')]
  const { seconds, mebibytes, told } = await runNode([...cli, ...place], {
    PATH: '/usr/bin:/bin',
    ETALASE_DATA: join(folder, `data-${name}`),
  })
  const { rowsRead = 0, requests, events, setAside } = JSON.parse(accountIn(told)) as Record<string, number>
  const toParser = reading.processor / alone.processor
  const ratio = seconds / reading.seconds
  const rate = (of: number) => Math.round(rowsRead / of).toLocaleString('en')
  console.log(`${name}: ${rowsRead} rows = ${events} used + ${setAside} set aside; ${requests} requests`)
  console.log(`parser alone  ${alone.seconds.toFixed(1)} s, ${alone.processor.toFixed(1)} s of processor`)
  console.log(
    `reading       ${reading.seconds.toFixed(1)} s, ${reading.processor.toFixed(1)} s of processor, ${rate(reading.seconds)} rows a second`,
  )
  console.log(`to parser     ${toParser.toFixed(2)} (goal: under ${goalParser})`)
  console.log(
    `import        ${seconds.toFixed(1)} s with starting and stopping the database, ${rate(seconds)} rows a second (goal: under ${goalSeconds} s)`,
  )
  console.log(`to reading    ${ratio.toFixed(2)} (goal: under ${goalRatio})`)
  console.log(`peak memory   ${Math.round(mebibytes)} MiB (goal: under ${goalMiB})`)
  return toParser < goalParser && ratio < goalRatio && seconds < goalSeconds && mebibytes < goalMiB
}

function mapped(path: string, yaml: string): Case {
  const mapping = readRequestMapping(madeUpMapping, 'en')
  if (!mapping.ok) throw new Error('The mapping of the benchmark is wrong')
  const words = ['--mapping', yaml, '--calendar', '24x7']
  return { name: 'list', path, source: { mapping: mapping.value }, words, goalRatio: 25, goalSeconds: 120 }
}

async function run(given: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'))
  const at = given.indexOf('--rows')
  const rows = at < 0 ? 50_000 : Number(given[at + 1])
  const log = given.find((_word, index) => index !== at && index !== at + 1) ?? standard
  try {
    const [list, yaml] = [join(folder, 'list.csv'), join(folder, 'mapping.yaml')]
    await writeMadeUpList(list, rows)
    writeFileSync(yaml, madeUpMapping)
    const cases: Case[] = [mapped(list, yaml)]
    if (!existsSync(log)) console.log(`Skipped: there is no file ${log}`)
    else {
      const words = ['--profile', 'servicenow']
      cases.push({
        name: 'log',
        path: log,
        source: { profile: 'servicenow' },
        words,
        goalRatio: 8,
        goalSeconds: 60,
      })
    }
    let met = true
    for (const one of cases) met = (await measure(one, folder)) && met
    return met
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1
