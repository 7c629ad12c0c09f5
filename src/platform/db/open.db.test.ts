import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { dataFolder, folderWithDatabase } from '../../../test/start/data-folder.ts'
import { type DatabaseSettings, openDatabase } from './open.ts'
import type { OpenDatabase } from './refusal.ts'
import { withClient } from './roles.ts'

const settingsOf = (dataDirectory: string) => ({
  dataDirectory,
  databaseUrl: undefined,
  databaseAppUrl: undefined,
  databasePoolSize: 200,
})

async function open(settings: DatabaseSettings, options: { share?: boolean } = {}): Promise<OpenDatabase> {
  const opened = await openDatabase(settings, options)
  if (!opened.ok) throw new Error(opened.code)
  onTestFinished(() => opened.stop())
  return opened
}

const one = async (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer)

it('the server of an embedded database signs in as nobody in particular, and owns nothing', async () => {
  const { ownerUrl, appUrl } = await open(settingsOf(dataFolder()))
  const rights = `select array[rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication] as answer
    from pg_roles where rolname = current_user`
  expect(await one(appUrl, rights)).toEqual([false, false, false, false, false])
  expect(await one(ownerUrl, rights)).toEqual([false, false, false, false, false])
  expect(await one(appUrl, `select pg_has_role('etalase_owner', 'member') as answer`)).toBe(false)
  await expect(one(appUrl, 'create table mine ()')).rejects.toThrow('permission denied')
  await one(ownerUrl, 'create schema platform')
})

it('nothing acknowledged is lost: every commit is on disk, and there is room for the pools', async () => {
  const { appUrl } = await open(settingsOf(await folderWithDatabase()))
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    expect(await one(appUrl, `select current_setting('${setting}') as answer`)).toBe('on')
  expect(Number(await one(appUrl, `select current_setting('max_connections') as answer`))).toBeGreaterThan(
    400,
  )
  expect(await one(appUrl, `select getdatabaseencoding() as answer`)).toBe('UTF8')
})

it('a tool works beside a running server and leaves it running; alone it opens and closes the database itself', async () => {
  const where = settingsOf(await folderWithDatabase())
  const server = await open(where)
  expect(await openDatabase(where)).toMatchObject({ code: 'data_in_use' })
  const tool = await open(where, { share: true })
  expect(tool.appUrl).toBe(server.appUrl)
  await tool.stop()
  expect(await one(server.appUrl, 'select 1 as answer')).toBe(1)
  await server.stop()
  const alone = await open(where, { share: true })
  expect(await one(alone.appUrl, 'select 1 as answer')).toBe(1)
  await alone.stop()
  await expect(one(alone.appUrl, 'select 1 as answer')).rejects.toThrow(/ECONNREFUSED|ENOENT/)
})

const bySocket = 'select inet_client_addr() is null as answer'

it('is reached by a socket in its own folder, and by the network where a socket cannot be there', async () => {
  const dataDirectory = await folderWithDatabase()
  const server = await open(settingsOf(dataDirectory))
  expect(await one(server.appUrl, bySocket)).toBe(true)
  expect(await one(server.ownerUrl, bySocket)).toBe(true)
  await server.stop()
  const port = new URL(server.appUrl).port
  mkdirSync(join(dataDirectory, 'postgres', `.s.PGSQL.${port}`))
  const without = await open(settingsOf(dataDirectory))
  expect(await one(without.appUrl, bySocket)).toBe(new URL(without.appUrl).port !== port)
  await without.stop()
})

it('lets nobody but its own user to its socket, and nobody in without the password of a role', async () => {
  const dataDirectory = await folderWithDatabase()
  const server = await open(settingsOf(dataDirectory))
  const folder = join(dataDirectory, 'postgres')
  expect(statSync(folder).mode & 0o077).toBe(0)
  expect(new URL(server.appUrl).searchParams.get('host')).toBe(folder)
  for (const role of ['etalase_app', 'etalase_owner', 'postgres'])
    for (const password of ['salah', '']) {
      const tried = Object.assign(new URL(server.appUrl), { username: role, password })
      await expect(one(tried.toString(), bySocket), `${role} ${password}`).rejects.toThrow(/password/)
    }
})

it('starts where a server that was killed has left its socket, and where somebody has left a link to elsewhere', async () => {
  const dataDirectory = await folderWithDatabase()
  const folder = join(dataDirectory, 'postgres')
  const elsewhere = join(dataDirectory, 'elsewhere')
  writeFileSync(elsewhere, 'not ours')
  for (const port of [5432, 55_432]) {
    writeFileSync(join(folder, `.s.PGSQL.${port}.lock`), '1\n')
    symlinkSync(elsewhere, join(folder, `.s.PGSQL.${port}`))
  }
  const server = await open(settingsOf(dataDirectory))
  expect(await one(server.appUrl, bySocket)).toBe(true)
  expect(readFileSync(elsewhere, 'utf8')).toBe('not ours')
})

it('is reached by the network where the path of its folder is too long for a socket', async () => {
  const { appUrl } = await open(settingsOf(join(dataFolder(), 'long'.repeat(25))))
  expect(await one(appUrl, bySocket)).toBe(false)
})

it('a last look that finds something wrong leaves the folder free and without a database', async () => {
  const where = settingsOf(await folderWithDatabase())
  const refusal = { ok: false, code: 'port_taken' } as const
  expect(await openDatabase(where, { whenClaimed: () => Promise.resolve(refusal) })).toBe(refusal)
  const opened = await open(where)
  await opened.stop()
})
