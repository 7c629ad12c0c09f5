import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../db/database.ts'
import { accept, refuse, type Refusal, type Result } from '../http/result.ts'
import type { SignedIn } from '../http/mount.ts'
import type { Accounts } from './accounts.ts'
import { membershipOfSession } from './memberships.ts'

/** The session of a request: account, organisation and person. */
export async function readSession(
  accounts: Accounts,
  database: Database,
  request: FastifyRequest,
): Promise<Result<SignedIn, 'not_signed_in' | 'organisation_not_chosen'>> {
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

/** Hands the cookies of better-auth to the browser. */
export function passCookies(reply: FastifyReply, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}

/** Failures after which signing in waits, and for how long (seconds); kept in the database, so that all servers know. */
const failuresOfAddressAndEmail = { points: 8, duration: 900, blockDuration: 900 }
const failuresOfAddress = { points: 60, duration: 900, blockDuration: 900 }

/** Slow-down after failed sign-ins: by e-mail and asker's address together, and by the address alone. */
export interface SignInLimits {
  refused(request: FastifyRequest, email: string): Promise<Refusal | undefined>
  failed(request: FastifyRequest, email: string): Promise<void>
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
  const pairKey = (request: FastifyRequest, email: string) => `${request.ip}/${email}`.slice(0, 200)
  return {
    async refused(request, email) {
      const [one, other] = await Promise.all([pair.get(pairKey(request, email)), address.get(request.ip)])
      const spent = [
        { of: one, points: failuresOfAddressAndEmail.points },
        { of: other, points: failuresOfAddress.points },
      ].filter(({ of, points }) => of !== null && of.consumedPoints >= points)
      const wait = Math.max(0, ...spent.map(({ of }) => of?.msBeforeNext ?? 0))
      return wait > 0 ? refuse('too_many_requests', { seconds: Math.ceil(wait / 1000) }) : undefined
    },
    async failed(request, email) {
      await Promise.all([count(pair, pairKey(request, email)), count(address, request.ip)])
    },
    async succeeded(request, email) {
      await pair.delete(pairKey(request, email))
    },
  }
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (typeof (refused as RateLimiterRes).msBeforeNext !== 'number') throw refused
  }
}
