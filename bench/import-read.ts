/**
 * Reads a ServiceNow log the way an import does and compares it with the CSV parser alone on the same file in the same run.
 * Goals: under 6 times the parser's time, and the whole process under 512 MiB. `node bench/import-read.ts [FILE]`
 */
import { createReadStream, existsSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { readServiceNowLog } from '../src/service/import/read-service-now-log.ts'
import { inspectFile } from '../src/service/import/source-file.ts'

const goalRatio = 6
const goalMiB = 512
const standard = new URL('../../shared/data/servicenow-incidents/incident_event_log.csv.gz', import.meta.url)
  .pathname
const path = process.argv[2] ?? standard

async function parserAlone(): Promise<number> {
  const { packed } = await inspectFile(path)
  const start = performance.now()
  const source = createReadStream(path)
  const parser = parse({ relax_column_count: true, bom: true })
  let rows = 0
  for await (const _row of (packed ? source.pipe(createGunzip()) : source).pipe(parser)) rows += 1
  if (rows === 0) throw new Error('There are no rows')
  return performance.now() - start
}

async function wholeReading(): Promise<{
  readonly milliseconds: number
  readonly rows: number
  readonly account: string
}> {
  const start = performance.now()
  const opened = await readServiceNowLog({ path, zone: 'Asia/Jakarta' })
  if (!opened.ok) throw new Error(`The file was refused: ${opened.code}`)
  let requests = 0
  for await (const chunk of opened.value.requests()) requests += chunk.length
  const { rowsRead, events, setAside } = opened.value.account()
  const account = `${rowsRead} rows = ${events} events + ${setAside} set aside; ${requests} requests`
  return { milliseconds: performance.now() - start, rows: rowsRead, account }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function run(): Promise<boolean> {
  const alone: number[] = []
  const readings: number[] = []
  let last = { milliseconds: 0, rows: 0, account: '' }
  // By turns, so that a machine that slows down slows both.
  for (let round = 0; round < 3; round++) {
    alone.push(await parserAlone())
    last = await wholeReading()
    readings.push(last.milliseconds)
  }
  const ratio = median(readings) / median(alone)
  const peak = process.resourceUsage().maxRSS / 1024
  const rate = Math.round((last.rows / median(readings)) * 1000)
  console.log(last.account)
  console.log(`reading       ${Math.round(median(readings))} ms, ${rate} rows a second`)
  console.log(`parser alone  ${Math.round(median(alone))} ms`)
  console.log(`ratio         ${ratio.toFixed(2)} (goal: under ${goalRatio})`)
  console.log(`peak memory   ${Math.round(peak)} MiB (goal: under ${goalMiB})`)
  return ratio < goalRatio && peak < goalMiB
}

if (!existsSync(path)) console.log(`Skipped: there is no file ${path}`)
else process.exitCode = (await run()) ? 0 : 1
