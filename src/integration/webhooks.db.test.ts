import { pipeline, Readable } from 'node:stream'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta } from '../../test/service-bank.ts'
import { aWebhook, verified } from '../../test/webhook-bank.ts'
import { startReceiver } from '../../test/webhook-receiver.ts'

const harness = testHarness({ webhookNetworks: ['127.0.0.1'] })

const later = (ms: number) => harness.at(new Date(harness.now().getTime() + ms))

/** The reader of the convention looks at the real clock. */
const today = () => harness.at(new Date())

describe('a webhook', () => {
  it('is told what happens, signed so that an independent reader of the convention accepts it', async () => {
    const { bank, administrator, receiver, secret, deliver, log, id } = await aWebhook(harness)
    const { requestId } = await askForLaptop(bank)
    today()
    await deliver()
    expect(receiver.received).toHaveLength(1)
    const [message] = receiver.received
    if (message === undefined) throw new Error('Nothing came')
    expect(verified(secret, message)).toEqual({
      type: 'request.submitted',
      timestamp: jakarta(0, 9),
      data: { requestId },
    })
    expect(() =>
      verified(secret, { ...message, body: message.body.replace('submitted', 'completed') }),
    ).toThrow(/signature/i)
    expect(message.headers['content-type']).toBe('application/json')
    const [row] = await log()
    expect(row).toMatchObject({ kind: 'request.submitted', state: 'delivered', tries: 1, lastStatus: 200 })
    expect(message.headers['webhook-id']).toBe(`msg_${row?.messageId}`)
    const view = await administrator.call('GET', `/webhooks/${id}/deliveries/${row?.messageId}`)
    expect(view.body.body).toBe(message.body)
    expect(view.body.attempts).toMatchObject([{ outcome: 'accepted', status: 200, answer: 'baik' }])
    await deliver()
    expect(receiver.received).toHaveLength(1)
  })

  it('hears only what it chose, in the order in which it happened', async () => {
    const { bank, receiver, deliver } = await aWebhook(harness, ['request.submitted', 'request.accepted'])
    const { requestId } = await askForLaptop(bank)
    const server = await bank.as('itOne')
    expect((await server.call('POST', `/requests/${requestId}/accept`)).status).toBe(200)
    await server.call('POST', `/requests/${requestId}/comment`, { body: { text: 'Rahasia' } })
    await deliver()
    const types = receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)
    expect(types[0]).toBe('request.submitted')
    expect(new Set(types)).toEqual(new Set(['request.submitted', 'request.accepted']))
    expect(JSON.stringify(receiver.received)).not.toContain('Rahasia')
  })

  it('cannot be told single verdicts, by nobody, not even by the database', async () => {
    const { administrator, receiver, bank } = await aWebhook(harness)
    for (const event of ['rating.given', 'scorecard.waiting', 'request.commented', 'webhook.test']) {
      const body = { name: 'X', url: receiver.url, events: [event] }
      expect((await administrator.call('POST', '/webhooks', { body })).status, event).toBe(400)
    }
    const run = (statement: string) =>
      harness.within(bank.organisationId, (tx) => sql.raw(statement).execute(tx))
    await expect(run(`update integration.webhooks set events = '{rating.given}'`)).rejects.toThrow(/check/)
    await expect(
      run(`insert into integration.messages (organisation_id, id, kind, at, body)
        values ('${bank.organisationId}', gen_random_uuid(), 'rating.given', now(), '{}')`),
    ).rejects.toThrow(/check/)
  })

  it('is told nothing of what was rolled back', async () => {
    const { bank, receiver, deliver } = await aWebhook(harness)
    const { serviceId } = await askForLaptop(bank)
    await deliver()
    await harness
      .within(bank.organisationId, async (_tx, context) => {
        await context.announce({ name: 'request.submitted', topics: [], subject: { requestId: serviceId } })
        throw new Error('rolled back')
      })
      .catch(() => undefined)
    await deliver()
    expect(receiver.received).toHaveLength(1)
    expect((await harness.within(bank.organisationId, (tx) => jobsIn(tx))).length).toBeGreaterThan(0)
  })

  it('is told later where the process ended between the commit and the delivery', async () => {
    const { bank, receiver, id, log } = await aWebhook(harness)
    await askForLaptop(bank)
    // The worker took the webhook and died; its job is lost with it.
    await harness.within(bank.organisationId, async (tx) => {
      await sql`update integration.webhooks set worked_until = ${new Date(harness.now().getTime() + 60_000)}`.execute(
        tx,
      )
      await sql`delete from jobs.job where name = 'integration.deliver'`.execute(tx)
    })
    const find = () => harness.job('integration.find-due', { organisationId: bank.organisationId })
    await find()
    expect(await harness.within(bank.organisationId, (tx) => jobsIn(tx))).toEqual([])
    later(61_000)
    await find()
    const jobs = await harness.within(bank.organisationId, (tx) => jobsIn(tx))
    expect(jobs).toMatchObject([{ webhookId: id }])
    await harness.job('integration.deliver', jobs[0])
    expect(receiver.received).toHaveLength(1)
    expect(await log()).toMatchObject([{ state: 'delivered' }])
  })

  it('is worked at by one worker at a time', async () => {
    const { bank, receiver, deliver } = await aWebhook(harness)
    for (let n = 0; n < 5; n += 1) await askForLaptop(bank)
    await Promise.all([deliver(), deliver(), deliver()])
    expect(receiver.received).toHaveLength(5)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5)
  })
})

/** An answer that never ends. */
function* withoutEnd() {
  for (;;) yield Buffer.alloc(64_000, 'x')
}

/** What the queue holds of deliveries. */
async function jobsIn(tx: Parameters<Parameters<typeof harness.within>[1]>[0]) {
  const found = await sql<{ data: Record<string, string> }>`select data from jobs.job
    where name = 'integration.deliver' and state < 'active'`.execute(tx)
  return found.rows.map(({ data }) => data)
}

describe('a delivery that fails', () => {
  it('is tried again with longer and longer waits under the same id, and is done when it is accepted', async () => {
    const { bank, receiver, deliver, log } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => response.writeHead(500).end('rusak'))
    await deliver()
    const [row] = await log()
    expect(row).toMatchObject({ state: 'waiting', tries: 1, lastOutcome: 'refused', lastStatus: 500 })
    const wait = Date.parse(row?.dueAt ?? '') - harness.now().getTime()
    expect(wait).toBeGreaterThanOrEqual(5000)
    expect(wait).toBeLessThanOrEqual(6000)
    await deliver()
    expect(receiver.received).toHaveLength(1)
    later(6000)
    await deliver()
    receiver.answer((response) => response.end())
    later(360_000)
    await deliver()
    expect(await log()).toMatchObject([{ state: 'delivered', tries: 3, dueAt: null }])
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  it('is given up after ten attempts in three days, and can be sent again', async () => {
    const { bank, administrator, receiver, deliver, log, id } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => response.writeHead(503).end())
    for (let n = 0; n < 10; n += 1) {
      await deliver()
      const [row] = await log()
      if (typeof row?.dueAt === 'string') harness.at(row.dueAt)
    }
    const [failed] = await log('?state=failed')
    expect(failed).toMatchObject({ tries: 10, dueAt: null })
    expect((await administrator.call('GET', `/webhooks/${id}`)).body).toMatchObject({ failed: 1, waiting: 0 })
    receiver.answer((response) => response.end())
    const path = `/webhooks/${id}/deliveries/${failed?.messageId}/replay`
    expect((await administrator.call('POST', path)).body).toMatchObject({ state: 'waiting', tries: 0 })
    await deliver()
    expect(await log()).toMatchObject([{ state: 'delivered' }])
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(receiver.received[0]?.headers['webhook-id'])
    const view = await administrator.call('GET', `/webhooks/${id}/deliveries/${failed?.messageId}`)
    expect(view.body.attempts).toHaveLength(11)
  })

  it.each([
    ['a redirect, which is not followed', 'redirected', 302],
    ['a broken connection', 'unreachable', null],
    ['no answer to the end', 'accepted', 200],
    ['an endless answer', 'accepted', 200],
    ['a zero byte and half a character', 'accepted', 200],
  ] as const)('or not: %s', async (how, outcome, status) => {
    const { bank, administrator, receiver, deliver, log, id } = await aWebhook(harness)
    const elsewhere = await startReceiver()
    await askForLaptop(bank)
    receiver.answer((response) => {
      if (status === 302) response.writeHead(302, { location: elsewhere.url }).end()
      else if (status === null) response.destroy()
      else if (how.startsWith('no answer')) response.writeHead(200).write('setengah')
      else if (how.startsWith('an endless')) {
        response.writeHead(200)
        pipeline(Readable.from(withoutEnd()), response, () => undefined)
      } else response.end(Buffer.from([0x61, 0x00, 0xff, 0xd8, 0x62]))
    })
    await deliver()
    const [row] = await log()
    expect(row).toMatchObject({ lastOutcome: outcome, lastStatus: status })
    expect(elsewhere.received).toEqual([])
    const view = await administrator.call('GET', `/webhooks/${id}/deliveries/${row?.messageId}`)
    expect(view.body.attempts[0].answer.length).toBeLessThanOrEqual(1000)
  })

  it('waits as long as the receiver asks for', async () => {
    const { bank, receiver, deliver, log } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    await deliver()
    const [row] = await log()
    expect(Date.parse(row?.dueAt ?? '') - harness.now().getTime()).toBe(3_600_000)
  })

  it('lets its webhook rest after three failures in a row, however much is due', async () => {
    const { bank, receiver, deliver } = await aWebhook(harness)
    for (let n = 0; n < 6; n += 1) await askForLaptop(bank)
    receiver.answer((response) => response.destroy())
    await deliver()
    expect(receiver.received).toHaveLength(3)
    await deliver()
    expect(receiver.received).toHaveLength(3)
    receiver.answer((response) => response.end())
    later(10_000)
    await deliver()
    expect(receiver.received).toHaveLength(9)
  })
})
