import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ENVIRONMENT, ids, lastLine, own, type Place, seenFrom } from './place.ts'
import { type DatabaseRefusal, refuse } from './refusal.ts'

function localeFlags(major: number): string[] {
  if (major >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['--locale=C.UTF-8']
}

/** Runs initdb to its end; the reason where it fails. */
function runInitdb(place: Place, flags: readonly string[], cwd: string): Promise<string | undefined> {
  // In a session of its own, as the server later: Ctrl-C reaches this program, which ends in good order.
  const child = spawn(join(place.binaries, 'initdb'), flags, {
    ...ids(place.user),
    cwd,
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? undefined : lastLine(errors)))
  })
}

/** Makes the cluster in `<nursery>/cluster`; the reason where it fails. */
async function makeIn(nursery: string, place: Place, password: string): Promise<string | undefined> {
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
  return runInitdb(place, flags, cwd)
}

/**
 * Sees to it that a whole cluster of the right major version lies in its place. A new one is made beside
 * it and moved there when whole, so that an interrupted start leaves none that is half made.
 */
export async function ensureCluster(place: Place, password: string): Promise<DatabaseRefusal | undefined> {
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
    const reason = await makeIn(nursery, place, password)
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
