import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness, type Answer } from '../../test/harness.ts'
import { askForLaptop, jakarta } from '../../test/service-bank.ts'
import { aWebhook, verified } from '../../test/webhook-bank.ts'

const harness = testHarness({ webhookNetworks: ['127.0.0.1'] })

const told = (answer: Answer) => [answer.status, answer.body.code]
/** The reader of the convention looks at the real clock. */
const today = () => harness.at(new Date())

describe('a webhook that is switched off', () => {
  it('by 410 is off at once, and the administrators are told', async () => {
    const { bank, administrator, receiver, deliver, id } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => response.writeHead(410).end())
    await deliver()
    expect((await administrator.call('GET', `/webhooks/${id}`)).body).toMatchObject({
      state: 'off',
      offBecause: 'gone',
      waiting: 0,
      failed: 1,
    })
    expect((await administrator.call('GET', '/notices')).body.rows[0].text).toContain('Sistem aset')
    expect(told(await administrator.call('POST', `/webhooks/${id}/test`))).toEqual([409, 'webhook_off'])
    await askForLaptop(bank)
    await deliver()
    expect(receiver.received).toHaveLength(1)
  })

  it('after five days of failing is off, is switched on again by hand and sends what was given up since then', async () => {
    const { bank, administrator, receiver, deliver, log, id } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => response.writeHead(500).end())
    await deliver()
    harness.at(jakarta(6, 9))
    await askForLaptop(bank)
    await deliver()
    const off = await administrator.call('GET', `/webhooks/${id}`)
    expect(off.body).toMatchObject({ state: 'off', offBecause: 'failing', failed: 2 })
    expect((await administrator.call('GET', '/notices')).body.rows[0].text).toContain('five days')
    receiver.answer((response) => response.end())
    const on = await administrator.call('PATCH', `/webhooks/${id}`, { body: { on: true } })
    expect(on.body).toMatchObject({ state: 'on', offBecause: null, failingSince: null })
    const replayed = await administrator.call('POST', `/webhooks/${id}/replay`, {
      body: { since: '2026-03-07' },
    })
    expect(replayed.body).toEqual({ replayed: 1 })
    await deliver()
    expect((await log()).map(({ state }) => state)).toEqual(['delivered', 'failed'])
  })

  it('by hand gives up what waits and hears nothing meanwhile', async () => {
    const { bank, administrator, receiver, deliver, log, id } = await aWebhook(harness)
    await askForLaptop(bank)
    await administrator.call('PATCH', `/webhooks/${id}`, { body: { on: false } })
    await askForLaptop(bank)
    await administrator.call('PATCH', `/webhooks/${id}`, { body: { on: true } })
    await deliver()
    expect(receiver.received).toEqual([])
    expect((await log()).map(({ state }) => state)).toEqual(['failed'])
  })

  it('while an attempt is under way keeps what came of it and tries no more', async () => {
    const { bank, administrator, receiver, deliver, log, id } = await aWebhook(harness)
    await askForLaptop(bank)
    receiver.answer((response) => {
      void administrator.call('DELETE', `/webhooks/${id}`).then(() => response.writeHead(500).end())
    })
    await deliver()
    expect((await administrator.call('GET', `/webhooks/${id}`)).status).toBe(404)
    expect(await log()).toBeUndefined()
    const kept = await harness.within(bank.organisationId, (tx) =>
      sql<{ state: string; secret: string | null; attempts: number }>`select w.state, w.secret,
        (select count(*) from integration.attempts) as attempts from integration.webhooks w`.execute(tx),
    )
    expect(kept.rows).toEqual([{ state: 'removed', secret: null, attempts: 1 }])
  })
})

describe('the secret of a webhook', () => {
  it('is told once and found nowhere in what is answered or logged', async () => {
    const { administrator, secret, id, bank } = await aWebhook(harness)
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    for (const path of ['/webhooks', `/webhooks/${id}`, '/audit-log'])
      expect((await administrator.call('GET', path)).text).not.toContain(secret)
    const kept = await harness.within(bank.organisationId, (tx) =>
      sql`select to_jsonb(r) as kept from platform.replays r`.execute(tx),
    )
    expect(JSON.stringify(kept.rows)).not.toContain(secret)
  })

  it('signs beside its successor for a day, then no more', async () => {
    const { bank, administrator, receiver, secret, deliver, id } = await aWebhook(harness)
    today()
    const rotated = await administrator.call('POST', `/webhooks/${id}/rotate`)
    expect(rotated.body.secret).not.toBe(secret)
    expect(rotated.body.made.formerSecretUntil).not.toBeNull()
    await administrator.call('POST', `/webhooks/${id}/test`)
    await deliver()
    const [both] = receiver.received
    if (both === undefined) throw new Error('Nothing came')
    expect(verified(secret, both)).toEqual(verified(String(rotated.body.secret), both))
    await harness.within(bank.organisationId, (tx) =>
      sql`update integration.webhooks set former_until = ${new Date(Date.now() - 1000)}`.execute(tx),
    )
    await administrator.call('POST', `/webhooks/${id}/test`)
    await deliver()
    const [, one] = receiver.received
    if (one === undefined) throw new Error('Nothing came')
    expect(() => verified(secret, one)).toThrow(/signature/i)
    expect(verified(String(rotated.body.secret), one)).toMatchObject({ type: 'webhook.test' })
  })
})

describe('webhooks of an organisation', () => {
  it('are the administrator’s, and of another organisation nothing is heard or found', async () => {
    const one = await aWebhook(harness)
    const other = await aWebhook(harness)
    await askForLaptop(one.bank)
    await one.deliver()
    await other.deliver()
    expect([one.receiver.received.length, other.receiver.received.length]).toEqual([1, 0])
    const [row] = await one.log()
    for (const path of [
      `/webhooks/${one.id}`,
      `/webhooks/${one.id}/deliveries`,
      `/webhooks/${other.id}/deliveries/${row?.messageId}`,
    ])
      expect((await other.administrator.call('GET', path)).status, path).toBe(404)
    await harness.job('integration.deliver', { organisationId: other.bank.organisationId, webhookId: one.id })
    expect(one.receiver.received).toHaveLength(1)
  })

  it('go nowhere inside: neither when they are made nor when a name leads there later', async () => {
    const { administrator, bank, id, deliver, log } = await aWebhook(harness)
    const events = ['request.submitted']
    for (const url of [
      'https://169.254.169.254/x',
      'http://terima.example/',
      'https://10.0.0.1/',
      'http://[::1]:9/',
      'x'.repeat(20),
    ]) {
      const answer = await administrator.call('POST', '/webhooks', { body: { name: 'X', url, events } })
      expect([answer.status, answer.body.invalid_params?.[0]?.name], url).toEqual([400, 'body.url'])
    }
    const named = { url: 'https://localhost:8443/x' }
    expect((await administrator.call('PATCH', `/webhooks/${id}`, { body: named })).status).toBe(200)
    await harness.within(bank.organisationId, (tx) =>
      sql`update integration.webhooks set url = 'https://[::1]:8443/'`.execute(tx),
    )
    await askForLaptop(bank)
    await deliver()
    expect(await log()).toMatchObject([
      { state: 'waiting', lastOutcome: 'address_refused', lastStatus: null },
    ])
  })

  it('are twenty at most, also when many are made at once', async () => {
    const { administrator, receiver } = await aWebhook(harness)
    const body = { name: 'X', url: receiver.url, events: ['request.submitted'] }
    const all = await Promise.all(
      Array.from({ length: 22 }, () => administrator.call('POST', '/webhooks', { body })),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(19)
    expect(all.find(({ status }) => status !== 201)?.body.code).toBe('webhooks_full')
  })

  it('have a log that is narrowed and paged, and forgotten after a month unless something waits', async () => {
    const { administrator, bank, deliver, log, receiver, id } = await aWebhook(harness)
    for (let n = 0; n < 3; n += 1) await askForLaptop(bank)
    await deliver()
    await administrator.call('POST', `/webhooks/${id}/test`)
    expect((await log('?kind=webhook.test')).length).toBe(1)
    expect((await log('?state=delivered')).length).toBe(3)
    const first = await administrator.call('GET', `/webhooks/${id}/deliveries?limit=3`)
    const second = await administrator.call(
      'GET',
      `/webhooks/${id}/deliveries?limit=3&after=${first.body.next}`,
    )
    expect([first.body.rows.length, second.body.rows.length, second.body.next]).toEqual([3, 1, null])
    harness.at(jakarta(31, 9))
    await harness.job('integration.forget', { organisationId: bank.organisationId })
    expect(await log()).toMatchObject([{ kind: 'webhook.test', state: 'waiting' }])
    await deliver()
    expect(receiver.received).toHaveLength(4)
  })

  it('hear that figures moved, with the unit alone', async () => {
    const { bank, receiver, deliver } = await aWebhook(harness, ['scorecard.moved'])
    await harness.within(bank.organisationId, (_tx, context) =>
      context.announce({ name: 'scorecard.moved', topics: ['organisation'], subject: { unitId: bank.it } }),
    )
    await harness.within(bank.organisationId, (_tx, context) =>
      context.announce({ name: 'scorecard.waiting', topics: ['organisation'], subject: { unitId: bank.it } }),
    )
    await deliver()
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'scorecard.moved', data: { unitId: bank.it } },
    ])
  })

  it('are sent again since any day that is counted, wherever the asker is, and since no other', async () => {
    const { administrator, id } = await aWebhook(harness)
    const replay = (since: string) =>
      administrator.call('POST', `/webhooks/${id}/replay`, { body: { since } })
    for (const since of ['1900-01-01', '2199-12-31'])
      expect(await replay(since), since).toMatchObject({ status: 200, body: { replayed: 0 } })
    for (const since of ['1899-12-31', '2200-01-01'])
      expect(await replay(since), since).toMatchObject({
        status: 400,
        body: { invalid_params: [{ name: 'body.since' }] },
      })
  })
})
