import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPostmaster, waitUntil } from '../../src/platform/db/postmaster.ts'
import { dataFolder, folderWithDatabase, note, notes, smallProgram } from './data-folder.ts'
import { launch, runToEnd, startProgram } from './program.ts'

const start = (ETALASE_DATA: string, more: Record<string, string> = {}) =>
  startProgram({ entry: smallProgram, env: { ETALASE_DATA, PORT: '0', ...more } })

describe('the program, started on an empty folder', () => {
  it('prints its address and whom one can be, keeps what it noted, and Ctrl-C stops the database too', async () => {
    const data = dataFolder()
    const first = await start(data)
    await note(first.address, 7)
    expect(first.output()).toContain('sari@contoh.example  peragaan  Teller')
    expect(await first.interrupt()).toBe(0)
    expect(first.output()).toContain('Etalase has stopped cleanly.')
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)

    const second = await start(data)
    expect(await notes(second.address)).toEqual([7])
    expect(await second.interrupt()).toBe(0)
  })

  it('stops once, however often it is asked and by whichever signal', async () => {
    const program = await start(await folderWithDatabase())
    program.signal('SIGTERM')
    program.signal('SIGINT')
    program.signal('SIGHUP')
    program.signal('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.output().match(/has stopped cleanly/g)).toHaveLength(1)
  })

  it('stops in good order when asked while it still makes its database', async () => {
    const data = dataFolder()
    const { signal, ended, output } = launch({ entry: smallProgram, env: { ETALASE_DATA: data, PORT: '0' } })
    await waitUntil(() => existsSync(join(data, 'postgres.new')), 10_000)
    signal('SIGINT')
    expect(await ended).toBe(0)
    expect(output()).toBe('Starting the database …\nEtalase has stopped cleanly.\n')
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('listens for its database on this machine only, on the same port again, with secrets that nobody else reads', async () => {
    const data = await folderWithDatabase()
    const first = await start(data)
    const port = readPostmaster(join(data, 'postgres'))?.port
    expect(readFileSync(join(data, 'postgres', 'postmaster.opts'), 'utf8')).toContain(
      'listen_addresses=127.0.0.1',
    )
    expect(statSync(join(data, 'secrets.json')).mode & 0o077).toBe(0)
    await first.interrupt()
    const second = await start(data)
    expect(readPostmaster(join(data, 'postgres'))?.port).toBe(port)
    await second.interrupt()
  })

  it('speaks Indonesian where the console does', async () => {
    const program = await start(await folderWithDatabase(), { ETALASE_LANGUAGE: '', LANG: 'id_ID.UTF-8' })
    await program.interrupt()
    expect(program.output()).toContain('Etalase siap di http://127.0.0.1:')
    expect(program.output()).toContain('Etalase berhenti dengan bersih.')
  })

  it.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
    'works for root in a folder that the user of the database may not enter',
    async () => {
      const data = dataFolder() // made with mode 0700, for root alone
      const program = await start(join(data, 'inside'))
      await note(program.address, 1)
      expect(statSync(join(data, 'inside', 'postgres')).uid).not.toBe(0)
      expect(await program.interrupt()).toBe(0)
    },
  )
})

it('explains itself and every variable when asked for help', async () => {
  const { code, output } = await runToEnd({ words: ['--help'], env: {} })
  expect(code).toBe(0)
  expect(output).toContain('Usage: npm start')
  expect(output).toMatch(/ETALASE_DATA\n .*\n .*\.\/data/)
})

it('does not guess at words that it does not know', async () => {
  const { code, output } = await runToEnd({ words: ['--prot=1'], env: {} })
  expect(code).toBe(1)
  expect(output).toBe('The word "--prot=1" is not known; see npm start -- --help.\n')
})
