import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeReadinessBank } from '../../test/readiness-bank.ts'
import { mountBrowser } from '../platform/http/browser-files.ts'
import { openHttp } from '../platform/http/server.ts'
import { mountReadinessCalendar } from './calendar-door.ts'

const harness = testHarness()

it('the secret of a calendar link stands in no line of the log', async () => {
  const bank = await makeReadinessBank(harness)
  const made = await (await bank.as('driver')).call('POST', '/readiness/calendar')
  const path = new URL(made.body.url).pathname
  let lines = ''
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines += String(chunk)
      done()
    },
  })
  const { problems, database } = harness.composition
  const app = await openHttp(pino({ level: 'trace' }, to), problems, 'http://localhost', false)
  mountReadinessCalendar(app, { database, problems, url: 'http://localhost', now: () => harness.now() })
  await mountBrowser(app, 'none', problems)
  try {
    const reply = await app.inject({ method: 'GET', url: path })
    expect(reply.statusCode).toBe(200)
    expect(lines).toContain('/calendar/readiness/')
    // Programs that read calendars ask in other ways first, and people copy addresses by halves.
    for (const [method, url] of [
      ['OPTIONS', path],
      ['PUT', path],
      ['GET', path.replace('.ics', '')],
      ['GET', `${path}%20`],
      ['GET', `${path}%ZZ`],
      ['GET', `/${path}`],
    ] as const)
      expect((await app.inject({ method, url })).statusCode, `${method} ${url}`).toBe(404)
    expect(lines).not.toContain(path.slice(-24, -4))
  } finally {
    await app.close()
  }
})

it('a calendar link opens nothing for somebody who left', async () => {
  const bank = await makeReadinessBank(harness)
  const made = await (await bank.as('driver')).call('POST', '/readiness/calendar')
  const read = async () =>
    (await harness.app.inject({ method: 'GET', url: new URL(made.body.url).pathname })).statusCode
  expect(await read()).toBe(200)
  const left = await (
    await bank.as('administrator')
  ).call('POST', `/people/${bank.people['driver']}/leave`, {
    body: { on: harness.now().toISOString().slice(0, 10), reason: 'Pindah' },
  })
  expect(left.status, left.text).toBe(200)
  harness.at(new Date(harness.now().getTime() + 2 * 86_400_000))
  expect(await read()).toBe(404)
})
