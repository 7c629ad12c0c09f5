import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { untilItWaitsFor, untilNothingIsUnderWay } from '../../../test/killed.ts'
import { sampleIncident, sampleLog, withFile } from '../../service/import/sample-log.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }

it('an import that is killed while it writes leaves nothing, and is simply done again', async () => {
  const log = sampleLog(
    sampleIncident('INC1', [{}, { incident_state: 'Active' }, { incident_state: 'Closed' }]),
  )
  const words = (path: string) =>
    ['import', 'requests', path, '--profile', 'servicenow', '--organisation', 'PT Putus'].concat([
      '--zone',
      'Asia/Jakarta',
      '--set-aside',
      `${path}.set-aside`,
      '--json',
    ])
  await withFile(log, async (path) => {
    const holder = await connected()
    await holder.query('begin; lock table service.request_events in access exclusive mode')
    const child = spawn(process.execPath, [join(import.meta.dirname, '../cli.ts'), ...words(path)], {
      env: { DATABASE_URL: harness.ownerUrl, DATABASE_APP_URL: harness.appUrl, ETALASE_DATA: `${path}.data` },
      stdio: 'ignore',
    })
    const ended = once(child, 'close')
    const watcher = await connected()
    await untilItWaitsFor('service.request_events', child, watcher)
    child.kill('SIGKILL')
    await ended
    await holder.query('commit')
    await untilNothingIsUnderWay(watcher, patience)
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
    const again = await runOn(harness, words(path))
    expect(again.code, again.murmured).toBe(0)
    expect(JSON.parse(again.told)).toMatchObject({ rowsRead: 3, requests: 1, events: 3, setAside: 0 })
  })
})

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}
