import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type DatabaseRefusal, refuse } from './refusal.ts'

const IMPOSSIBLE_PID = 2_147_483_646

/** What `postmaster.pid` tells of the server that wrote it. */
export type Postmaster = {
  readonly pid: number
  /** When it started, in whole seconds since 1970. */
  readonly startedAt: number
  readonly port: number
  /** Whether it says that it takes connections. */
  readonly ready: boolean
}

/** Reads `<cluster>/postmaster.pid`; undefined where there is none or it is not whole. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, startedAt, port] = [lines[0], lines[2], lines[3]].map(Number)
  if (pid === undefined || startedAt === undefined || port === undefined || !(pid > 1)) return undefined
  return { pid, startedAt, port, ready: lines[7]?.trim() === 'ready' }
}

/** Ended, but nobody has asked how: in a container nobody may ever ask, and the id stays taken. */
function isZombie(pid: number): boolean {
  try {
    return /\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Makes `postmaster.pid` name a process that cannot exist. The rest of the file stays: by it PostgreSQL
 * finds out whether processes of the old server still use its shared memory.
 */
function disown(file: string): void {
  const text = readFileSync(file, 'utf8')
  if (text.trim() === '') rmSync(file, { force: true })
  else writeFileSync(file, text.replace(/^-?\d+/, String(IMPOSSIBLE_PID)))
}

/** Asks again and again until `condition` holds; false where it does not within the time. */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!condition()) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}

/** Linux: a PostgreSQL server works in its data folder, which tells it apart from a reused process id. */
function worksIn(pid: number, cluster: string): boolean | undefined {
  if (!existsSync('/proc/self/cwd')) return undefined
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return there.ino === here.ino && there.dev === here.dev && name.startsWith('postgres')
  } catch {
    return false // gone, or of another user: then it does not own this folder and is not its server
  }
}

/** Elsewhere: whoever knows the password of this cluster and started in the second that the file tells. */
async function answersAs(postmaster: Postmaster, superuserUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ at: string }>(
      'select extract(epoch from pg_postmaster_start_time())::bigint as at',
    )
    return Math.abs(Number(rows[0]?.at) - postmaster.startedAt) <= 2
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isSomePostgres(pid: number): boolean {
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.includes('postgres')
}

async function whoseIs(
  postmaster: Postmaster,
  cluster: string,
  superuserUrl: string,
): Promise<'ours' | 'another' | 'unknown'> {
  const seen = worksIn(postmaster.pid, cluster)
  if (seen !== undefined) return seen ? 'ours' : 'another'
  if (await answersAs(postmaster, superuserUrl)) return 'ours'
  return isSomePostgres(postmaster.pid) ? 'unknown' : 'another'
}

/** Sends a signal; false where there is nobody whom it reaches. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/**
 * Stops a server: fast (open transactions are rolled back, everything committed is written), and where
 * that takes over half a minute at once (committed work is recovered from the log at the next start).
 */
export async function stopProcess(pid: number): Promise<boolean> {
  for (const [how, patience] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    if (!signal(pid, how)) return !isAlive(pid)
    if (await waitUntil(() => !isAlive(pid), patience)) return true
  }
  return false
}

/**
 * Clears what an earlier start left behind in a cluster that nobody else may use now: a server that
 * still runs is stopped, a file of a server long gone is disowned. A process that is not provably the
 * server of this very folder is never touched.
 */
export async function clearLeftovers(
  cluster: string,
  superuserUrl: (port: number) => string,
): Promise<DatabaseRefusal | undefined> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const postmaster = readPostmaster(cluster)
  const owner =
    postmaster === undefined || !isAlive(postmaster.pid)
      ? 'nobody'
      : await whoseIs(postmaster, cluster, superuserUrl(postmaster.port))
  if (postmaster === undefined || owner === 'nobody' || owner === 'another') {
    disown(file)
    return undefined
  }
  if (owner === 'ours' && (await stopProcess(postmaster.pid))) return undefined
  return refuse('data_held_by_unknown', { file, pid: String(postmaster.pid) })
}
