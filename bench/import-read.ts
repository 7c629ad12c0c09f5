/**
 * Reads a ServiceNow log the way an import does and compares it with the CSV parser alone on the same file in the same run.
 * Goals: under 6 times the parser's processor time, and the whole process under 512 MiB. Processor time, since on a busy
 * machine the longer of two tasks waits more than its share; the clock's time is printed beside it.
 * `node bench/import-read.ts [FILE]`
 */
import { createReadStream, existsSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { ImportAccount } from '../src/service/import/imported.ts'
import { readServiceNowLog } from '../src/service/import/read-service-now-log.ts'
import { inspectFile } from '../src/service/import/source-file.ts'

const goalRatio = 6
const goalMiB = 512
const standard = new URL('../../shared/data/servicenow-incidents/incident_event_log.csv.gz', import.meta.url)
  .pathname
const path = process.argv[2] ?? standard

/** Milliseconds, by the clock and of the processor with all threads. */
interface Effort {
  readonly clock: number
  readonly processor: number
}

async function effortOf(work: () => Promise<void>): Promise<Effort> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

async function parserAlone(): Promise<void> {
  const { packed } = await inspectFile(path)
  const source = createReadStream(path)
  const parser = parse({ relax_column_count: true, bom: true })
  let rows = 0
  for await (const _row of (packed ? source.pipe(createGunzip()) : source).pipe(parser)) rows += 1
  if (rows === 0) throw new Error('There are no rows')
}

async function wholeReading(): Promise<ImportAccount> {
  const opened = await readServiceNowLog({ path, zone: 'Asia/Jakarta' })
  if (!opened.ok) throw new Error(`The file was refused: ${opened.code}`)
  let requests = 0
  for await (const chunk of opened.value.requests()) requests += chunk.length
  const account = opened.value.account()
  if (requests !== account.requests) throw new Error('The account does not add up')
  return account
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function run(): Promise<boolean> {
  const alone: Effort[] = []
  const readings: Effort[] = []
  let account: ImportAccount | undefined
  // By turns, so that a machine that slows down slows both.
  for (let round = 0; round < 3; round++) {
    alone.push(await effortOf(parserAlone))
    readings.push(
      await effortOf(async () => {
        account = await wholeReading()
      }),
    )
  }
  if (!account) return false
  const of = (efforts: readonly Effort[], kind: keyof Effort) => median(efforts.map((effort) => effort[kind]))
  const ratio = of(readings, 'processor') / of(alone, 'processor')
  const peak = process.resourceUsage().maxRSS / 1024
  const { rowsRead, events, setAside, requests } = account
  const rate = Math.round((rowsRead / of(readings, 'clock')) * 1000)
  const told = (efforts: readonly Effort[]) =>
    `${Math.round(of(efforts, 'clock'))} ms by the clock, ${Math.round(of(efforts, 'processor'))} ms of processor`
  console.log(`${rowsRead} rows = ${events} events + ${setAside} set aside; ${requests} requests`)
  console.log(`reading       ${told(readings)}, ${rate} rows a second`)
  console.log(`parser alone  ${told(alone)}`)
  console.log(`ratio         ${ratio.toFixed(2)} (goal: under ${goalRatio})`)
  console.log(`peak memory   ${Math.round(peak)} MiB (goal: under ${goalMiB})`)
  return ratio < goalRatio && peak < goalMiB
}

if (!existsSync(path)) console.log(`Skipped: there is no file ${path}`)
else process.exitCode = (await run()) ? 0 : 1
