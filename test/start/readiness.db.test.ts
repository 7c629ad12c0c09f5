import { expect, inject, it, onTestFinished } from 'vitest'
import { openApplication } from '../../src/main/application.ts'
import { databaseOn, openPool } from '../../src/platform/db/database.ts'
import { testHarness } from '../harness.ts'

const harness = testHarness()

it('a server that does not reach its database is alive and not ready', async () => {
  const nowhere = databaseOn(openPool('postgres://nobody@127.0.0.1:1/none', 1))
  const app = await openApplication(
    { ...harness.composition, database: nowhere },
    { browserDirectory: inject('database').directory },
  )
  onTestFinished(async () => {
    await app.close()
    await nowhere.destroy()
  })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  const ready = await app.inject('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'waiting for the database' }])
})
