import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeRaters } from '../raters.ts'
import { askForLaptop, makeServiceBank } from '../service-bank.ts'

const harness = testHarness()
const password = 'kata sandi panjang'

describe('two at once', () => {
  it('accept one invitation: one gets in', async () => {
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const invited = await administrator.call('POST', `/people/${bank.people['hrOne']}/invitation`)
    const token = new URL(invited.body.link).searchParams.get('token') ?? ''
    const answers = await Promise.all(
      [password, `${password} lain`].map((given) =>
        harness.stranger.call('POST', '/invitations/accept', { body: { token, password: given } }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 404])
    const again = await administrator.call('POST', `/people/${bank.people['hrOne']}/invitation`)
    expect(again.body.code).toBe('access_active')
  })

  it('windows of one rater leave one verdict, and the change of it', async () => {
    const bank = await makeServiceBank(harness)
    const raters = await makeRaters(harness, bank, 1)
    const requestId = await raters.served(0)
    const answers = await Promise.all(
      [1, 2, 3, 4].map((satisfaction) => raters.rate(0, requestId, { satisfaction })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const rows = await harness.within(
      bank.organisationId,
      async (tx) =>
        (await sql`select from measurement.places where layer = 'satisfaction'`.execute(tx)).rows.length,
    )
    expect(rows).toBe(1)
  })

  it('ask: numbers follow each other, none twice and none left out', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId, asked } = await askForLaptop(bank)
    const people = await Promise.all(['branchOne', 'branchTwo', 'hrOne'].map((name) => bank.as(name)))
    const body = { serviceId, priority: 3, answers: { what: 'Bersamaan' } }
    const made = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => people[index % 3]?.call('POST', '/requests', { body })),
    )
    const numbers = [asked, ...made].map((one) => Number(String(one?.body.number).split('-').at(-1)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
  })

  it('keys for sending again belong to one person of one organisation', async () => {
    const [first, second] = [await makeServiceBank(harness), await makeServiceBank(harness)]
    const made: string[] = []
    for (const bank of [first, second]) {
      const { serviceId } = await askForLaptop(bank)
      for (const name of ['branchOne', 'branchTwo']) {
        const asked = await (
          await bank.as(name)
        ).call('POST', '/requests', {
          body: { serviceId, priority: 3, answers: { what: 'Kunci sama' } },
          headers: { 'idempotency-key': 'satu-kunci' },
        })
        expect(asked.headers['idempotency-replayed']).toBeUndefined()
        made.push(asked.body.id)
      }
    }
    expect(new Set(made).size).toBe(4)
  })
})

describe('a page of another site', () => {
  it('writes nothing with the cookie of its visitor', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('branchOne')
    const { requestId } = await askForLaptop(bank)
    const from = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://jahat.example' },
      { origin: 'null' },
      { origin: 'https://jahat.example', 'x-forwarded-host': 'jahat.example' },
      { origin: 'http://localhost.jahat.example', 'content-type': 'text/plain' },
    ]
    for (const headers of from) {
      const written = await caller.call('POST', `/requests/${requestId}/cancel`, {
        body: JSON.stringify({ text: 'x' }),
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect([written.status, written.body.code]).toEqual([403, 'origin_refused'])
    }
  })
})

describe('a stolen session', () => {
  it('is worth nothing after its owner ended it elsewhere, nor with another signature', async () => {
    const bank = await makeServiceBank(harness)
    const [stolen, own] = [await bank.as('branchOne'), await bank.as('branchOne')]
    const sessions = await own.call('GET', '/sessions')
    expect(sessions.text).not.toContain('token')
    for (const { id } of sessions.body.rows.filter((one: { current: boolean }) => !one.current))
      expect((await own.call('DELETE', `/sessions/${id}`)).status).toBe(200)
    expect((await stolen.call('GET', '/requests')).status).toBe(401)
    expect((await own.call('GET', '/requests')).status).toBe(200)
    const forged = own.cookie.replace(/%3D$/, 'A')
    expect(
      (await harness.stranger.call('GET', '/requests', { headers: { cookie: `${forged}x` } })).status,
    ).toBe(401)
  })
})
