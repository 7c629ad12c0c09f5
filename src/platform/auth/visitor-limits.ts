import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { refuse, type Refusal } from '../http/result.ts'
import type { Accounts } from './accounts.ts'
import { networkOf, waitOf } from './session.ts'

/** What one address may write to one place without a sign-in: a device at a counter serves many, and so does a network of phones. */
const writesInTenMinutes = { points: 20, duration: 600 }
const writesInADay = { points: 200, duration: 86_400 }
/** How often one address may knock where nothing is: codes are not to be found by trying. */
const misses = { points: 60, duration: 600, blockDuration: 600 }

/** Slow-down of whoever is not signed in. */
export interface VisitorLimits {
  /** Whether somebody of this address may still look for places. */
  look(request: FastifyRequest, now: Date): Promise<Refusal | undefined>
  /** Counts that nothing was where somebody looked. */
  missed(request: FastifyRequest, now: Date): Promise<void>
  /** Counts a write to a place before it is made; refuses where there were too many. */
  write(request: FastifyRequest, place: string, now: Date): Promise<Refusal | undefined>
}

/**
 * Counts in the database, so that all servers know. No address is kept: what stands there is a digest of it under a secret, of one day and
 * one place, so that no two days and no two places can be joined, and it is forgotten when its time has run out.
 */
export function openVisitorLimits(accounts: Accounts, secret: string): VisitorLimits {
  const options = {
    storeClient: accounts.pool,
    schemaName: 'platform',
    tableName: 'slowdowns',
    tableCreated: true,
    clearExpiredByTimeout: false,
  }
  const often = new RateLimiterPostgres({ ...options, keyPrefix: 'visit', ...writesInTenMinutes })
  const daily = new RateLimiterPostgres({ ...options, keyPrefix: 'visit-day', ...writesInADay })
  const knocks = new RateLimiterPostgres({ ...options, keyPrefix: 'visit-miss', ...misses })
  const keyOf = ({ ip }: FastifyRequest, place: string, now: Date) =>
    createHmac('sha256', secret)
      .update(`${now.toISOString().slice(0, 10)} ${place} ${networkOf(ip)}`)
      .digest('base64url')
  const slow = (wait: number) =>
    wait > 0 ? refuse('too_many_requests', { seconds: Math.ceil(wait / 1000) }) : undefined
  return {
    async look(request, now) {
      const counted = await knocks.get(keyOf(request, '', now))
      return counted !== null && counted.consumedPoints > misses.points
        ? slow(Math.max(1, counted.msBeforeNext))
        : undefined
    },
    async missed(request, now) {
      await waitOf(knocks, keyOf(request, '', now))
    },
    async write(request, place, now) {
      const key = keyOf(request, place, now)
      return slow((await waitOf(often, key)) || (await waitOf(daily, key)))
    },
  }
}
