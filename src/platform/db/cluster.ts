import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { ensureCluster } from './initialise.ts'
import { launchPatiently } from './launch.ts'
import { type ClusterOptions, findPlace } from './place.ts'
import { clearLeftovers, signal, stopProcess } from './postmaster.ts'
import { type DatabaseRefusal, refuse } from './refusal.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/** A PostgreSQL server of our own, listening on 127.0.0.1 and, where it can, at a socket in its folder only. */
export type Cluster = {
  readonly ok: true
  readonly door: Door
  readonly pid: number
  readonly secrets: Secrets
  /** Address of the superuser `postgres`. */
  superuserUrl(database?: string): string
  /** Resolves when the server ends without being asked to. */
  readonly ended: Promise<DatabaseRefusal>
  /** Fast and clean shutdown. Idempotent. */
  stop(): Promise<void>
}

/** Where an embedded cluster answers: its folder and its port. */
export interface Door {
  readonly folder: string
  readonly port: number
}

/** What systems allow the path of a socket to have at least, in bytes. */
const longestSocket = 100

/**
 * Address of a role of an embedded cluster: by the socket in its folder where there is one, which costs both sides less than a
 * connection of the network.
 */
export function localUrl(role: string, password: string, { folder, port }: Door, database: string): string {
  const url = `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  const socket = join(folder, `.s.PGSQL.${port}`)
  const fits = isAbsolute(folder) && Buffer.byteLength(socket) <= longestSocket
  return fits && statSync(socket, { throwIfNoEntry: false })?.isSocket() === true
    ? `${url}?host=${encodeURIComponent(folder)}`
    : url
}

/**
 * Starts the PostgreSQL server of a data folder, which must exist and be claimed by the caller; makes the
 * cluster where there is none and clears what a killed start left behind. Every commit is on disk before
 * it is acknowledged, unless `durable` is false.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster | DatabaseRefusal> {
  const opened = openSecrets(options.directory)
  if (!opened.ok) return opened
  const { secrets } = opened
  const place = findPlace(options)
  if ('ok' in place) return place
  const urlOn = (port: number, database = 'postgres') =>
    localUrl('postgres', secrets.superuser, { folder: place.cluster, port }, database)
  const hindrance =
    (await clearLeftovers(place.cluster, urlOn)) ?? (await ensureCluster(place, secrets.superuser))
  if (hindrance !== undefined) return hindrance
  const { port, launched } = await launchPatiently(place)
  if ('reason' in launched) return refuse('database_failed', { log: place.log, reason: launched.reason })
  const { pid, exit } = launched
  let stopping: Promise<unknown> | undefined
  // Whatever ends this program in a way that it can notice takes the server with it.
  const leave = () => void signal(pid, 'SIGINT')
  process.once('exit', leave)
  const ended = new Promise<DatabaseRefusal>((resolve) => {
    void exit.then((reason) => {
      process.off('exit', leave)
      if (stopping === undefined) resolve(refuse('database_failed', { log: place.log, reason }))
    })
  })
  return {
    ok: true,
    door: { folder: place.cluster, port },
    pid,
    secrets,
    superuserUrl: (database) => urlOn(port, database),
    ended,
    async stop() {
      // The server's process keeps no program alive by itself, so waiting for its end has to.
      const awake = setInterval(() => undefined, 60_000)
      stopping ??= stopProcess(pid).then((stopped) => (stopped ? exit : undefined))
      await stopping
      clearInterval(awake)
    },
  }
}
