import { describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { askForLaptop, laptopService, makeServiceBank } from '../service-bank.ts'

const harness = testHarness()

describe('every answer', () => {
  it('is a problem of RFC 9457 in the asker’s language where something is refused', async () => {
    const id = await harness.stranger.call('GET', '/units', { language: 'id' })
    const en = await harness.stranger.call('GET', '/units', { language: 'en' })
    expect(id.status).toBe(401)
    expect(id.headers['content-type']).toContain('application/problem+json')
    expect(id.body).toMatchObject({ code: 'not_signed_in', status: 401, title: 'Unauthorized' })
    expect(id.body.requestId).toBe(id.headers['x-request-id'])
    expect([id.body.detail, en.body.detail]).toEqual(['Silakan masuk dahulu.', 'Please sign in first.'])
  })

  it('carries a strict content security policy and no sniffing', async () => {
    const answer = await harness.stranger.call('GET', '/about')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['content-security-policy']).not.toContain('unsafe')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('tells of broken JSON, of the wrong kind of content and of what does not exist', async () => {
    const broken = await harness.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    expect(broken.json()).toMatchObject({ status: 400, code: 'body_unreadable' })
    const form = await harness.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=b',
    })
    expect(form.json()).toMatchObject({ status: 415, code: 'media_type_unsupported' })
    expect((await harness.stranger.call('GET', '/nothing')).body).toMatchObject({
      status: 404,
      code: 'not_found',
    })
  })

  it('tells of an address that nobody can read as of one that does not exist', async () => {
    for (const url of ['/%ED%A0%80', '/api/v1/units/%ZZ', '/%']) {
      const answer = await harness.app.inject({ url, headers: { 'x-etalase-language': 'en' } })
      expect(answer.headers['content-type'], url).toContain('application/problem+json')
      expect(answer.json(), url).toMatchObject({ status: 404, code: 'not_found', detail: 'Not found.' })
      expect(answer.json().requestId).toBe(answer.headers['x-request-id'])
    }
  })

  it('refuses writes that another site’s page sends', async () => {
    const body = { email: 'x@uji.example', password: 'x' }
    const crossed = await harness.stranger.call('POST', '/session', {
      body,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(crossed.body).toMatchObject({ status: 403, code: 'origin_refused' })
    const foreign = await harness.stranger.call('POST', '/session', {
      body,
      headers: { origin: 'https://penipu.example' },
    })
    expect(foreign.body.code).toBe('origin_refused')
  })

  it('says that it is alive and ready', async () => {
    expect((await harness.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await harness.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
  })
})

describe('an Idempotency-Key', () => {
  it('gives the first answer again instead of asking twice, also at the same moment', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const asker = await bank.as('branchTwo')
    const ask = () =>
      asker.call('POST', '/requests', {
        body: { serviceId, priority: 3, answers: { what: 'Sekali saja' } },
        headers: { 'idempotency-key': 'satu-kali' },
      })
    const [one, other] = await Promise.all([ask(), ask()])
    const again = await ask()
    expect([one.status, other.status, again.status]).toEqual([201, 201, 201])
    expect(new Set([one.body.id, other.body.id, again.body.id]).size).toBe(1)
    expect(again.headers['idempotency-replayed']).toBe('true')
    const mine = await asker.call('GET', '/requests')
    expect(mine.body.rows).toHaveLength(1)
  })

  it('is refused for another write, and where it is not a key', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const headers = { 'idempotency-key': 'layanan-1' }
    expect(
      (await head.call('POST', `/units/${bank.it}/services`, { body: laptopService(), headers })).status,
    ).toBe(201)
    const changed = laptopService({ stopsClock: [] })
    expect(
      (await head.call('POST', `/units/${bank.it}/services`, { body: changed, headers })).body.code,
    ).toBe('idempotency_key_reused')
    const bad = await head.call('POST', `/units/${bank.it}/services`, {
      body: changed,
      headers: { 'idempotency-key': 'ä b' },
    })
    expect(bad.body.code).toBe('idempotency_key_invalid')
  })

  it('is the person’s own: the same key of another is another write', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const body = { serviceId, priority: 3, answers: { what: 'Sama' } }
    const headers = { 'idempotency-key': 'sama' }
    const one = await (await bank.as('branchOne')).call('POST', '/requests', { body, headers })
    const other = await (await bank.as('branchTwo')).call('POST', '/requests', { body, headers })
    expect(one.body.id).not.toBe(other.body.id)
  })

  it('keeps nothing of a write that was refused', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const asker = await bank.as('branchTwo')
    const headers = { 'idempotency-key': 'diperbaiki' }
    const refused = await asker.call('POST', '/requests', {
      body: { serviceId, priority: 3, answers: {} },
      headers,
    })
    expect(refused.status).toBe(400)
    const mended = await asker.call('POST', '/requests', {
      body: { serviceId, priority: 3, answers: { what: 'Benar' } },
      headers,
    })
    expect(mended.status).toBe(201)
  })
})

describe('writing too often', () => {
  it('is slowed down per person, saying when to try again', async () => {
    const bank = await makeServiceBank(harness)
    const one = await bank.as('branchOne')
    let slowed = await one.call('POST', '/notices/read', { body: {} })
    for (let times = 0; times < 260 && slowed.status !== 429; times += 1)
      slowed = await one.call('POST', '/notices/read', { body: {} })
    expect(slowed.body).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
    expect((await (await bank.as('branchTwo')).call('POST', '/notices/read', { body: {} })).status).toBe(200)
  })
})
