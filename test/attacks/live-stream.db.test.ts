import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeServiceBank, type ServiceBank } from '../service-bank.ts'

const harness = testHarness()
let bank: ServiceBank

const waiting = `select from pg_locks where not granted and relation = 'organisation.assignments'::regclass`

beforeAll(async () => {
  await harness.app.listen({ host: '127.0.0.1', port: 0 })
  bank = await makeServiceBank(harness)
})

/** Listens; `begun` once the first event has come, `ended` with all that was heard. */
async function listen(cookie: string, lastEventId?: string) {
  const { port } = harness.app.server.address() as AddressInfo
  const headers = { cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }
  const outgoing = request({ host: '127.0.0.1', port, path: '/api/v1/live', headers })
  outgoing.end()
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  let text = ''
  const begun = new Promise<void>((resolve) => {
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (text.includes('event: here')) resolve()
    })
  })
  incoming.on('error', () => undefined) // a stream that the test itself breaks off
  const ended = new Promise<string>((resolve) => incoming.on('end', () => resolve(text)))
  await begun
  return { ended, heard: () => text, close: () => outgoing.destroy() }
}

describe('a live stream', () => {
  it('ends with the session that opened it', async () => {
    const caller = await bank.as('itOne')
    const stream = await listen(caller.cookie)
    await caller.call('DELETE', '/session')
    expect(await stream.ended).toContain('session.ended')
  })

  it('ends with that session, too, where it is ended from another organisation of the account', async () => {
    const other = await makeServiceBank(harness)
    const here = await bank.as('branchTwo')
    const { pool } = harness.composition.accounts
    await pool.query(
      `insert into memberships (account_id, organisation_id, person_id)
        select account_id, $1, $2 from memberships where person_id = $3`,
      [other.organisationId, other.people['branchTwo'], bank.people['branchTwo']],
    )
    const there = await other.as('branchTwo')
    const stream = await listen(there.cookie)
    const { body } = await here.call('GET', '/sessions')
    const ended = body.rows.find(({ current }: { current: boolean }) => !current)
    expect((await here.call('DELETE', `/sessions/${ended.id}`)).status).toBe(200)
    expect(await stream.ended).toContain('session.ended')
    expect((await there.call('GET', '/live')).status).toBe(401)
  })

  it('does not begin where the session ended while rights were being read', async () => {
    const caller = await bank.as('deskOne')
    const holder = new pg.Client({ connectionString: harness.superuserUrl })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('lock table organisation.assignments in access exclusive mode')
      const { port } = harness.app.server.address() as AddressInfo
      const outgoing = request({ port, path: '/api/v1/live', headers: { cookie: caller.cookie } }).end()
      const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>
      await expect.poll(async () => (await holder.query(waiting)).rowCount, { timeout: 15_000 }).toBe(1)
      await caller.call('DELETE', '/session')
      await holder.query('commit')
      const [incoming] = await answered
      outgoing.destroy()
      expect(incoming.statusCode).toBe(401)
    } finally {
      await holder.end()
    }
  })

  it('ends when its person leaves, and does not begin again', async () => {
    const caller = await bank.as('itTwo')
    const stream = await listen(caller.cookie)
    await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['itTwo']}/leave`, {
      body: { on: '2020-06-01', reason: 'Pindah' },
    })
    await stream.ended
    expect((await caller.call('GET', '/live')).status).toBeGreaterThanOrEqual(401)
  })

  it('is opened anew when its person is given other work, so that it hears no more than it may', async () => {
    const caller = await bank.as('hrOne')
    const stream = await listen(caller.cookie)
    const administrator = await bank.as('administrator')
    const person = await administrator.call('GET', `/people/${bank.people['hrOne']}`)
    await administrator.call('PATCH', `/assignments/${person.body.assignments[0].id}`, {
      body: { endsOn: '2020-06-01' },
    })
    expect(await stream.ended).toContain('assignment.changed')
  })

  it('begins afresh whatever position is claimed', async () => {
    const { cookie } = await bank.as('deskOne')
    const now = Date.now().toString(36)
    for (const claimed of ['5:3:', '0:0:', '5:9:9', '5:9:8,7', '999999999999999999:1:', '1:9:1,,2']) {
      const stream = await listen(cookie, `${now}.${claimed}`)
      expect(stream.heard()).toContain('event: reset')
      stream.close()
    }
  })

  it('is held open a bounded number of times by one person', async () => {
    const { cookie } = await bank.as('branchOne')
    const first = await listen(cookie)
    const others: Awaited<ReturnType<typeof listen>>[] = []
    for (let one = 0; one < 30; one += 1) others.push(await listen(cookie))
    expect(await first.ended).not.toContain('announcement')
    for (const stream of others) stream.close()
  })
})
