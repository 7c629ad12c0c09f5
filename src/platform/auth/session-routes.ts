import { setTimeout } from 'node:timers/promises'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inOrganisation, type Database, type Tx } from '../db/database.ts'
import { workContext, writeAnnouncement, type ContextParts } from '../http/context.ts'
import { apiPrefix, type SignedIn } from '../http/mount.ts'
import type { EndpointInput, EndpointKey, EndpointOutput, EndpointShape } from '../http/endpoint.ts'
import type { Problems } from '../http/problem.ts'
import { accept, refuse, type Result } from '../http/result.ts'
import type { Announcement, WorkContext } from '../http/route.ts'
import { refuseWith } from '../http/server.ts'
import { parseInput } from '../http/validation.ts'
import { writeAudits } from '../audit.ts'
import type { MailOffDoor } from '../mail/mail-off-door.ts'
import type { Accounts } from './accounts.ts'
import type { authProblems } from './auth-problems.ts'
import { publicEndpoints, sessionEndpoints, type SessionView } from './contract.ts'
import { acceptInvitation, describeInvitation } from './invitation.ts'
import { chooseOrganisation, membershipsOf } from './memberships.ts'
import { accountSession, passCookies, readSession, type SignInLimits } from './session.ts'

type Code = keyof typeof authProblems | 'not_signed_in' | 'organisation_not_chosen' | 'too_many_requests'

/** How long, in milliseconds, whoever forgot a password waits for an answer at the least. */
const forgottenAnswers = 300

export interface AuthRoutes {
  readonly accounts: Accounts
  readonly database: Database
  readonly problems: Problems
  readonly limits: SignInLimits
  readonly now: () => Date
  /** Told after commit that browsers of an organisation have something to hear. */
  readonly announced: (organisationId: string) => void
  readonly about: () => Promise<EndpointOutput<(typeof publicEndpoints)['GET /about']>>
  /** The session as the screens need it; undefined where the person has left. */
  readonly describe: (tx: Tx, signedIn: SignedIn) => Promise<Omit<SessionView, 'organisations'> | undefined>
  /** Name of an organisation, read within it. */
  readonly organisationName: (tx: Tx) => Promise<string>
  readonly personName: (tx: Tx, personId: string) => Promise<string>
  readonly mailOff: MailOffDoor
  readonly context: ContextParts
  /** Told in the transaction in which it is recorded that a person's password was changed. */
  readonly passwordChanged: (context: WorkContext, personId: string) => Promise<void>
}

type On = <E extends EndpointShape>(
  key: EndpointKey,
  endpoint: E,
  act: (
    request: FastifyRequest,
    reply: FastifyReply,
    input: EndpointInput<E>,
  ) => Promise<Result<EndpointOutput<E>, Code>>,
) => void

/** Signing in and out, invitations, passwords and sessions: what needs no person yet, or no rights but one's own account. */
export function mountAuthRoutes(app: FastifyInstance, parts: AuthRoutes): void {
  const on = mounter(app, parts)
  mountPublicRoutes(on, parts)
  mountMailOff(on, parts)
  mountSessionRoutes(on, parts)
  mountAccountRoutes(on, parts)
}

/** Mounts an endpoint: what came in is parsed, what is refused becomes a problem. */
function mounter(app: FastifyInstance, parts: AuthRoutes): On {
  return (key, endpoint, act) => {
    const [method = 'GET', path = '/'] = key.split(' ')
    app.route({
      method,
      url: apiPrefix + path,
      handler: async (request, reply) => {
        const { params, query, body } = request
        const parsed = parseInput(endpoint, { params, query, body }, request.language)
        if (!parsed.ok)
          return refuseWith(reply, parts.problems, refuse('validation_failed', undefined, parsed.fields))
        const result = await act(request, reply, parsed.input as EndpointInput<typeof endpoint>)
        if (!result.ok) return refuseWith(reply, parts.problems, result)
        return reply
          .code(endpoint.made === true ? 201 : 200)
          .header('cache-control', 'no-store')
          .send(result.value)
      },
    })
  }
}

function mountPublicRoutes(on: On, parts: AuthRoutes): void {
  on('GET /about', publicEndpoints['GET /about'], async () => accept(await parts.about()))
  on('POST /session', publicEndpoints['POST /session'], (request, reply, { body }) =>
    signIn(parts, request, reply, body),
  )
  on(
    'POST /password/forgotten',
    publicEndpoints['POST /password/forgotten'],
    async (request, _reply, { body }) => {
      const slow = await parts.limits.attempt(request, `forgotten:${body.email}`)
      if (slow !== undefined) return slow as Result<never, Code>
      // Writing a letter takes longer than finding no account; the answer must not tell which it was.
      await Promise.all([
        parts.accounts.auth.api.requestPasswordReset({ body: { email: body.email } }),
        setTimeout(forgottenAnswers),
      ])
      return accept({ done: true })
    },
  )
  on('POST /password/reset', publicEndpoints['POST /password/reset'], async (_request, _reply, { body }) => {
    const reset = await attempt(() =>
      parts.accounts.auth.api.resetPassword({ body: { token: body.token, newPassword: body.password } }),
    )
    return reset === undefined ? refuse('link_invalid') : accept({ done: true })
  })
  on('POST /invitations/read', publicEndpoints['POST /invitations/read'], (_request, _reply, { body }) =>
    describeInvitation(parts, body.token),
  )
  on(
    'POST /invitations/accept',
    publicEndpoints['POST /invitations/accept'],
    async (request, reply, { body }) => {
      const slow = await parts.limits.attempt(request, 'invitation')
      if (slow !== undefined) return slow as Result<never, Code>
      const accepted = await acceptInvitation(parts, body)
      if (!accepted.ok) return accepted
      await parts.limits.succeeded(request, 'invitation')
      return signIn(parts, request, reply, { ...accepted.value, password: body.password })
    },
  )
}

/** Where the links of letters lead. */
function mountMailOff(on: On, { mailOff }: AuthRoutes): void {
  on('POST /mail-off/read', publicEndpoints['POST /mail-off/read'], async (_request, _reply, { body }) => {
    const view = await mailOff.read(body.token)
    return view === undefined ? refuse('link_invalid') : accept(view)
  })
  on('POST /mail-off', publicEndpoints['POST /mail-off'], async (request, _reply, { body }) =>
    (await mailOff.switchOff(body.token, request.id)) ? accept({ done: true }) : refuse('link_invalid'),
  )
}

function mountSessionRoutes(on: On, parts: AuthRoutes): void {
  on('GET /session', sessionEndpoints['GET /session'], async (request) => {
    const session = await readSession(parts.accounts, parts.database, request)
    return session.ok ? view(parts, session.value) : session
  })
  on('DELETE /session', sessionEndpoints['DELETE /session'], async (request, reply) => {
    const session = await readSession(parts.accounts, parts.database, request)
    const left = await attempt(() =>
      parts.accounts.auth.api.signOut({ headers: fromNodeHeaders(request.headers), returnHeaders: true }),
    )
    if (left !== undefined) passCookies(reply, left.headers)
    if (session.ok) await record(parts, session.value, request, 'session.ended')
    return accept({ done: true })
  })
  on(
    'PUT /session/organisation',
    sessionEndpoints['PUT /session/organisation'],
    async (request, _reply, { body }) => {
      const account = await accountSession(parts.accounts, request)
      if (account === undefined) return refuse('not_signed_in')
      const memberships = await membershipsOf(parts.database, account.accountId)
      const membership = memberships.find((one) => one.organisationId === body.organisationId)
      if (membership === undefined) return refuse('organisation_unknown')
      await chooseOrganisation(parts.database, account.sessionId, body.organisationId)
      await record(parts, { ...account, ...membership }, request, 'session.organisation_chosen')
      return view(parts, { ...account, ...membership })
    },
  )
}

/** Other sessions of the account, and its password. */
function mountAccountRoutes(on: On, parts: AuthRoutes): void {
  on('GET /sessions', sessionEndpoints['GET /sessions'], async (request) => {
    const account = await accountSession(parts.accounts, request)
    if (account === undefined) return refuse('not_signed_in')
    const sessions = await parts.accounts.auth.api.listSessions({ headers: fromNodeHeaders(request.headers) })
    const rows = sessions.map((session) => ({
      id: session.id,
      current: session.id === account.sessionId,
      device: session.userAgent ?? '',
      startedAt: session.createdAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
    }))
    return accept({ rows })
  })
  on(
    'DELETE /sessions/:sessionId',
    sessionEndpoints['DELETE /sessions/:sessionId'],
    async (request, _reply, { params }) => {
      const session = await readSession(parts.accounts, parts.database, request)
      if (!session.ok) return session
      const sessions = await parts.accounts.auth.api.listSessions({
        headers: fromNodeHeaders(request.headers),
      })
      const ended = sessions.find((one) => one.id === params.sessionId)
      if (ended === undefined) return refuse('session_unknown')
      await parts.accounts.auth.api.revokeSession({
        headers: fromNodeHeaders(request.headers),
        body: { token: ended.token },
      })
      await record(parts, session.value, request, 'session.revoked')
      return accept({ done: true })
    },
  )
  on('PUT /password', sessionEndpoints['PUT /password'], async (request, reply, { body }) => {
    const session = await readSession(parts.accounts, parts.database, request)
    if (!session.ok) return session
    const slow = await parts.limits.attempt(request, session.value.accountId)
    if (slow !== undefined) return slow as Result<never, Code>
    const changed = await attempt(() =>
      parts.accounts.auth.api.changePassword({
        headers: fromNodeHeaders(request.headers),
        body: { currentPassword: body.current, newPassword: body.password, revokeOtherSessions: true },
        returnHeaders: true,
      }),
    )
    if (changed === undefined) return refuse('password_wrong')
    await parts.limits.succeeded(request, session.value.accountId)
    passCookies(reply, changed.headers)
    await record(parts, session.value, request, 'password.changed')
    return accept({ done: true })
  })
}

async function signIn(
  parts: AuthRoutes,
  request: FastifyRequest,
  reply: FastifyReply,
  body: { email: string; password: string; organisationId?: string | undefined },
): Promise<Result<SessionView, Code>> {
  const slow = await parts.limits.attempt(request, body.email)
  if (slow !== undefined) return slow as Result<never, Code>
  const signed = await attempt(() =>
    parts.accounts.auth.api.signInEmail({
      body: { email: body.email, password: body.password },
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    }),
  )
  if (signed === undefined) return refuse('credentials_wrong')
  await parts.limits.succeeded(request, body.email)
  const accountId = signed.response.user.id
  const memberships = await membershipsOf(parts.database, accountId)
  const membership = memberships.find((one) => one.organisationId === body.organisationId) ?? memberships[0]
  if (membership === undefined) return refuse('no_organisation')
  const context = await parts.accounts.auth.$context
  const session = await context.internalAdapter.findSession(signed.response.token)
  const sessionId = session?.session.id
  if (sessionId === undefined) return refuse('not_signed_in')
  await chooseOrganisation(parts.database, sessionId, membership.organisationId)
  passCookies(reply, signed.headers)
  const signedIn = { accountId, sessionId, ...membership }
  await record(parts, signedIn, request, 'session.started')
  return view(parts, signedIn)
}

async function view(parts: AuthRoutes, signedIn: SignedIn): Promise<Result<SessionView, Code>> {
  const memberships = await membershipsOf(parts.database, signedIn.accountId)
  const organisations: { id: string; name: string }[] = []
  for (const { organisationId } of memberships) {
    organisations.push({
      id: organisationId,
      name: await inOrganisation(parts.database, { organisationId }, parts.organisationName),
    })
  }
  const described = await inOrganisation(parts.database, signedIn, (tx) => parts.describe(tx, signedIn))
  return described === undefined ? refuse('not_signed_in') : accept({ ...described, organisations })
}

/** What ends sessions, so that streams which they opened end too. */
const endsSessions: ReadonlySet<string> = new Set(['session.ended', 'session.revoked', 'password.changed'])

/** Signing in and out leave a trace too; the row is the act's own transaction. */
async function record(
  parts: AuthRoutes,
  signedIn: SignedIn,
  request: FastifyRequest,
  action: string,
): Promise<void> {
  const { organisationId, personId } = signedIn
  await inOrganisation(parts.database, signedIn, async (tx) => {
    const by = { organisationId, actorId: personId, requestId: request.id }
    const now = parts.now()
    await writeAudits(tx, [{ action, subjectKind: 'person', subjectId: personId }], { ...by, at: now })
    if (action === 'password.changed') {
      const of = { ...by, now }
      await parts.passwordChanged(workContext(parts.context, tx, of).context, personId)
    }
  })
  if (endsSessions.has(action)) await tellSessionEnded(parts, signedIn.accountId)
}

/** What ended belonged to the account, which may have streams open as a person of each of its organisations. */
async function tellSessionEnded({ database, announced }: AuthRoutes, accountId: string): Promise<void> {
  for (const membership of await membershipsOf(database, accountId)) {
    const { organisationId, personId } = membership
    await inOrganisation(database, membership, (tx) =>
      writeAnnouncement(tx, organisationId, sessionEnded(personId)),
    )
    announced(organisationId)
  }
}

/** Tells the person's own browsers, each of which then has to show again who it is. */
export function sessionEnded(personId: string): Announcement {
  return { name: 'session.ended', topics: [`person:${personId}`], subject: { personId } }
}

/** Runs a call of better-auth; what it refuses (wrong password, used link) comes back as undefined, faults are thrown. */
async function attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined
    throw error
  }
}
