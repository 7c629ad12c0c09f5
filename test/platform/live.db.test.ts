import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication } from '../../src/main/application.ts'
import { compose, type Composition } from '../../src/main/compose.ts'
import { testHarness } from '../harness.ts'
import { askForLaptop, makeServiceBank, type ServiceBank } from '../service-bank.ts'

const harness = testHarness()
let bank: ServiceBank
let second: { composition: Composition; app: FastifyInstance }

beforeAll(async () => {
  await harness.app.listen({ host: '127.0.0.1', port: 0 })
  const composition = await compose(harness.composition.config, harness.appUrl)
  second = {
    composition,
    app: await openApplication(composition, { strict: true, browserDirectory: '/nothing' }),
  }
  await second.app.listen({ host: '127.0.0.1', port: 0 })
  bank = await makeServiceBank(harness)
})
afterAll(async () => {
  await second.composition.live.stop()
  await second.app.close()
  await second.composition.close()
})

interface Heard {
  readonly id: string
  readonly event: string
  readonly data: { name?: string; subject?: Record<string, string>; topics?: string[] }
}

/** A browser that listens to a server. */
async function listen(app: FastifyInstance, cookie: string, lastEventId?: string) {
  const { port } = app.server.address() as AddressInfo
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path: '/api/v1/live',
    headers: { cookie, ...(lastEventId && { 'last-event-id': lastEventId }) },
  })
  outgoing.end()
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  let buffer = ''
  incoming.setEncoding('utf8').on('data', (chunk: string) => {
    buffer += chunk
    const parts = buffer.split('\n\n')
    buffer = parts.pop() ?? ''
    for (const part of parts) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? ''
      if (field('event') !== '')
        heard.push({
          id: field('id'),
          event: field('event'),
          data: JSON.parse(field('data')) as Heard['data'],
        })
    }
    for (const wake of waiting) wake()
  })
  return {
    status: incoming.statusCode,
    heard,
    until: (found: (one: Heard) => boolean) =>
      new Promise<Heard>((resolve) => {
        const look = () => {
          const one = heard.find(found)
          if (one === undefined) return
          waiting.delete(look)
          resolve(one)
        }
        waiting.add(look)
        look()
      }),
    close: () => outgoing.destroy(),
  }
}

const announced = (name: string, requestId?: string) => (one: Heard) =>
  one.data.name === name && (requestId === undefined || one.data.subject?.['requestId'] === requestId)

describe('the live stream', () => {
  it('refuses who is not signed in', async () => {
    const stranger = await listen(harness.app, '')
    expect(stranger.status).toBe(401)
    stranger.close()
  })

  it('tells those who may see it, on this server and on another', async () => {
    const [here, there, stranger] = await Promise.all([
      listen(harness.app, (await bank.as('itOne')).cookie),
      listen(second.app, (await bank.as('itTwo')).cookie),
      listen(second.app, (await bank.as('hrOne')).cookie),
    ])
    const { requestId } = await askForLaptop(bank)
    await here.until(announced('request.submitted', requestId))
    await there.until(announced('request.submitted', requestId))
    // Something that everybody hears comes after it; the stranger has then heard all that there was.
    const head = await bank.as('itHead')
    const { serviceId } = await askForLaptop(bank, 'branchTwo')
    await head.call('POST', `/services/${serviceId}/retire`, { body: { reason: 'Tidak dipakai lagi' } })
    await stranger.until(
      (one) => one.data.name === 'service.changed' && one.data.subject?.['serviceId'] === serviceId,
    )
    expect(stranger.heard.filter((one) => one.data.name === 'request.submitted')).toEqual([])
    for (const listener of [here, there, stranger]) listener.close()
  })

  it('goes on after a lost connection without losing anything, on another server too', async () => {
    const cookie = (await bank.as('itOne')).cookie
    const before = await listen(harness.app, cookie)
    const first = await askForLaptop(bank)
    const last = await before.until(announced('request.submitted', first.requestId))
    before.close()
    const missed = await askForLaptop(bank)
    const after = await listen(second.app, cookie, last.id)
    await after.until(announced('request.submitted', missed.requestId))
    expect(after.heard.filter(announced('request.submitted', first.requestId))).toEqual([])
    after.close()
  })

  it('tells a browser that was away too long, or comes with a strange id, to fetch everything anew', async () => {
    const strange = await listen(harness.app, (await bank.as('itOne')).cookie, 'x; drop table')
    expect((await strange.until((one) => one.event === 'reset')).event).toBe('reset')
    strange.close()
  })
})
