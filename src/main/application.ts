import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import {
  describeSession,
  loadActor,
  organisationName,
  personName,
  tellPasswordChanged,
} from '../organisation/index.ts'
import { signInByKey } from '../platform/auth/key-sign-in.ts'
import { personIn } from '../platform/auth/session.ts'
import { openVisitorLimits } from '../platform/auth/visitor-limits.ts'
import { mountAuthRoutes } from '../platform/auth/session-routes.ts'
import { mountBrowser } from '../platform/http/browser-files.ts'
import { mountRoutes, writesPerMinute, type Mounting } from '../platform/http/mount.ts'
import { mountOpenRoutes, type OpenMounting } from '../platform/http/mount-open.ts'
import { openHttp } from '../platform/http/server.ts'
import { mountOneClick, openMailOff } from '../platform/mail/mail-off-door.ts'
import { mountLive } from '../platform/live-route.ts'
import { mountReadinessCalendar } from '../readiness/index.ts'
import { mountApiDocs } from './api-docs.ts'
import type { Composition } from './compose.ts'
import { demonstrationSignIns } from './demonstration/sign-ins.ts'
import { slices } from './slices.ts'
import { version } from './version.ts'

export interface ApplicationOptions {
  readonly now?: () => Date
  /** Tests: replies are compared with their schema, and writes must leave a trace in the audit log. */
  readonly strict?: boolean
  readonly browserDirectory?: string
  /** Writes that one person may make in a minute, where a test tries every route. */
  readonly personWrites?: number
}

/** The HTTP application of a composition: all routes, the live stream, the API's description, the browser part. */
export async function openApplication(
  composition: Composition,
  options: ApplicationOptions = {},
): Promise<FastifyInstance> {
  const { config, database, problems, permissions, scopes, live, context, accounts } = composition
  const now = options.now ?? (() => new Date())
  const app = await openHttp(composition.logger, problems, config.url, config.trustProxy)
  const mounting: Mounting = {
    database,
    problems,
    permissions,
    scopes,
    context,
    session: async (request) => (await signInByKey(database, request, now())) ?? composition.session(request),
    loadActor,
    announced: (organisationId) => live.announced(organisationId),
    now,
    keyCalls: config.apiKeyCalls,
    personWrites: options.personWrites ?? writesPerMinute,
    strict: options.strict ?? false,
  }
  const mailOff = openMailOff({
    key: composition.mailOffKey,
    database,
    context,
    now,
    announced: mounting.announced,
    organisationName,
  })
  mountAuthRoutes(app, {
    accounts,
    database,
    problems,
    limits: composition.limits,
    now,
    announced: mounting.announced,
    about: async () => ({ version, ...(await demonstrationSignIns(config, database)) }),
    describe: (tx, signedIn) => describeSession(tx, signedIn, permissions, now()),
    organisationName,
    personName,
    mailOff,
    context,
    passwordChanged: tellPasswordChanged,
  })
  await mountOneClick(app, mailOff, problems)
  mountReadinessCalendar(app, { database, problems, url: config.url, now })
  for (const slice of slices) mountRoutes(app, slice.routes, mounting)
  openToVisitors(app, composition, mounting)
  mountLive(app, mounting, live)
  mountHealth(app, composition)
  await mountApiDocs(app)
  await mountBrowser(
    app,
    options.browserDirectory ?? join(import.meta.dirname, '../../dist/browser'),
    problems,
  )
  return app
}

/** What whoever knows an address may do without a sign-in. */
function openToVisitors(
  app: FastifyInstance,
  { accounts, database, visitorKey }: Composition,
  mounting: Mounting,
): void {
  const limits = openVisitorLimits(accounts, visitorKey)
  const open: OpenMounting = {
    ...mounting,
    limits,
    personIn: (request, organisationId) => personIn(accounts, database, request, organisationId),
  }
  for (const slice of slices) mountOpenRoutes(app, slice.openRoutes ?? [], open)
}

/** `/healthz`: the process answers. `/readyz`: it can reach its database. */
function mountHealth(app: FastifyInstance, { database }: Composition): void {
  app.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(database)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'waiting for the database' })
    }
  })
}
