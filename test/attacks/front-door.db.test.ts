import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { createOrganisation } from '../../src/organisation/index.ts'
import { makeAccount } from '../../src/platform/auth/invitation.ts'
import { addMembership, membershipsOf } from '../../src/platform/auth/memberships.ts'
import { joinProblems } from '../../src/platform/http/problem.ts'
import { openHttp } from '../../src/platform/http/server.ts'
import { testHarness } from '../harness.ts'

const harness = testHarness({ trustProxy: ['127.0.0.1'] })
const password = 'kata sandi panjang'

async function founded(known?: { accountId: string; email: string }) {
  const organisationId = uuidv7()
  const email = known?.email ?? `${organisationId}@uji.example`
  const { administratorId } = await harness.within(organisationId, (_tx, context) =>
    createOrganisation(context, {
      name: `Bank ${organisationId.slice(-4)}`,
      zone: 'Asia/Jakarta',
      simulated: false,
      root: { name: { id: 'Pusat', en: 'Head' }, code: 'KP' },
      administrator: { name: 'Ani', email, language: 'id' },
    }),
  )
  const { accounts, database } = harness.composition
  const accountId = known?.accountId ?? (await makeAccount(accounts, { email, name: 'Ani', password }))
  await addMembership(database, accountId, { organisationId, personId: administratorId })
  return { organisationId, personId: administratorId, email, accountId }
}

const guess = (email: string, from: string, given = 'tebakan') =>
  harness.stranger.call('POST', '/session', {
    body: { email, password: given },
    headers: { 'x-forwarded-for': from },
  })

describe('who guesses passwords', () => {
  it('is not believed to be somebody else by what stands before the nearest proxy', async () => {
    const seen = async (trust: false | number | string[]) => {
      const app = await openHttp(harness.composition.logger, joinProblems([]), 'http://127.0.0.1', trust)
      app.get('/ip', ({ ip }) => ({ ip }))
      const { ip } = (
        await app.inject({ url: '/ip', headers: { 'x-forwarded-for': '6.6.6.6, 10.0.0.2, 10.0.0.1' } })
      ).json<{ ip: string }>()
      await app.close()
      return ip
    }
    expect(await seen(false)).toBe('127.0.0.1')
    expect(await seen(1)).toBe('10.0.0.1')
    expect(await seen(2)).toBe('10.0.0.2')
    expect(await seen(['127.0.0.1'])).toBe('10.0.0.1')
  })

  it('does not get further by guessing many times at once', async () => {
    const { email } = await founded()
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(email, '192.0.2.7')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12)
  })

  it('does not get further with the many addresses of one IPv6 network', async () => {
    const { email } = await founded()
    for (let last = 1; last <= 8; last += 1) await guess(email, `2001:db8:1:2::${last}`)
    expect((await guess(email, '2001:db8:1:2:aaaa::99', password)).status).toBe(429)
    expect((await guess(email, '2001:db8:1:3::1', password)).status).toBe(201)
  })

  it('does not make colleagues wait who sign in from the same address', async () => {
    const { email } = await founded()
    for (let time = 0; time < 12; time += 1)
      expect((await guess(email, '192.0.2.8', password)).status).toBe(201)
  })
})

describe('a session', () => {
  it('does not go on in another organisation when its own has ended', async () => {
    const first = await founded()
    const second = await founded({ accountId: first.accountId, email: first.email })
    const caller = await harness.as(first)
    expect((await caller.call('GET', '/session')).body.organisation.id).toBe(first.organisationId)
    await harness.within(first.organisationId, (tx) =>
      sql`update auth.memberships set ended_at = now() where person_id = ${first.personId}`.execute(tx),
    )
    expect(await membershipsOf(harness.composition.database, first.accountId)).toHaveLength(1)
    const answer = await caller.call('GET', '/organisation')
    expect(answer.body.code).toBe('organisation_not_chosen')
    const chosen = await caller.call('PUT', '/session/organisation', {
      body: { organisationId: second.organisationId },
    })
    expect(chosen.body.organisation.id).toBe(second.organisationId)
  })

  it('is not set up by whoever knows an identifier beforehand', async () => {
    const { email } = await founded()
    const planted = 'etalase.session_token=planted.signature'
    const signed = await harness.stranger.call('POST', '/session', {
      body: { email, password },
      headers: { cookie: planted },
    })
    expect(String(signed.headers['set-cookie'])).not.toContain('planted')
    const thief = await harness.stranger.call('GET', '/session', { headers: { cookie: planted } })
    expect(thief.status).toBe(401)
  })
})

describe('a forgotten password', () => {
  it('set anew leaves a trace, and no part of the link in the audit log', async () => {
    const { email, organisationId } = await founded()
    await harness.stranger.call('POST', '/password/forgotten', { body: { email } })
    const link = await harness.within(organisationId, async (tx) => {
      const found = await sql<{
        link: string
      }>`select link from platform.mails where recipient = ${email}`.execute(tx)
      return found.rows[0]?.link ?? ''
    })
    const token = new URL(link).searchParams.get('token') ?? ''
    const reset = await harness.stranger.call('POST', '/password/reset', {
      body: { token, password: 'sandi lain yang panjang' },
    })
    expect(reset.status).toBe(200)
    const log = await harness.within(
      organisationId,
      async (tx) =>
        (
          await sql<{
            action: string
            requestId: string
          }>`select action, request_id from platform.audit_log`.execute(tx)
        ).rows,
    )
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['password.forgotten', 'password.reset']),
    )
    expect(log.some(({ requestId }) => requestId.includes(token.slice(0, 6)))).toBe(false)
  })

  it('leads to the configured address, whatever host the asker named', async () => {
    const { email, organisationId } = await founded()
    await harness.stranger.call('POST', '/password/forgotten', {
      body: { email },
      headers: { host: 'jahat.example', 'x-forwarded-host': 'jahat.example' },
    })
    const links = await harness.within(
      organisationId,
      async (tx) => (await sql<{ link: string }>`select link from platform.mails`.execute(tx)).rows,
    )
    expect(links).toHaveLength(1)
    expect(links[0]?.link.startsWith(harness.composition.config.url)).toBe(true)
  })
})
