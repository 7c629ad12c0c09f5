import { describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { sql } from 'kysely'
import { createOrganisation } from '../../src/organisation/index.ts'
import { makeAccount } from '../../src/platform/auth/invitation.ts'
import { addMembership } from '../../src/platform/auth/memberships.ts'
import { testHarness, type Answer } from '../harness.ts'

const harness = testHarness()
const password = 'kata sandi panjang'

/** An organisation with one administrator who can sign in. */
async function founded(email = `${uuidv7()}@uji.example`, known?: string) {
  const organisationId = uuidv7()
  const made = await harness.within(organisationId, (_tx, context) =>
    createOrganisation(context, {
      name: `Bank ${organisationId.slice(-4)}`,
      zone: 'Asia/Jakarta',
      simulated: false,
      root: { name: { id: 'Pusat', en: 'Head' }, code: 'KP' },
      administrator: { name: 'Ani', email, language: 'id' },
    }),
  )
  const accountId =
    known ?? (await makeAccount(harness.composition.accounts, { email, name: 'Ani', password }))
  await addMembership(harness.composition.database, accountId, {
    organisationId,
    personId: made.administratorId,
  })
  return { email, accountId, organisationId, personId: made.administratorId }
}

/** Calls with the cookies that an answer set. */
function withCookies(answer: Answer) {
  const set = answer.headers['set-cookie']
  const cookie = (Array.isArray(set) ? set : [String(set)]).map((one) => one.split(';')[0]).join('; ')
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    harness.stranger.call(method, path, { headers: { cookie }, ...(body !== undefined && { body }) })
}

const signIn = (email: string, given = password, more = {}) =>
  harness.stranger.call('POST', '/session', { body: { email, password: given, ...more } })

describe('signing in', () => {
  it('answers with who one is, and the session ends with signing out', async () => {
    const { email, personId } = await founded()
    const signed = await signIn(email.toUpperCase())
    expect(signed).toMatchObject({
      status: 201,
      body: { person: { id: personId, email, roles: expect.arrayContaining(['administrator', 'employee']) } },
    })
    const call = withCookies(signed)
    expect((await call('GET', '/session')).body.person.id).toBe(personId)
    expect((await call('DELETE', '/session')).status).toBe(200)
    expect((await call('GET', '/session')).status).toBe(401)
  })

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { email } = await founded()
    const cookie = String((await signIn(email)).headers['set-cookie'])
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
  })

  it('says the same of a wrong password and an unknown address', async () => {
    const { email } = await founded()
    const wrong = await signIn(email, 'bukan ini sandinya')
    const unknown = await signIn('tidak.ada@uji.example')
    for (const answer of [wrong, unknown])
      expect(answer).toMatchObject({ status: 401, body: { code: 'credentials_wrong' } })
    expect(wrong.body.detail).toBe(unknown.body.detail)
  })

  it('slows down after eight failures, even with the right password, and not for others', async () => {
    const [one, other] = [await founded(), await founded()]
    for (let times = 0; times < 8; times += 1)
      expect((await signIn(one.email, 'salah salah salah')).status).toBe(401)
    const slowed = await signIn(one.email)
    expect(slowed).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(60)
    expect((await signIn(other.email)).status).toBe(201)
  })

  it('is a person in each organisation of the account, one at a time', async () => {
    const one = await founded()
    const two = await founded(one.email, one.accountId)
    const signed = await signIn(one.email, password, { organisationId: two.organisationId })
    expect(signed.body.organisation.id).toBe(two.organisationId)
    expect(signed.body.organisations).toHaveLength(2)
    const call = withCookies(signed)
    expect(
      (await call('PUT', '/session/organisation', { organisationId: one.organisationId })).body.person.id,
    ).toBe(one.personId)
    expect((await call('GET', '/organisation')).body.id).toBe(one.organisationId)
    const foreign = await founded()
    expect(
      (await call('PUT', '/session/organisation', { organisationId: foreign.organisationId })).status,
    ).toBe(404)
  })
})

describe('sessions', () => {
  it('are listed and can be ended from another one; nobody ends those of others', async () => {
    const { email } = await founded()
    const [here, there] = [withCookies(await signIn(email)), withCookies(await signIn(email))]
    const rows: { id: string; current: boolean }[] = (await here('GET', '/sessions')).body.rows
    expect(rows.filter((row) => row.current)).toHaveLength(1)
    expect(rows).toHaveLength(2)
    const other = rows.find((row) => !row.current)?.id ?? ''
    const stranger = withCookies(await signIn((await founded()).email))
    expect((await stranger('DELETE', `/sessions/${other}`)).body.code).toBe('session_unknown')
    expect((await here('DELETE', `/sessions/${other}`)).status).toBe(200)
    expect((await there('GET', '/session')).status).toBe(401)
  })

  it('are listed and ended by whoever signed in days ago, too', async () => {
    const { email, accountId } = await founded()
    const [here, there] = [withCookies(await signIn(email)), withCookies(await signIn(email))]
    await harness.composition.accounts.pool.query(
      `update session set "createdAt" = now() - interval '2 days' where "userId" = $1`,
      [accountId],
    )
    const { status, body } = await here('GET', '/sessions')
    expect(status).toBe(200)
    const other = body.rows.find((row: { current: boolean }) => !row.current)
    expect((await here('DELETE', `/sessions/${other.id}`)).status).toBe(200)
    expect((await there('GET', '/session')).status).toBe(401)
  })

  it('last seven days, however much they are used', async () => {
    const { email, accountId } = await founded()
    const call = withCookies(await signIn(email))
    const { pool } = harness.composition.accounts
    const beginAgo = async (days: string) => {
      const set = `update session set "createdAt" = now() - $2::interval, "updatedAt" = now() - $2::interval,
        "expiresAt" = now() - $2::interval + interval '7 days' where "userId" = $1`
      await pool.query(set, [accountId, days])
    }
    await beginAgo('6 days 23 hours')
    expect((await call('GET', '/session')).status).toBe(200)
    const left = await pool.query(
      `select from session where "userId" = $1 and "expiresAt" > now() + interval '1 hour'`,
      [accountId],
    )
    expect(left.rowCount).toBe(0)
    await beginAgo('7 days')
    expect((await call('GET', '/session')).status).toBe(401)
  })

  it('are forgotten when they are over, with the address and browser that they began in', async () => {
    const [over, lasting] = [await founded(), await founded()]
    for (const { email } of [over, lasting]) await signIn(email)
    const { pool } = harness.composition.accounts
    const ends = `update session set "expiresAt" = now() - interval '1 hour' where "userId" = $1`
    await pool.query(ends, [over.accountId])
    await harness.job('platform.prune')
    const left = await pool.query('select "userId" from session where "userId" = any($1)', [
      [over.accountId, lasting.accountId],
    ])
    expect(left.rows).toEqual([{ userId: lasting.accountId }])
  })

  it('all end but one’s own when the password is changed', async () => {
    const { email } = await founded()
    const [here, there] = [withCookies(await signIn(email)), withCookies(await signIn(email))]
    expect(
      (await here('PUT', '/password', { current: 'bukan yang ini', password: 'sandi baru panjang' })).body
        .code,
    ).toBe('password_wrong')
    expect((await here('PUT', '/password', { current: password, password: 'pendek' })).status).toBe(400)
    expect(
      (await here('PUT', '/password', { current: password, password: 'sandi baru panjang' })).status,
    ).toBe(200)
    expect((await there('GET', '/session')).status).toBe(401)
    expect((await signIn(email, 'sandi baru panjang')).status).toBe(201)
  })
})

describe('an invitation', () => {
  it('makes a person able to sign in, once', async () => {
    const { email } = await founded()
    const administrator = withCookies(await signIn(email))
    const address = `${uuidv7()}@uji.example`
    const person = await administrator('POST', '/people', {
      name: 'Budi',
      email: address,
      language: 'id',
      zone: null,
    })
    const invited = await administrator('POST', `/people/${person.body.id}/invitation`)
    expect(invited).toMatchObject({ status: 201, body: { sent: false } })
    const token = new URL(String(invited.body.link), 'http://x').searchParams.get('token')
    expect(
      (await harness.stranger.call('POST', '/invitations/read', { body: { token } })).body,
    ).toMatchObject({ email: address, name: 'Budi', hasAccount: false })
    const accepted = await harness.stranger.call('POST', '/invitations/accept', {
      body: { token, password: 'sandi milik budi' },
    })
    expect(accepted).toMatchObject({ status: 201, body: { person: { id: person.body.id } } })
    expect(
      (
        await harness.stranger.call('POST', '/invitations/accept', {
          body: { token, password: 'sandi milik lain' },
        })
      ).body.code,
    ).toBe('link_invalid')
  })

  it('never changes an account that exists: it must prove itself with its own password', async () => {
    const known = await founded()
    const host = await founded()
    const administrator = withCookies(await signIn(host.email))
    const person = await administrator('POST', '/people', {
      name: 'Ani',
      email: known.email,
      language: 'id',
      zone: null,
    })
    const invited = await administrator('POST', `/people/${person.body.id}/invitation`)
    const token = new URL(String(invited.body.link), 'http://x').searchParams.get('token')
    const taken = await harness.stranger.call('POST', '/invitations/accept', {
      body: { token, password: 'sandi penyusup' },
    })
    expect(taken.body.code).toBe('credentials_wrong')
    const accepted = await harness.stranger.call('POST', '/invitations/accept', { body: { token, password } })
    expect(accepted.body.organisation.id).toBe(host.organisationId)
    expect((await signIn(known.email)).status).toBe(201)
  })
})

describe('a forgotten password', () => {
  it('sends a link to those who exist and says the same to those who do not', async () => {
    const { email, organisationId } = await founded()
    const known = await harness.stranger.call('POST', '/password/forgotten', { body: { email } })
    const unknown = await harness.stranger.call('POST', '/password/forgotten', {
      body: { email: 'siapa@uji.example' },
    })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const mails = await harness.within(
      organisationId,
      async (tx) =>
        (
          await sql<{ recipient: string; link: string }>`select recipient, link from platform.mails`.execute(
            tx,
          )
        ).rows,
    )
    expect(mails).toHaveLength(1)
    const token = new URL(mails[0]?.link ?? '').searchParams.get('token')
    expect(
      (
        await harness.stranger.call('POST', '/password/reset', {
          body: { token, password: 'sandi yang lain' },
        })
      ).status,
    ).toBe(200)
    expect((await signIn(email)).status).toBe(401)
    expect((await signIn(email, 'sandi yang lain')).status).toBe(201)
    expect(
      (
        await harness.stranger.call('POST', '/password/reset', {
          body: { token, password: 'sandi ketiga ini' },
        })
      ).body.code,
    ).toBe('link_invalid')
  })
})

describe('a person who left', () => {
  it('can no longer do anything with a session that is still open', async () => {
    const { email } = await founded()
    const administrator = withCookies(await signIn(email))
    const address = `${uuidv7()}@uji.example`
    const person = await administrator('POST', '/people', {
      name: 'Citra',
      email: address,
      language: 'id',
      zone: null,
    })
    const invited = await administrator('POST', `/people/${person.body.id}/invitation`)
    const token = new URL(String(invited.body.link), 'http://x').searchParams.get('token')
    const session = withCookies(
      await harness.stranger.call('POST', '/invitations/accept', {
        body: { token, password: 'sandi milik citra' },
      }),
    )
    expect((await session('GET', '/profile')).status).toBe(200)
    const today = new Date().toISOString().slice(0, 10)
    const left = await administrator('POST', `/people/${person.body.id}/leave`, {
      on: today,
      reason: 'Pindah kerja',
    })
    expect(left.status).toBe(200)
    expect([401, 409]).toContain((await session('GET', '/profile')).status)
    expect((await signIn(address, 'sandi milik citra')).status).toBe(403)
  })
})
