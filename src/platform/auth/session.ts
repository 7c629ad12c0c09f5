import { isIP } from 'node:net'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../db/database.ts'
import { accept, refuse, type Refusal, type Result } from '../http/result.ts'
import type { Accounts } from './accounts.ts'
import { membershipOfSession, membershipsOf } from './memberships.ts'
import { lookUpSession, type InSession } from './session-lookup.ts'

/** The session of a request: account, organisation and person. */
export async function readSession(
  accounts: Accounts,
  database: Database,
  request: FastifyRequest,
): Promise<Result<InSession, 'not_signed_in' | 'organisation_not_chosen'>> {
  const known = await lookUpSession(accounts, database, request)
  if (known !== undefined) return 'ok' in known ? known : accept(known)
  const found = await accountSession(accounts, request)
  if (found === undefined) return refuse('not_signed_in')
  const membership = await membershipOfSession(database, found.accountId, found.sessionId)
  return membership === undefined ? refuse('organisation_not_chosen') : accept({ ...found, ...membership })
}

/** The account and session of a request, whatever the organisation. */
export async function accountSession(
  accounts: Accounts,
  request: FastifyRequest,
): Promise<{ accountId: string; sessionId: string } | undefined> {
  if (request.headers.cookie === undefined) return undefined
  const found = await accounts.auth.api.getSession({ headers: fromNodeHeaders(request.headers) })
  return found === null ? undefined : { accountId: found.user.id, sessionId: found.session.id }
}

/** Which person of an organisation the account of a request is, whichever organisation its session works in. */
export async function personIn(
  accounts: Accounts,
  database: Database,
  request: FastifyRequest,
  organisationId: string,
): Promise<string | undefined> {
  const account = await accountSession(accounts, request)
  if (account === undefined) return undefined
  const memberships = await membershipsOf(database, account.accountId)
  return memberships.find((one) => one.organisationId === organisationId)?.personId
}

/** Hands the cookies of better-auth to the browser. */
export function passCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}

/** Failures after which signing in waits, and for how long (seconds); kept in the database, so that all servers know. */
const failuresOfAddressAndEmail = { points: 8, duration: 900, blockDuration: 900 }
const failuresOfAddress = { points: 60, duration: 900, blockDuration: 900 }

/** Slow-down after failed sign-ins: by e-mail and asker's address together, and by the address alone. */
export interface SignInLimits {
  /** Counts an attempt before it is made, so that many at once are not all let through; refuses where too many failed. */
  attempt(request: FastifyRequest, email: string): Promise<Refusal | undefined>
  /** Takes back what {@link attempt} counted. */
  succeeded(request: FastifyRequest, email: string): Promise<void>
}

export function openSignInLimits(accounts: Accounts): SignInLimits {
  const options = {
    storeClient: accounts.pool,
    schemaName: 'platform',
    tableName: 'slowdowns',
    tableCreated: true,
    clearExpiredByTimeout: false,
  }
  const pair = new RateLimiterPostgres({ ...options, keyPrefix: 'sign-in', ...failuresOfAddressAndEmail })
  const address = new RateLimiterPostgres({ ...options, keyPrefix: 'sign-in-address', ...failuresOfAddress })
  const pairKey = (request: FastifyRequest, email: string) =>
    `${networkOf(request.ip)}/${email}`.slice(0, 200)
  return {
    async attempt(request, email) {
      const wait =
        (await waitOf(pair, pairKey(request, email))) || (await waitOf(address, networkOf(request.ip)))
      return wait > 0 ? refuse('too_many_requests', { seconds: Math.ceil(wait / 1000) }) : undefined
    },
    async succeeded(request, email) {
      await Promise.all([
        pair.delete(pairKey(request, email)),
        address.reward(networkOf(request.ip)).catch(() => undefined), // whose count has run out meanwhile has nothing to get back
      ])
    },
  }
}

/** Counts one attempt; how long to wait in milliseconds, 0 where it may be made. */
export async function waitOf(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    const left = (refused as RateLimiterRes).msBeforeNext
    if (typeof left !== 'number') throw refused
    return Math.max(1, left)
  }
}

/** Whom an address belongs to: whoever has one IPv6 address has the 2^64 of its network. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  if (isIP(ip) !== 6) return ip
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const gap = Math.max(0, 8 - groups(head).length - groups(tail).length)
  const all = [...groups(head), ...Array.from({ length: gap }, () => '0'), ...groups(tail)]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
