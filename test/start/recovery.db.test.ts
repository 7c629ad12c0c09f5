import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isAlive, readPostmaster, waitUntil } from '../../src/platform/db/postmaster.ts'
import { dataFolder, folderWithDatabase, note, notes, smallProgram } from './data-folder.ts'
import { startProgram } from './program.ts'

const start = (ETALASE_DATA: string) =>
  startProgram({ entry: smallProgram, env: { ETALASE_DATA, PORT: '0' } })

const pidFile = (data: string) => join(data, 'postgres', 'postmaster.pid')

/** Makes a cluster and stops it cleanly. */
async function madeFolder(): Promise<string> {
  const data = await folderWithDatabase()
  const program = await start(data)
  await note(program.address, 1)
  await program.interrupt()
  return data
}

/** Starts, and tells what is noted. */
async function notesAfterStart(data: string): Promise<unknown> {
  const program = await start(data)
  const found = await notes(program.address)
  expect(await program.interrupt()).toBe(0)
  return found
}

describe('after the whole process group was killed', () => {
  it('the next start takes over from a database that still runs, and everything acknowledged is there', async () => {
    const data = await folderWithDatabase()
    const program = await start(data)
    const acknowledged: number[] = []
    // Several writers that go on until nobody answers any more.
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let number = writer; ; number += 4) {
        await note(program.address, number)
        acknowledged.push(number)
        if (acknowledged.length === 200) await program.killGroup()
      }
    })
    await Promise.allSettled(writers)
    const orphan = readPostmaster(join(data, 'postgres'))?.pid ?? 0
    expect(isAlive(orphan)).toBe(true)

    const found = new Set((await notesAfterStart(data)) as number[])
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
    expect(acknowledged.filter((number) => !found.has(number))).toEqual([])
    expect(isAlive(orphan)).toBe(false)
  })

  it('and the database with it, the next start recovers what was acknowledged', async () => {
    const data = await folderWithDatabase()
    const program = await start(data)
    for (const number of [1, 2, 3]) await note(program.address, number)
    const postmaster = readPostmaster(join(data, 'postgres'))?.pid ?? 0
    process.kill(postmaster, 'SIGKILL')
    await program.killGroup()
    expect(existsSync(pidFile(data))).toBe(true)
    expect(await notesAfterStart(data)).toEqual([1, 2, 3])
  })
})

describe('left-over files do not hinder a start', () => {
  it('where the process id in postmaster.pid now belongs to somebody else, who is left alone', async () => {
    const data = await madeFolder()
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    onTestFinished(() => void stranger.kill())
    await once(stranger, 'spawn')
    const lines = [stranger.pid, join(data, 'postgres'), 1, 5432, '', '127.0.0.1', '  1  1', 'ready   ']
    writeFileSync(pidFile(data), `${lines.join('\n')}\n`)
    expect(await notesAfterStart(data)).toEqual([1])
    expect(stranger.exitCode).toBeNull()
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
  })

  it('where postmaster.pid is empty, as after a power cut', async () => {
    const data = await madeFolder()
    writeFileSync(pidFile(data), '')
    expect(await notesAfterStart(data)).toEqual([1])
  })

  it('where making the cluster was interrupted', async () => {
    const data = dataFolder()
    mkdirSync(join(data, 'postgres.new', 'cluster', 'base'), { recursive: true })
    writeFileSync(join(data, 'postgres.new', 'cluster', 'PG_VERSION'), '18\n')
    expect(await notesAfterStart(data)).toEqual([])
  })
})

it('ends and says so when the database is gone under it', async () => {
  const data = await folderWithDatabase()
  const program = await start(data)
  process.kill(readPostmaster(join(data, 'postgres'))?.pid ?? 0, 'SIGINT')
  expect(await program.ended).toBe(1)
  expect(program.output()).toContain('The database ended: ')
  expect(await waitUntil(() => !existsSync(pidFile(data)), 5000)).toBe(true)
  expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toContain('insert into notes')
})
