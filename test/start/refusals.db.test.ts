import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, folderWithDatabase, smallProgram } from './data-folder.ts'
import { runToEnd, startProgram } from './program.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }

const refused = (env: Record<string, string>, user?: typeof NOBODY) =>
  runToEnd({ entry: smallProgram, env: { PORT: '0', ...env }, ...(user && { user }) })

/** What a refused start says: all that it prints, so that a stack trace would show. */
function sentence({ code, output }: { code: number | null; output: string }): string {
  expect(code).toBe(1)
  return output.replace('Starting the database …\n', '').trimEnd()
}

describe('what hinders a start is told in one sentence', () => {
  it('another start uses the same data folder, which goes on undisturbed', async () => {
    const data = await folderWithDatabase()
    const first = await startProgram({ entry: smallProgram, env: { ETALASE_DATA: data, PORT: '0' } })
    expect(sentence(await refused({ ETALASE_DATA: data }))).toBe(
      `Another Etalase is using the data folder ${data}; stop it first, or choose another folder with ETALASE_DATA.`,
    )
    expect((await fetch(first.address)).status).toBe(200)
    expect(await first.interrupt()).toBe(0)
  })

  it('of two starts at the same moment exactly one runs', async () => {
    const data = dataFolder()
    const options = { entry: smallProgram, env: { ETALASE_DATA: data, PORT: '0' } }
    const outcomes = await Promise.allSettled([startProgram(options), startProgram(options)])
    const running = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(running).toHaveLength(1)
    expect(String(failed[0]?.reason)).toContain('Another Etalase is using the data folder')
    expect(await running[0]?.value.interrupt()).toBe(0)
  })

  it('another program uses the port, and no database is made for nothing', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void holder.close())
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    expect(sentence(await refused({ ETALASE_DATA: dataFolder(), PORT: port }))).toBe(
      `Port ${port} on 127.0.0.1 is used by another program; stop it, or choose another port with PORT.`,
    )
  })

  it('the host is no address of this machine', async () => {
    const outcome = await refused({ ETALASE_DATA: dataFolder(), HOST: '203.0.113.7' })
    expect(sentence(outcome)).toBe('HOST 203.0.113.7 is no address of this machine.')
  })

  it('the data folder cannot be written', async () => {
    const data = dataFolder()
    chmodSync(data, 0o755)
    const closed = join(data, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const user = process.getuid?.() === 0 ? NOBODY : undefined
    expect(sentence(await refused({ ETALASE_DATA: closed }, user))).toBe(
      `The data folder ${closed} cannot be written (EACCES: permission denied, access '${closed}'); mend its permissions, or choose another with ETALASE_DATA.`,
    )
  })

  it('the data folder is a file', async () => {
    const file = join(dataFolder(), 'file')
    writeFileSync(file, '')
    const { code, output } = await refused({ ETALASE_DATA: file })
    expect(output).toContain(`The data folder ${file} cannot be written (EEXIST`)
    expect(code).toBe(1)
  })

  it('the database belongs to another PostgreSQL, or its secrets are gone', async () => {
    const data = await folderWithDatabase()
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n')
    expect(sentence(await refused({ ETALASE_DATA: data }))).toBe(
      `The database in ${data} belongs to PostgreSQL 17, and this Etalase uses PostgreSQL 18.`,
    )
    rmSync(join(data, 'secrets.json'))
    const { code, output } = await refused({ ETALASE_DATA: data })
    expect(output).toContain(`The secrets in ${join(data, 'secrets.json')} are missing or unreadable`)
    expect(code).toBe(1)
  })

  it('the configuration is wrong, each variable in a line of its own', async () => {
    const outcome = await refused({ PORT: 'four', HOST: '-', LOG_LEVEL: 'loud' })
    expect(outcome.output.trim().split('\n')).toEqual([
      'PORT expects a number from 0 to 65535, not "four".',
      'HOST expects an IP address or a host name, not "-".',
      expect.stringMatching(/^LOG_LEVEL expects one of .*, not "loud"\.$/),
    ])
    expect(outcome.code).toBe(1)
  })
})
