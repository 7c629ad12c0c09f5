/**
 * Imports a ServiceNow log into an empty database by the command line, as whoever runs the product does, and compares the
 * time with reading the same file alone in the same run. Goals for the whole real file: under 60 s, under 512 MiB, and
 * under 8 times the reading. `node bench/import.ts [FILE]`
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readServiceNowLog } from '../src/service/import/read-service-now-log.ts'

const goalSeconds = 60
const goalMiB = 512
const goalRatio = 8
const root = join(import.meta.dirname, '..')
const standard = join(root, '../shared/data/servicenow-incidents/incident_event_log.csv.gz')
const path = process.argv[2] ?? standard

async function readingAlone(): Promise<number> {
  const start = performance.now()
  const opened = await readServiceNowLog({ path, zone: 'Asia/Jakarta' })
  if (!opened.ok) throw new Error(`The file was refused: ${opened.code}`)
  let requests = 0
  for await (const chunk of opened.value.requests()) requests += chunk.length
  if (requests === 0) throw new Error('There are no requests')
  return (performance.now() - start) / 1000
}

/** The largest memory of a process so far, in MiB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const [, kibibytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kibibytes) / 1024
  } catch {
    return 0
  }
}

async function wholeImport(folder: string): Promise<{ seconds: number; mebibytes: number; account: string }> {
  const words = ['import', 'requests', path, '--profile', 'servicenow', '--organisation', 'PT Ukur', '--json']
  const cli = ['--max-old-space-size=320', join(root, 'src/main/cli.ts'), ...words]
  const start = performance.now()
  const child = spawn(process.execPath, [...cli, '--set-aside', join(folder, 'set-aside.csv')], {
    env: { PATH: '/usr/bin:/bin', ETALASE_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let account = ''
  let mebibytes = 0
  child.stdout.on('data', (text) => (account += String(text)))
  const watch = setInterval(() => (mebibytes = Math.max(mebibytes, peakOf(child.pid ?? 0))), 100)
  const code = await new Promise((resolve) => void child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error('The import failed')
  return { seconds: (performance.now() - start) / 1000, mebibytes, account }
}

async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'))
  try {
    const alone = await readingAlone()
    const { seconds, mebibytes, account } = await wholeImport(folder)
    const { rowsRead, requests, events, setAside } = JSON.parse(account) as Record<string, number>
    const ratio = seconds / alone
    console.log(`${rowsRead} rows = ${events} events + ${setAside} set aside; ${requests} requests`)
    console.log(
      `import        ${seconds.toFixed(1)} s with starting and stopping the database (goal: under ${goalSeconds})`,
    )
    console.log(`reading alone ${alone.toFixed(1)} s`)
    console.log(`ratio         ${ratio.toFixed(2)} (goal: under ${goalRatio})`)
    console.log(`peak memory   ${Math.round(mebibytes)} MiB (goal: under ${goalMiB})`)
    return seconds < goalSeconds && ratio < goalRatio && mebibytes < goalMiB
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!existsSync(path)) console.log(`Skipped: there is no file ${path}`)
else process.exitCode = (await run()) ? 0 : 1
