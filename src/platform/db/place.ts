import { chownSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { type DatabaseRefusal, refuse } from './refusal.ts'
import { canEnter, databaseUser, type SystemUser } from './system-user.ts'

export type ClusterOptions = {
  /** The data folder; the cluster lies in `postgres` inside it, its passwords in `secrets.json`. */
  readonly directory: string
  /**
   * Folder with `postgres` and `initdb`; absent: those installed with the program. Versions before 16 need
   * a `directory` to which the user that runs them can walk.
   */
  readonly binaries?: string
  /** How many connections the server must bear at least; absent: 120. */
  readonly connections?: number
  /** `false`, for tests only: nothing is forced to disk, so that a power cut may lose everything. */
  readonly durable?: boolean
}

/** Where one cluster lies, what runs it and as whom. */
export type Place = {
  readonly cluster: string
  readonly binaries: string
  readonly major: number
  readonly user: SystemUser | 'self'
  readonly log: string
  readonly durable: boolean
  readonly connections: number
}

// PostgreSQL needs nothing of our environment, and must not see its passwords.
export const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' }

/** Where the server is told that its data are, and from where it is started, so that it can enter. */
export function seenFrom(place: Place, directory: string): { path: string; cwd: string } {
  // A folder below one that the database user may not enter is reached through the working folder, which
  // root sets before giving up its rights.
  const enters = canEnter(place.user, directory) || !existsSync('/proc/self/cwd')
  return { path: enters ? directory : '/proc/self/cwd', cwd: directory }
}

/** The part of a spawn's options that says as whom it runs. */
export function ids(user: SystemUser | 'self'): Partial<SystemUser> {
  return user === 'self' ? {} : user
}

/** Gives a file or folder to the user who runs the cluster. */
export function own(user: SystemUser | 'self', path: string): void {
  if (user !== 'self') chownSync(path, user.uid, user.gid)
}

/** The line of a log or an error stream that tells why a program of PostgreSQL ended. */
export function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^.*?(FATAL|PANIC|error): */, '').trim()
}

/** Finds out once, before anything is started, whatever the options and the machine decide. */
export function findPlace(options: ClusterOptions): Place | DatabaseRefusal {
  const cluster = join(options.directory, 'postgres')
  const user = databaseUser(cluster)
  if (user === 'none') return refuse('no_database_user')
  if (user === 'self' && existsSync(cluster) && statSync(cluster).uid !== process.getuid?.()) {
    return refuse('data_unwritable', { directory: cluster, reason: `uid ${statSync(cluster).uid}` })
  }
  const found = findBinaries(user, options.binaries)
  if (!found.ok) return found
  const log = join(options.directory, 'postgres.log')
  return {
    cluster,
    binaries: found.directory,
    major: found.major,
    user,
    log,
    durable: options.durable ?? true,
    connections: Math.max(120, options.connections ?? 0),
  }
}
