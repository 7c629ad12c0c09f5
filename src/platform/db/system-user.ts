import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Ids under which the database server runs. */
export type SystemUser = { readonly uid: number; readonly gid: number }

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 && /^\d+$/.test(stdout.trim()) ? Number(stdout) : undefined
}

function named(name: string): SystemUser | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid }
}

// shadow-utils, as on most systems, and BusyBox, as in small containers.
const WAYS_TO_MAKE_ONE: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', 'postgres'],
]

/**
 * Whom the database server runs as. PostgreSQL refuses to run as root, so root starts it as whoever owns
 * the existing database, else as the user `postgres`, who is made where there is none.
 * `self`: not root, it runs as whoever starts it. `none`: root, and nobody was found or could be made.
 */
export function databaseUser(clusterDirectory: string): SystemUser | 'self' | 'none' {
  if (process.getuid?.() !== 0) return 'self'
  if (existsSync(clusterDirectory)) {
    const { uid, gid } = statSync(clusterDirectory)
    if (uid !== 0) return { uid, gid }
  }
  const existing = named('postgres') ?? named('_postgres')
  if (existing !== undefined) return existing
  for (const [command, ...flags] of WAYS_TO_MAKE_ONE) {
    spawnSync(command, flags, { stdio: 'ignore' })
    const made = named('postgres')
    if (made !== undefined) return made
  }
  return 'none'
}

/** Whether this user can enter a folder, all folders above it included. Asked of the system, not worked out. */
export function canEnter(user: SystemUser | 'self', directory: string): boolean {
  if (user === 'self') return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}
