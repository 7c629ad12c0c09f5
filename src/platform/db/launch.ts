import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ENVIRONMENT, ids, lastLine, type Place, seenFrom } from './place.ts'
import { readPostmaster } from './postmaster.ts'

const LARGEST_LOG = 10 * 1024 * 1024

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  // The log tells what happened, never the personal data of a failed statement.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
]
// A new database is planned for as if it were empty until somebody looks at it: soon, where it is one of few.
const DURABLE = ['autovacuum_naptime=15s']
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A port that is free now; the one used last where it still is. */
async function freePort(preferred: number): Promise<number> {
  const tried = await new Promise<number | undefined>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
  if (tried !== undefined) return tried
  if (preferred === 0) throw new Error('The system gives no free port on 127.0.0.1.')
  return freePort(0)
}

function lastPort(cluster: string): number {
  const file = join(cluster, 'postmaster.opts')
  const port = existsSync(file) ? /"-p" "(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return Number(port ?? 0)
}

/** How the server is told to open its socket: in its own folder, which nobody else may enter; or that it opens none. */
const socketIn = { folder: '.', nowhere: '' }

/** What a killed server left of its sockets: the id of its process, once it is another's, would have PostgreSQL refuse to start. */
function clearSockets(cluster: string): void {
  for (const entry of readdirSync(cluster, { withFileTypes: true }))
    if (entry.name.startsWith('.s.PGSQL.') && !entry.isDirectory()) rmSync(join(cluster, entry.name))
}

function launch(place: Place, port: number, socket: keyof typeof socketIn): ChildProcess {
  const { path, cwd } = seenFrom(place, place.cluster)
  clearSockets(place.cluster)
  if (existsSync(place.log) && statSync(place.log).size > LARGEST_LOG)
    renameSync(place.log, `${place.log}.old`)
  const log = openSync(place.log, 'a', 0o600)
  const settings = [
    ...SETTINGS,
    `unix_socket_directories=${socketIn[socket]}`,
    `max_connections=${place.connections}`,
    ...(place.durable ? DURABLE : NOT_DURABLE),
  ]
  const flags = ['-D', path, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  // In a session of its own: Ctrl-C reaches this program, which lets open requests finish and then stops it.
  const child = spawn(join(place.binaries, 'postgres'), flags, {
    ...ids(place.user),
    cwd,
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

/** A server that takes connections, with a promise of the reason for which it ends; or why there is none. */
type Launched = { readonly pid: number; readonly exit: Promise<string> } | { readonly reason: string }

/** What the log has told since it had this length; nothing where somebody removed it. */
function logSince({ log }: Place, length: number): string {
  return existsSync(log) ? readFileSync(log).subarray(length).toString() : ''
}

/** Starts the server and waits until it takes connections, however long recovery after a crash takes. */
async function launchAndWait(place: Place, port: number, socket: keyof typeof socketIn): Promise<Launched> {
  const before = existsSync(place.log) ? statSync(place.log).size : 0
  const child = launch(place, port, socket)
  let reason: string | undefined
  const exit = new Promise<string>((resolve) => {
    const end = (why: string) => {
      reason ??= why
      resolve(reason)
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', () => end(lastLine(logSince(place, before))))
  })
  for (;;) {
    if (reason !== undefined) return { reason }
    const postmaster = readPostmaster(place.cluster)
    if (postmaster?.ready === true && postmaster.pid === child.pid) return { pid: postmaster.pid, exit }
    await pause(20)
  }
}

/**
 * Starts the server on a free port of 127.0.0.1, and again where what hinders it passes by itself: a port taken a
 * moment ago, or processes of a killed server that have not yet noticed that it is gone.
 */
export async function launchPatiently(place: Place): Promise<{ port: number; launched: Launched }> {
  let preferred = lastPort(place.cluster)
  let socket: keyof typeof socketIn = process.platform === 'win32' ? 'nowhere' : 'folder'
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(preferred)
    const launched = await launchAndWait(place, port, socket)
    if ('pid' in launched || attempt === 100) return { port, launched }
    if (/address already in use|could not create any TCP/i.test(launched.reason)) preferred = 0
    // Some file systems, those shared with a virtual machine above all, have no sockets.
    else if (socket === 'folder' && /unix-domain|\.s\.pgsql/i.test(launched.reason)) socket = 'nowhere'
    else if (/shared memory block.*in use/i.test(launched.reason)) await pause(100)
    else return { port, launched }
  }
}
