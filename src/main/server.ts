import type { FastifyInstance } from 'fastify'
import type { Config } from '../platform/config.ts'
import { migrate } from '../platform/db/migrate.ts'
import type { OpenDatabase } from '../platform/db/refusal.ts'
import { prepareJobs } from '../platform/jobs/queue.ts'
import { openApplication } from './application.ts'
import { compose, jobsOf, type Composition } from './compose.ts'
import { openMailDoor } from './mail-door.ts'
import { listenRefusal } from './port.ts'
import { ensureDemonstration } from './demonstration/ensure.ts'
import type { RunningServer, StartRefusal } from './running.ts'
import { migrationFolders } from './slices.ts'

/** Brings the database to this program: migrations, job queues, grants. */
export async function prepareDatabase(
  config: Config,
  opened: OpenDatabase,
): Promise<{ ok: true } | StartRefusal> {
  const migrated = await migrate(opened.ownerUrl, { directories: migrationFolders })
  if (!migrated.ok && migrated.code === 'database_newer')
    return { ok: false, code: 'database_newer', values: { migration: migrated.detail } }
  if (!migrated.ok) throw new Error(`A migration failed: ${migrated.detail}`)
  await prepareJobs(opened.ownerUrl, jobsOf(config, ''))
  return { ok: true }
}

/** Migrates, fills an empty database with the demonstration, listens, and works on jobs. */
export async function startServer(
  config: Config,
  opened: OpenDatabase,
): Promise<RunningServer | StartRefusal> {
  const prepared = await prepareDatabase(config, opened)
  if (!prepared.ok) return prepared
  const composition = await compose(config, opened.appUrl)
  const refused = await ensureDemonstration(composition)
  if (!refused.ok) {
    await composition.close()
    return refused
  }
  return listen(composition, refused)
}

async function listen(
  composition: Composition,
  { signIns, isEmpty }: Pick<RunningServer, 'signIns' | 'isEmpty'>,
): Promise<RunningServer | StartRefusal> {
  const { config } = composition
  const app = await openApplication(composition)
  let listening: Pick<Config, 'host' | 'port'> = config
  try {
    const address = await listenQuietly(app, config)
    if (config.mailIn !== undefined) listening = config.mailIn
    const mailDoor = await openMailDoor(composition)
    await composition.queue.work(composition.context, (organisationId) =>
      composition.live.announced(organisationId),
    )
    let stopped: Promise<void> | undefined
    const stop = async () => {
      await mailDoor?.close()
      await composition.live.stop() // open streams would keep the server from closing
      await app.close()
      await composition.close()
    }
    return {
      ok: true,
      address,
      ...(signIns && { signIns }),
      ...(isEmpty && { isEmpty }),
      stop: () => (stopped ??= stop()),
    }
  } catch (error) {
    await app.close()
    await composition.close()
    const refusal = listenRefusal(error, listening)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** Listens without a line of the framework's own in the log: the program tells its address itself, in the language of the console. */
async function listenQuietly(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  const { level } = app.log
  app.log.level = 'silent'
  const address = await app.listen({ host, port })
  app.log.level = level
  return address
}
