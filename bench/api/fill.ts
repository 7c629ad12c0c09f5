import { createHmac } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { compose, type Composition } from '../../src/main/compose.ts'
import { prepareDatabase } from '../../src/main/server.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { inOrganisation } from '../../src/platform/db/database.ts'
import { openDatabase } from '../../src/platform/db/open.ts'
import { workContext } from '../../src/platform/http/context.ts'
import type { WorkContext } from '../../src/platform/http/route.ts'
import { runJob } from '../../src/platform/jobs/queue.ts'
import { history, writeHistory, writeVerdicts, type Made } from './history.ts'
import type { Settings } from './server.ts'
import { foundTown, signIn } from './town.ts'

/** Whom and what the load calls for. */
export interface Cast {
  readonly askers: readonly { readonly cookie: string }[]
  /** A head of each department, with its unit and one of its unfinished requests. */
  readonly heads: readonly { readonly cookie: string; readonly unitId: string; readonly requestId: string }[]
  readonly serviceIds: readonly string[]
  /** Requests that can be rated, by whoever may: the index among the askers. */
  readonly ratable: readonly { readonly requestId: string; readonly asker: number }[]
}

/** The database as the application opens it, for whoever works on it before the server starts. */
export async function withComposition<T>(
  settings: Settings,
  work: (composition: Composition, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const loaded = loadConfig({ ...settings, LOG_LEVEL: 'warn' })
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  const opened = await openDatabase(loaded.config)
  if (!opened.ok) throw new Error(`No database: ${opened.code} ${JSON.stringify(opened.values)}`)
  try {
    const prepared = await prepareDatabase(loaded.config, opened)
    if (!prepared.ok) throw new Error(`The database cannot be used: ${prepared.code}`)
    const composition = await compose(loaded.config, opened.appUrl)
    try {
      return await work(composition, opened.ownerUrl)
    } finally {
      await composition.close()
    }
  } finally {
    await opened.stop()
  }
}

/** The address by which the running server's database is reached with the server's role. */
export async function besideServer(settings: Settings, work: (url: string) => Promise<void>): Promise<void> {
  const loaded = loadConfig(settings)
  if (!loaded.ok) throw new Error('The settings cannot be used')
  const opened = await openDatabase(loaded.config, { share: true })
  if (!opened.ok) throw new Error(`No database: ${opened.code}`)
  try {
    await work(opened.appUrl)
  } finally {
    await opened.stop()
  }
}

/** Fills a fresh data folder, or takes up one that was filled before. What is due by then is done before the load begins. */
export async function fill(settings: Settings, secret: string, size: number): Promise<Cast> {
  const file = join(settings.ETALASE_DATA ?? '.', 'cast.json')
  return withComposition(settings, async (composition, ownerUrl) => {
    const filled = existsSync(file)
    const cast = filled
      ? (JSON.parse(readFileSync(file, 'utf8')) as Cast)
      : await fillFresh(composition, secret, size)
    await catchUp(composition, ownerUrl)
    if (filled) return cast
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query('vacuum analyze')
    await owner.end()
    writeFileSync(file, JSON.stringify(cast))
    return cast
  })
}

/** Jobs that do at once what is due: each takes some requests that no other one has. */
const catchingUp = 4

/**
 * Tells alarms and confirms in silence, by the product's own job, as a server that ran all the time would have done long ago: else
 * it would do so for thousands of requests meanwhile, with a good part of the processors.
 */
async function catchUp(
  { database, context: parts, jobs, logger }: Composition,
  ownerUrl: string,
): Promise<void> {
  const watch = jobs.find(({ name }) => name === 'service.watch')
  if (watch === undefined) throw new Error('There is no job that watches requests')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const isDue = async () => {
    const { rowCount } = await owner.query(
      'select from service.requests where alarm_at <= now() or confirms_itself_at <= now() limit 1',
    )
    return rowCount !== 0
  }
  const running = { database, parts, logger, announced: () => undefined, clock: () => new Date() }
  while (await isDue())
    await Promise.all(Array.from({ length: catchingUp }, () => runJob(running, watch, {})))
  await owner.end()
}

async function fillFresh(
  { database, context: parts }: Composition,
  secret: string,
  size: number,
): Promise<Cast> {
  const organisationId = uuidv7()
  const now = new Date()
  const inOne = <T>(work: (context: WorkContext) => Promise<T>) =>
    inOrganisation(database, { organisationId }, (tx) =>
      work(workContext(parts, tx, { organisationId, actorId: null, requestId: 'bench', now }).context),
    )
  const town = await inOne((context) => foundTown(context, new Date(now.getTime() - 600 * 86_400_000)))
  const made: Record<'rated' | 'ratable' | 'unfinished', Made[]> = { rated: [], ratable: [], unfinished: [] }
  for (const chunk of history(town, now.getTime(), size)) {
    await inOne((context) => writeHistory(context, chunk.requests, chunk.made))
    made[chunk.kind].push(...chunk.made)
  }
  await inOne(({ tx }) => writeVerdicts(tx, organisationId, town, made.rated))
  const heads = town.serverIds.map(([head = '']) => head)
  const until = new Date(now.getTime() + 6.9 * 86_400_000)
  const tokens = await inOne(({ tx }) => signIn(tx, organisationId, [...town.askerIds, ...heads], until))
  const cookieOf = (personId: string) => {
    const token = tokens.get(personId) ?? ''
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return `etalase.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  }
  const places = new Map<string, number>(town.askerIds.map((id, index) => [id, index]))
  return {
    askers: town.askerIds.map((id) => ({ cookie: cookieOf(id) })),
    heads: heads.map((head, department) => ({
      cookie: cookieOf(head),
      unitId: town.departmentIds[department] ?? '',
      requestId: made.unfinished.find((one) => one.department === department)?.id ?? '',
    })),
    serviceIds: town.services.map(({ id }) => id),
    ratable: made.ratable.map(({ id, askerId }) => ({ requestId: id, asker: places.get(askerId) ?? 0 })),
  }
}
