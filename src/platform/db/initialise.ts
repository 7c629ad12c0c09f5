import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENVIRONMENT, ids, lastLine, own, type Place, seenFrom } from './place.ts'
import { type DatabaseRefusal, refuse } from './refusal.ts'

function localeFlags(major: number): string[] {
  if (major >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['--locale=C.UTF-8']
}

/** Makes the cluster in `<nursery>/cluster`; the reason where it fails. */
function makeIn(nursery: string, place: Place, password: string): string | undefined {
  const fresh = join(nursery, 'cluster')
  for (const directory of [nursery, fresh]) {
    mkdirSync(directory, { mode: 0o700 })
    own(place.user, directory)
  }
  const passwordFile = join(nursery, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  own(place.user, passwordFile)
  const { path, cwd } = seenFrom(place, fresh)
  const flags = [
    `--pgdata=${path}`,
    '--username=postgres',
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    ...localeFlags(place.major),
    ...(place.durable ? [] : ['--no-sync']),
  ]
  const { status, stderr, error } = spawnSync(join(place.binaries, 'initdb'), flags, {
    ...ids(place.user),
    cwd,
    env: ENVIRONMENT,
    encoding: 'utf8',
  })
  return status === 0 ? undefined : (error?.message ?? lastLine(stderr))
}

/**
 * Sees to it that a whole cluster of the right major version lies in its place. A new one is made beside
 * it and moved there when whole, so that an interrupted start leaves none that is half made.
 */
export function ensureCluster(place: Place, password: string): DatabaseRefusal | undefined {
  const directory = dirname(place.cluster)
  const versionFile = join(place.cluster, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found === String(place.major)) return undefined
    return refuse('data_other_version', { directory, found, expected: String(place.major) })
  }
  const nursery = `${place.cluster}.new`
  try {
    rmSync(nursery, { recursive: true, force: true })
    const reason = makeIn(nursery, place, password)
    if (reason !== undefined) return refuse('database_failed', { log: place.log, reason })
    renameSync(join(nursery, 'cluster'), place.cluster)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('data_unwritable', { directory, reason })
  } finally {
    rmSync(nursery, { recursive: true, force: true })
  }
}
