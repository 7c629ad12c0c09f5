import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import { refuse, type Refusal } from '../http/result.ts'
import type { SignedIn } from '../http/mount.ts'
import type { Accounts } from './accounts.ts'

/** Somebody signed in with a session. */
export interface InSession extends SignedIn {
  readonly sessionId: string
}

interface Found {
  readonly sessionId: string
  readonly accountId: string
  readonly expiresAt: Date
  readonly organisationId: string | null
  readonly personId: string | null
}

/**
 * The session of a request with the organisation in which it works, in one statement that is asked anew each time: a session
 * that was ended, or whose person has left, is over with the next request. Undefined where better-auth has to look for itself:
 * at a cookie that is not signed as it signs them, at a session that is not there or has run out.
 */
export async function lookUpSession(
  accounts: Accounts,
  database: Database,
  request: FastifyRequest,
): Promise<InSession | Refusal<'organisation_not_chosen'> | undefined> {
  const { secret, authCookies } = await accounts.auth.$context
  const token = tokenOf(request.cookies[authCookies.sessionToken.name], secret)
  if (token === undefined) return undefined
  const { rows } =
    await sql<Found>`select s.id as session_id, s."userId" as account_id, s."expiresAt" as expires_at,
      m.organisation_id, m.person_id
    from auth.session s
    left join auth.session_organisations o on o.session_id = s.id
    left join auth.memberships m on m.account_id = s."userId" and m.ended_at is null
      and (o.session_id is null or o.organisation_id = m.organisation_id)
    where s.token = ${token} limit 2`.execute(database)
  const [found, another] = rows
  if (found === undefined || found.expiresAt.getTime() <= Date.now()) return undefined
  const { sessionId, accountId, organisationId, personId } = found
  if (organisationId === null || personId === null || another !== undefined)
    return refuse('organisation_not_chosen')
  return { sessionId, accountId, organisationId, personId }
}

/** Forgets sessions that are over, with the address and browser that they began in, and links for new passwords that ran out. */
export async function forgetOver(tx: Tx, now: Date): Promise<void> {
  await sql`delete from auth.session where "expiresAt" < ${now}`.execute(tx)
  await sql`delete from auth.verification where "expiresAt" < ${now}`.execute(tx)
}

/** The token of a cookie, where its signature is ours. */
function tokenOf(cookie: string | undefined, secret: string): string | undefined {
  const at = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || at < 1) return undefined
  const token = cookie.slice(0, at)
  const given = Buffer.from(cookie.slice(at + 1), 'base64')
  const ours = createHmac('sha256', secret).update(token).digest()
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined
}
