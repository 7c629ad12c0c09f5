import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import pino, { type Logger } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { sayCoverBy, sayCreditsBy } from '../choice/index.ts'
import { groupOfUnits } from '../comparison/index.ts'
import { offerRunKinds } from '../intake/index.ts'
import { reportBreach, reportFirstBreach, sayCredits } from '../market/index.ts'
import { findGroupsBy } from '../measurement/index.ts'
import {
  countEffectsOfCalendars,
  countWorkBeforeClosing,
  noticeLetters,
  tellPasswordChanged,
} from '../organisation/index.ts'
import { readinessOfServers, sayCover, tellServedUnreadyTo } from '../readiness/index.ts'
import { effectsOfCalendar, gateByReadiness, unitWork } from '../service/index.ts'
import { openAccounts, type Accounts } from '../platform/auth/accounts.ts'
import { membershipsOf } from '../platform/auth/memberships.ts'
import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'
import { sessionEnded } from '../platform/auth/session-routes.ts'
import { openSignInLimits, readSession } from '../platform/auth/session.ts'
import { authProblems } from '../platform/auth/auth-problems.ts'
import type { Config } from '../platform/config.ts'
import { databaseOn, inOrganisation, openPool, type Database } from '../platform/db/database.ts'
import { faultSummary } from '../platform/fault-summary.ts'
import { openFiles } from '../platform/files.ts'
import { workContext, type ContextParts } from '../platform/http/context.ts'
import { joinProblems, type Problems } from '../platform/http/problem.ts'
import type { Job, Surroundings, WorkContext } from '../platform/http/route.ts'
import { openQueue, type Queue } from '../platform/jobs/queue.ts'
import { pruneJob } from '../platform/jobs/prune.ts'
import { openLive, type Live } from '../platform/live.ts'
import { queueMail } from '../platform/mail/outbox.ts'
import { mailJob } from '../platform/mail/send.ts'
import { addNotices } from '../platform/notices/texts.ts'
import { sharedSecret } from '../platform/secrets.ts'
import { inNameOf } from './in-name-of.ts'
import { resetLetter } from './reset-letter.ts'
import { runKinds } from './run-kinds.ts'
import { slices } from './slices.ts'

/** Everything of one process, put together: what the server, the worker and the command line stand on. */
export interface Composition {
  readonly config: Config
  readonly logger: Logger
  readonly database: Database
  readonly accounts: Accounts
  readonly problems: Problems
  readonly permissions: Permissions
  readonly scopes: ScopesOf
  readonly jobs: readonly Job[]
  /** Signs the links in letters that switch such letters off. */
  readonly mailOffKey: string
  /** Hides the addresses of those who come without a sign-in, where their visits are counted. */
  readonly visitorKey: string
  readonly queue: Queue
  readonly live: Live
  readonly context: ContextParts
  readonly session: (request: FastifyRequest) => ReturnType<typeof readSession>
  readonly limits: ReturnType<typeof openSignInLimits>
  close(): Promise<void>
}

/** Everybody's rights in the whole product. */
const permissions = Object.assign({}, ...slices.map((slice) => slice.policy)) as Permissions

/** Jobs of the process: those of the slices, and sending mail where it can be sent. `mailOffKey` signs links in letters. */
export function jobsOf(config: Config, mailOffKey: string): readonly Job[] {
  const jobs = [pruneJob, ...slices.flatMap((slice) => slice.jobs)]
  if (config.smtpUrl === undefined) return jobs
  const compose = noticeLetters({ permissions, mailOffKey })
  return [...jobs, mailJob({ smtpUrl: config.smtpUrl, from: config.mailFrom, compose })]
}

/** What slices need of each other and of those above them. */
function introduceSlices(): void {
  for (const { name, notices } of slices) if (notices !== undefined) addNotices(name, notices)
  countWorkBeforeClosing(unitWork)
  countEffectsOfCalendars(effectsOfCalendar)
  offerRunKinds(runKinds)
  findGroupsBy(groupOfUnits)
  gateByReadiness(readinessOfServers)
  sayCreditsBy(sayCredits)
  sayCoverBy(sayCover)
  tellServedUnreadyTo((context, { requestId, happenedAt }) =>
    happenedAt === null
      ? reportBreach(context, { requestId, breach: 'not_ready', happenedAt })
      : reportFirstBreach(context, { requestId, breach: 'not_ready', happenedAt }),
  )
}

/** Puts one process together. Everything that it opens, `close` closes. */
export async function compose(config: Config, appUrl: string): Promise<Composition> {
  introduceSlices()
  const logger = pino({ level: config.logLevel, base: null, serializers: { err: faultSummary } })
  const pool = openPool(appUrl, config.databasePoolSize)
  const database = databaseOn(pool)
  const mailOffKey = await sharedSecret(database, 'mail-off')
  const jobs = jobsOf(config, mailOffKey)
  const queue = await openQueue(database, appUrl, jobs, logger)
  const live = openLive(database, appUrl, logger)
  const surroundings: Surroundings = {
    url: config.url,
    mailConfigured: config.smtpUrl !== undefined,
    mailIn: config.mailIn && {
      domain: config.mailIn.domain,
      authenticatedBy: config.mailIn.authenticatedBy,
      ownAddress: (/<([^<>]+)>$/.exec(config.mailFrom)?.[1] ?? config.mailFrom).toLowerCase(),
    },
    inNameOf: inNameOf(permissions),
    files: openFiles(join(config.dataDirectory, 'attachments')),
    innerNetworks: config.webhookNetworks,
    beside: (organisationId, work) => runBeside(database, context, live, organisationId, work),
    fault: (error, about) => logger.error({ err: error }, about),
  }
  const context: ContextParts = {
    reactions: slices.flatMap((slice) => slice.reactions),
    enqueue: queue.enqueue,
    surroundings,
  }
  const accounts = openAccounts({
    connectionString: appUrl,
    poolSize: Math.max(2, Math.ceil(config.databasePoolSize / 3)),
    secret: config.secret ?? (await sharedSecret(database, 'sign-in')),
    url: config.url,
    sendReset: (account, token) => sendReset(database, context, account, token),
    wasReset: (accountId) => wasReset(database, context, accountId, live),
  })
  return {
    config,
    logger,
    database,
    accounts,
    problems: joinProblems([authProblems, ...slices.map((slice) => slice.problems)]),
    permissions,
    scopes: Object.assign({}, ...slices.map((slice) => slice.scopes)) as ScopesOf,
    jobs,
    mailOffKey,
    visitorKey: await sharedSecret(database, 'visitors'),
    queue,
    live,
    context,
    session: (request) => readSession(accounts, database, request),
    limits: openSignInLimits(accounts),
    async close() {
      await live.stop()
      await queue.stop()
      await accounts.close()
      await database.destroy()
    },
  }
}

/** A transaction beside an open one: what it announces is heard at once. */
async function runBeside<T>(
  database: Database,
  parts: ContextParts,
  live: Live,
  organisationId: string,
  work: (context: WorkContext) => Promise<T>,
): Promise<T> {
  const { value, told } = await inOrganisation(database, { organisationId }, async (tx) => {
    const of = { organisationId, actorId: null, requestId: `beside:${uuidv7()}`, now: new Date() }
    const { context, written } = workContext(parts, tx, of)
    return { value: await work(context), told: written.announced }
  })
  if (told > 0) live.announced(organisationId)
  return value
}

/** The letter with which somebody who forgot a password sets a new one; queued in the first organisation of the account. */
async function sendReset(
  database: Database,
  parts: ContextParts,
  account: { id: string; email: string },
  token: string,
): Promise<void> {
  const [membership] = await membershipsOf(database, account.id)
  if (membership === undefined) return
  await inOrganisation(database, membership, async (tx) => {
    const { organisationId, personId } = membership
    const { context } = workContext(parts, tx, {
      organisationId,
      actorId: personId,
      requestId: `reset:${uuidv7()}`,
      now: new Date(),
    })
    await context.audit({ action: 'password.forgotten', subjectKind: 'person', subjectId: personId })
    await queueMail(context, await resetLetter(context, personId, account.email, token))
  })
}

/** A forgotten password was set anew: a trace in every organisation of the account, and its streams end with its sessions. */
async function wasReset(
  database: Database,
  parts: ContextParts,
  accountId: string,
  live: Live,
): Promise<void> {
  for (const membership of await membershipsOf(database, accountId)) {
    const { organisationId, personId } = membership
    await inOrganisation(database, membership, async (tx) => {
      const of = { organisationId, actorId: personId, requestId: `reset:${uuidv7()}`, now: new Date() }
      const { context } = workContext(parts, tx, of)
      await context.audit({ action: 'password.reset', subjectKind: 'person', subjectId: personId })
      await tellPasswordChanged(context, personId)
      await context.announce(sessionEnded(personId))
    })
    live.announced(organisationId)
  }
}
