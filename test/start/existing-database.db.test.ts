import { readdirSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { startCluster } from '../../src/platform/db/cluster.ts'
import { withClient } from '../../src/platform/db/roles.ts'
import { dataFolder, folderWithDatabase, note, notes, smallProgram } from './data-folder.ts'
import { runToEnd, startProgram } from './program.ts'

/** An existing database named `bank`, of an owner who may make roles. */
async function existingDatabase(): Promise<string> {
  const cluster = await startCluster({ directory: await folderWithDatabase(), durable: false })
  if (!cluster.ok) throw new Error(cluster.code)
  onTestFinished(() => cluster.stop())
  await withClient(cluster.superuserUrl(), async (client) => {
    await client.query(`create role bank login createrole password 'bank'`)
    await client.query('create database bank owner bank')
  })
  return `postgres://bank:bank@127.0.0.1:${cluster.door.port}/bank`
}

it('serves an existing database, several programs at once, and makes none of its own', async () => {
  const DATABASE_URL = await existingDatabase()
  const ETALASE_DATA = dataFolder()
  const options = { entry: smallProgram, env: { DATABASE_URL, ETALASE_DATA, PORT: '0' } }
  const first = await startProgram(options)
  const second = await startProgram(options)
  await note(first.address, 1)
  await note(second.address, 2)
  expect(await notes(first.address)).toEqual([1, 2])
  expect(await Promise.all([first.interrupt(), second.interrupt()])).toEqual([0, 0])
  expect(readdirSync(ETALASE_DATA)).toEqual([])
})

it('says in one sentence that nobody answers at DATABASE_URL', async () => {
  const env = { DATABASE_URL: 'postgres://bank:geheim@127.0.0.1:1/bank', PORT: '0', ETALASE_LANGUAGE: 'id' }
  expect(await runToEnd({ entry: smallProgram, env })).toEqual({
    code: 1,
    output:
      'Menyalakan basis data …\nDATABASE_URL: tidak ada PostgreSQL yang menjawab di 127.0.0.1:1/bank (connect ECONNREFUSED 127.0.0.1:1).\n',
  })
})

it('refuses to serve with a role that row-level security does not bind', async () => {
  const DATABASE_URL = await existingDatabase()
  const { code, output } = await runToEnd({
    entry: smallProgram,
    env: { DATABASE_URL, DATABASE_APP_URL: DATABASE_URL, PORT: '0' },
  })
  expect(code).toBe(1)
  expect(output).toContain('The role bank is a superuser, the owner, or bypasses row-level security')
})
