import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPostmaster } from '../../src/platform/db/postmaster.ts'
import { embeddedUrls, withClient } from '../../src/platform/db/roles.ts'
import { openSecrets } from '../../src/platform/db/secrets.ts'
import { folderWithDatabase } from './data-folder.ts'
import { runToEnd, startProgram } from './program.ts'

function ownerUrlOf(data: string): string {
  const opened = openSecrets(data)
  if (!opened.ok) throw new Error(opened.code)
  const folder = join(data, 'postgres')
  return embeddedUrls(opened.secrets, { folder, port: readPostmaster(folder)?.port ?? 0 }).ownerUrl
}

it('the real program answers, starts again on what it made, and refuses a database newer than itself', async () => {
  const data = await folderWithDatabase()
  const env = { ETALASE_DATA: data, PORT: '0', ETALASE_DEMO: 'off', LOG_LEVEL: 'info' }
  const first = await startProgram({ env })
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  expect(first.output()).not.toContain('Sign in as')
  expect(first.output(), 'a start that goes well is told in words, not by lines for machines').not.toContain(
    '{',
  )
  expect(await first.interrupt()).toBe(0)

  const second = await startProgram({ env })
  expect((await fetch(`${second.address}/healthz`)).status).toBe(200)
  await withClient(ownerUrlOf(data), (client) =>
    client.query(`insert into platform.migrations (name, timestamp) values ('29990101000000_later', '')`),
  )
  expect(await second.interrupt()).toBe(0)

  expect(await runToEnd({ env })).toEqual({
    code: 1,
    output:
      'Starting the database …\nThis database was made by a newer Etalase (29990101000000_later); install that version.\n',
  })
})
