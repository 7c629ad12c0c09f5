import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, inject } from 'vitest'
import { openApplication, type ApplicationOptions } from '../src/main/application.ts'
import { compose, type Composition } from '../src/main/compose.ts'
import { inOrganisation, type Tx } from '../src/platform/db/database.ts'
import { workContext } from '../src/platform/http/context.ts'
import type { WorkContext } from '../src/platform/http/route.ts'
import { runJob } from '../src/platform/jobs/queue.ts'
import type { Config } from '../src/platform/config.ts'
import { testConfig } from './config.ts'

const secret = 'a secret for tests alone, long enough for everybody'

/** An answer of the API. `body` is whatever JSON came; tests say what they expect of it. */
export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what came over the wire, whatever its shape
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly text: string
}

export interface CallOptions {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly language?: 'id' | 'en'
}

/** Somebody who calls the API with a session of their own. */
export interface Caller {
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: CallOptions,
  ): Promise<Answer>
  readonly cookie: string
}

/** A person of a test organisation. */
export interface TestPerson {
  readonly organisationId: string
  readonly personId: string
}

export interface Harness {
  readonly app: FastifyInstance
  readonly composition: Composition
  readonly superuserUrl: string
  readonly appUrl: string
  readonly ownerUrl: string
  /** The application's clock; `at` moves it. */
  now(): Date
  at(instant: string | Date): void
  /** Somebody not signed in. */
  readonly stranger: Caller
  /** A session of the person, without a password: an account and membership are made where there is none. */
  as(person: TestPerson): Promise<Caller>
  /** Work in one transaction of an organisation, under row-level security, as the server's role. */
  within<T>(organisationId: string, work: (tx: Tx, context: WorkContext) => Promise<T>): Promise<T>
  /** Runs a job now, as the queue would. */
  job(name: string, payload?: Record<string, string>): Promise<void>
}

type HarnessOptions = Pick<ApplicationOptions, 'personWrites'>

/** The application on a database of its own, cloned from the migrated template; one a test file. */
export function testHarness(config: Partial<Config> = {}, options: HarnessOptions = {}): Harness {
  let opened: Harness | undefined
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const started = await startHarness(config, options)
    opened = started.harness
    close = started.close
  })
  afterAll(async () => close?.())
  return new Proxy({} as Harness, {
    get(_target, name) {
      if (opened === undefined) throw new Error('The harness starts in beforeAll; use it within tests')
      const value: unknown = Reflect.get(opened, name)
      return value
    },
  })
}

async function startHarness(
  given: Partial<Config>,
  options: HarnessOptions,
): Promise<{ harness: Harness; close: () => Promise<void> }> {
  const place = inject('database')
  const name = await cloneTemplate(place)
  const urlOf = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  const config = testConfig({ dataDirectory: join(place.directory, name), secret, ...given })
  const appUrl = urlOf(place.appUrl)
  const composition = await compose(config, appUrl)
  let clock: Date | undefined
  const now = () => clock ?? new Date()
  const app = await openApplication(composition, {
    now,
    strict: true,
    browserDirectory: join(place.directory, 'none'),
    ...options,
  })
  await app.ready()
  const harness: Harness = {
    app,
    composition,
    superuserUrl: urlOf(place.superuserUrl),
    ownerUrl: urlOf(place.ownerUrl),
    appUrl,
    now,
    at: (instant) => void (clock = new Date(instant)),
    stranger: callerOf(app, ''),
    as: async (person) => callerOf(app, await cookieOf(composition, person)),
    within: (organisationId, work) =>
      inOrganisation(composition.database, { organisationId }, (tx) => {
        const of = { organisationId, actorId: null, requestId: 'test', now: now() }
        return work(tx, workContext(composition.context, tx, of).context)
      }),
    job: (job, payload = {}) => {
      const found = composition.jobs.find((one) => one.name === job)
      if (found === undefined) throw new Error(`No job ${job}`)
      const { database, context, live, logger } = composition
      const announced = (organisationId: string) => live.announced(organisationId)
      return runJob({ database, parts: context, announced, logger, clock: now }, found, payload)
    },
  }
  const close = async () => {
    await app.close()
    await composition.close()
    await superuser(place.superuserUrl, `drop database ${name} with (force)`)
  }
  return { harness, close }
}

/** A database of its own, with the rights of the real one. */
async function cloneTemplate(place: { superuserUrl: string; template: string }): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const make = `create database ${name} template ${place.template} owner etalase_owner`
  const rights = [
    `revoke all on database ${name} from public`,
    `grant connect, temporary on database ${name} to etalase_server`,
  ]
  for (const statement of [make, ...rights]) await superuser(place.superuserUrl, statement)
  return name
}

function callerOf(app: FastifyInstance, cookie: string): Caller {
  return {
    cookie,
    async call(method, path, { body, headers = {}, language = 'en' } = {}) {
      const reply = await app.inject({
        method,
        url: path.startsWith('/api') ? path : `/api/v1${path}`,
        headers: { ...(cookie !== '' && { cookie }), 'x-etalase-language': language, ...headers },
        ...(body !== undefined && { payload: body as object }),
      })
      const json = String(reply.headers['content-type']).includes('json')
      return {
        status: reply.statusCode,
        body: json ? reply.json<unknown>() : undefined,
        headers: reply.headers,
        text: reply.body,
      }
    },
  }
}

async function cookieOf(composition: Composition, { organisationId, personId }: TestPerson): Promise<string> {
  const { accounts } = composition
  const context = await accounts.auth.$context
  const known = await accounts.pool.query<{ account_id: string }>(
    'select account_id from memberships where organisation_id = $1 and person_id = $2',
    [organisationId, personId],
  )
  let accountId = known.rows[0]?.account_id
  if (accountId === undefined) {
    const email = `${personId}@uji.example`
    const user = await context.internalAdapter.createUser(
      { email, name: email, emailVerified: true },
      { method: 'email' },
    )
    accountId = user.id
    await accounts.pool.query(
      'insert into memberships (account_id, organisation_id, person_id) values ($1, $2, $3)',
      [accountId, organisationId, personId],
    )
  }
  const session = await context.internalAdapter.createSession(accountId)
  await accounts.pool.query(
    'insert into session_organisations (session_id, organisation_id) values ($1, $2)',
    [session.id, organisationId],
  )
  const signature = createHmac('sha256', secret).update(session.token).digest('base64')
  return `${context.authCookies.sessionToken.name}=${encodeURIComponent(`${session.token}.${signature}`)}`
}

async function superuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A fresh id, as the product makes them. */
export const freshId = uuidv7
