import { CompiledQuery, sql } from 'kysely'
import type { Logger } from 'pino'
import { PgBoss } from 'pg-boss'
import { v7 as uuidv7 } from 'uuid'
import { inOrganisation, type Database, type Tx } from '../db/database.ts'
import { workContext, type ContextParts, type Enqueue } from '../http/context.ts'
import type { Job, WorkContext } from '../http/route.ts'

/** Schema of pg-boss. */
const schema = 'jobs'

/** Makes the queue's tables and one queue a job, as the owner; the server's role may only use them. */
export async function prepareJobs(ownerUrl: string, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 2, supervise: false, schedule: false })
  boss.on('error', () => undefined) // what fails is thrown by the calls below
  await boss.start()
  try {
    for (const job of jobs) {
      const known = await boss.getQueue(job.name)
      if (known === null)
        await boss.createQueue(job.name, {
          retryLimit: 5,
          retryDelay: 10,
          retryBackoff: true,
          ...(job.longest !== undefined && { expireInSeconds: job.longest }),
        })
    }
    const database = boss.getDb()
    await database.executeSql(`grant usage on schema ${schema} to etalase_server`)
    await database.executeSql(
      `grant select, insert, update, delete on all tables in schema ${schema} to etalase_server`,
    )
    await database.executeSql(`grant usage on all sequences in schema ${schema} to etalase_server`)
    await database.executeSql(`grant execute on all functions in schema ${schema} to etalase_server`)
  } finally {
    await boss.stop({ graceful: false })
  }
}

export interface Queue {
  readonly enqueue: Enqueue
  /** Starts working on jobs in this process. */
  work(parts: ContextParts, announced: (organisationId: string) => void): Promise<void>
  stop(): Promise<void>
}

/** The queue of one process. Jobs put into a transaction start after its commit, or never. */
export async function openQueue(
  database: Database,
  connectionString: string,
  jobs: readonly Job[],
  logger: Logger,
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString,
    schema,
    max: 3,
    migrate: false,
    createSchema: false,
    application_name: 'etalase-jobs',
  })
  boss.on('error', (error) => logger.warn({ err: error }, 'the job queue reports an error'))
  await boss.start()
  const failed = async (job: string, id: string, error: unknown) => {
    logger.warn({ err: error, job }, 'a job failed')
    await boss.fail(job, id, error instanceof Error ? { message: error.message } : {})
  }
  const enqueue: Enqueue = async (tx, job, payload, at) => {
    await boss.send(job, { ...payload }, { ...(at && { startAfter: at }), db: executorOf(tx) })
  }
  return {
    enqueue,
    async work(parts, announced) {
      const running = { database, parts, announced, logger, clock: () => new Date() }
      for (const job of jobs) {
        if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule)
        const options = { pollingIntervalSeconds: 1, batchSize: job.together ?? 1 }
        for (let worker = 0; worker < (job.sideBySide ?? 1); worker += 1)
          await boss.work<Record<string, string>>(job.name, options, async (batch) => {
            for (const { id, data } of batch) {
              const run = runJob(running, job, data ?? {})
              // Alone it is the queue that notes the failure; of several, those before and after it are done all the same.
              await (batch.length === 1 ? run : run.catch((error: unknown) => failed(job.name, id, error)))
            }
          })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/** What runs jobs: where, with what, and by which clock. */
interface Running {
  readonly database: Database
  readonly parts: ContextParts
  readonly announced: (organisationId: string) => void
  readonly logger: Logger
  readonly clock: () => Date
}

/** Runs a job for the organisation of its payload, or, without one, for every organisation; one that fails does not stop the others. */
export async function runJob(
  running: Running,
  job: Job,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  const { database, logger } = running
  const { organisationId } = payload
  if (organisationId !== undefined) return runFor(running, job, organisationId, payload)
  const tenants = await sql<{ id: string }>`select id from platform.tenants order by id`.execute(database)
  const failures: unknown[] = []
  for (const { id } of tenants.rows) {
    await runFor(running, job, id, payload).catch((error: unknown) => {
      logger.error({ err: error, job: job.name, organisationId: id }, 'a job failed')
      failures.push(error)
    })
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${job.name} failed for ${failures.length} organisations`)
}

async function runFor(
  { database, parts, announced, clock }: Pick<Running, 'database' | 'parts' | 'announced' | 'clock'>,
  job: Job,
  organisationId: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  const requestId = `${job.name}:${uuidv7()}`
  const inTransaction = async <T>(work: (context: WorkContext) => Promise<T>): Promise<T> => {
    const { value, told } = await inOrganisation(database, { organisationId }, async (tx) => {
      const of = { organisationId, actorId: null, requestId, now: clock() }
      const { context, written } = workContext(parts, tx, of)
      return { value: await work(context), told: written.announced }
    })
    if (told > 0) announced(organisationId)
    return value
  }
  if ('run' in job) await inTransaction((context) => job.run(context, payload))
  else await job.inSteps({ surroundings: parts.surroundings, now: clock, inTransaction }, payload)
}

/** pg-boss speaks SQL with numbered values; here it speaks within our transaction. */
function executorOf(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const result = await tx.withoutPlugins().executeQuery(CompiledQuery.raw(text, values))
      return { rows: [...result.rows] }
    },
  }
}
