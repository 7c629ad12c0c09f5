import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { startCluster } from '../../src/platform/db/cluster.ts'
import { readPostmaster, stopProcess } from '../../src/platform/db/postmaster.ts'

/** An empty data folder for one test. Afterwards it is removed, and a database still running in it is stopped. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-start-'))
  onTestFinished(async () => {
    const postmaster = readPostmaster(join(folder, 'postgres'))
    if (postmaster !== undefined) await stopProcess(postmaster.pid)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

let pattern: Promise<string> | undefined

/** It lies where the databases of all tests lie, and goes with them. */
async function makePattern(): Promise<string> {
  const folder = mkdtempSync(join(inject('database').directory, 'pattern-'))
  const cluster = await startCluster({ directory: folder, durable: false })
  if (!cluster.ok) throw new Error(`No pattern: ${cluster.code}`)
  await cluster.stop()
  return folder
}

/** A data folder with a new database for one test: a copy of one made once a process, which is faster than making it. */
export async function folderWithDatabase(): Promise<string> {
  pattern ??= makePattern()
  const from = await pattern
  const folder = dataFolder()
  // Owners and rights are copied too: PostgreSQL insists on both.
  const { status } = spawnSync('cp', ['-a', join(from, 'postgres'), join(from, 'secrets.json'), folder])
  if (status !== 0) throw new Error('The pattern was not copied')
  return folder
}

/** Where the tests of starting and stopping run a server that only counts. */
export const smallProgram = 'test/start/small-program.ts'

/** Asks the small server to note a number; resolves when it has acknowledged. */
export async function note(address: string, number: number): Promise<void> {
  const answer = await fetch(`${address}/?note=${number}`)
  if (!answer.ok) throw new Error(`Not acknowledged: ${answer.status}`)
  await answer.text()
}

/** All numbers that the small server has noted. */
export async function notes(address: string): Promise<unknown> {
  return (await fetch(address)).json()
}
