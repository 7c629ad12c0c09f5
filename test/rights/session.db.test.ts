import { beforeAll, describe, expect, it } from 'vitest'
import { publicEndpoints, sessionEndpoints } from '../../src/platform/auth/contract.ts'
import { slices } from '../../src/main/slices.ts'
import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { testHarness, type Answer, type Caller } from '../harness.ts'
import { makeServiceBank, type ServiceBank } from '../service-bank.ts'
import { actors } from './case.ts'

const harness = testHarness()
type Method = Parameters<Caller['call']>[0]

/** What names somebody else's: a session of another account, an organisation to which one does not belong. */
interface Others {
  readonly sessionId: string
  readonly organisationId: string
}

interface SessionCase {
  /** What is sent; what it names is not the asker's. */
  readonly call: (others: Others) => { readonly path: string; readonly body?: unknown }
  /** What whoever is not signed in is answered. */
  readonly signedOut: number
  /** What everybody signed in is answered, whatever their role and organisation. */
  readonly signedIn: number
}

const aToken = 'no-such-token-at-all'
const password = 'sebuah kata sandi uji'

/** Every route outside of the slices: one that is missing here fails the test. */
const cases: Readonly<Record<EndpointKey, SessionCase>> = {
  'POST /session': {
    call: () => ({ path: '/session', body: { email: 'nobody@uji.example', password } }),
    signedOut: 401,
    signedIn: 401,
  },
  'POST /password/forgotten': {
    call: () => ({ path: '/password/forgotten', body: { email: 'nobody@uji.example' } }),
    signedOut: 200,
    signedIn: 200,
  },
  'POST /password/reset': {
    call: () => ({ path: '/password/reset', body: { token: aToken, password } }),
    signedOut: 404,
    signedIn: 404,
  },
  'POST /invitations/read': {
    call: () => ({ path: '/invitations/read', body: { token: aToken } }),
    signedOut: 404,
    signedIn: 404,
  },
  'POST /invitations/accept': {
    call: () => ({ path: '/invitations/accept', body: { token: aToken, password } }),
    signedOut: 404,
    signedIn: 404,
  },
  'POST /mail-off/read': {
    call: () => ({ path: '/mail-off/read', body: { token: aToken } }),
    signedOut: 404,
    signedIn: 404,
  },
  'POST /mail-off': {
    call: () => ({ path: '/mail-off', body: { token: aToken } }),
    signedOut: 404,
    signedIn: 404,
  },
  'GET /t/:code': { call: () => ({ path: '/t/zzzzzzzzzz' }), signedOut: 404, signedIn: 404 },
  'POST /t/:code/ratings': {
    call: () => ({ path: '/t/zzzzzzzzzz/ratings', body: { satisfaction: 5, reasons: [], comment: '' } }),
    signedOut: 404,
    signedIn: 404,
  },
  'GET /about': { call: () => ({ path: '/about' }), signedOut: 200, signedIn: 200 },
  'GET /session': { call: () => ({ path: '/session' }), signedOut: 401, signedIn: 200 },
  'DELETE /session': { call: () => ({ path: '/session' }), signedOut: 200, signedIn: 200 },
  'PUT /session/organisation': {
    call: ({ organisationId }) => ({ path: '/session/organisation', body: { organisationId } }),
    signedOut: 401,
    signedIn: 404,
  },
  'GET /sessions': { call: () => ({ path: '/sessions' }), signedOut: 401, signedIn: 200 },
  'DELETE /sessions/:sessionId': {
    call: ({ sessionId }) => ({ path: `/sessions/${sessionId}` }),
    signedOut: 401,
    signedIn: 404,
  },
  'PUT /password': {
    call: () => ({ path: '/password', body: { current: 'not their password', password } }),
    signedOut: 401,
    signedIn: 422,
  },
}

const members = actors.filter((one) => one !== 'steward')
const keys = Object.keys(cases) as EndpointKey[]
const names: readonly EndpointKey[] = ['PUT /session/organisation', 'DELETE /sessions/:sessionId']

function attempt(caller: Caller, key: EndpointKey, others: Others): Promise<Answer> {
  const found = cases[key]
  if (found === undefined) throw new Error(`${key} has no case`)
  const { path, body } = found.call(others)
  return caller.call(key.split(' ')[0] as Method, path, { ...(body !== undefined && { body }) })
}

describe('the routes of sessions', () => {
  let own: ServiceBank
  let foreign: ServiceBank
  let victim: Caller
  let ofVictim: Others
  beforeAll(async () => {
    own = await makeServiceBank(harness)
    foreign = await makeServiceBank(harness)
    victim = await foreign.as('itOne')
    const { body } = await victim.call('GET', '/sessions')
    const sessionId = String(body.rows.find(({ current }: { current: boolean }) => current).id)
    ofVictim = { sessionId, organisationId: foreign.organisationId }
  })

  it('have a case each, and no other', () => {
    expect(keys.toSorted()).toEqual(
      [
        ...Object.keys(publicEndpoints),
        ...Object.keys(sessionEndpoints),
        ...slices.flatMap(({ openRoutes }) => openRoutes ?? []).map(({ key: open }) => open),
      ].toSorted(),
    )
  })

  it.each(keys)('%s answers whoever is not signed in as it should', async (key) => {
    expect((await attempt(harness.stranger, key, ofVictim)).status).toBe(cases[key]?.signedOut)
  })

  it.each(keys)('%s gives nobody what is another account’s, whatever the role', async (key) => {
    const got: Record<string, number> = {}
    const told: string[] = []
    // What is open to everybody waits after eight failures: two roles say enough.
    for (const name of key in publicEndpoints ? (['itOne', 'administrator'] as const) : members) {
      const answer = await attempt(await own.as(name), key, ofVictim)
      got[name] = answer.status
      told.push(answer.text)
    }
    expect(told.join()).not.toContain(names.includes(key) ? foreign.organisationId : ofVictim.sessionId)
    expect(new Set(Object.values(got)), JSON.stringify(got)).toEqual(new Set([cases[key]?.signedIn]))
    const still = await victim.call('GET', '/session')
    expect(still.body.organisation.id).toBe(foreign.organisationId)
  })

  it('shows each account its own sessions alone', async () => {
    for (const name of ['administrator', 'auditor'] as const) {
      const { body } = await (await own.as(name)).call('GET', '/sessions')
      expect(body.rows.map(({ id }: { id: string }) => id)).not.toContain(ofVictim.sessionId)
    }
  })
})
