import { join } from 'node:path'
import type { Config } from '../config.ts'
import { startCluster } from './cluster.ts'
import { prepareExistingDatabase } from './existing-database.ts'
import { claimFolder, type FolderClaim } from './folder.ts'
import { readPostmaster } from './postmaster.ts'
import type { DatabaseRefusal, OpenDatabase } from './refusal.ts'
import { embeddedUrls, prepareDatabase } from './roles.ts'
import { openSecrets } from './secrets.ts'

/** What of the configuration decides which database is opened. */
export type DatabaseSettings = Pick<
  Config,
  'dataDirectory' | 'databaseUrl' | 'databaseAppUrl' | 'databasePoolSize'
>

export type OpenOptions<Refusal extends { readonly ok: false }> = {
  /**
   * For tools: where a server of this program already uses the data folder, use its database beside it
   * instead of refusing.
   */
  readonly share?: boolean
  /** A last look before a database is made or started, when the folder is known to be ours. */
  readonly whenClaimed?: () => Promise<Refusal | undefined>
}

const never = new Promise<DatabaseRefusal>(() => undefined)

async function openExisting(
  ownerUrl: string,
  appUrl: string | undefined,
): Promise<OpenDatabase | DatabaseRefusal> {
  const prepared = await prepareExistingDatabase(ownerUrl, appUrl)
  return prepared.ok ? { ...prepared, ended: never, stop: () => Promise.resolve() } : prepared
}

/** The database of a server that runs at this moment; undefined where none takes connections. */
function besides(directory: string): OpenDatabase | undefined {
  const folder = join(directory, 'postgres')
  const postmaster = readPostmaster(folder)
  const opened = openSecrets(directory)
  if (postmaster?.ready !== true || !opened.ok) return undefined
  const urls = embeddedUrls(opened.secrets, { folder, port: postmaster.port })
  return { ok: true, ...urls, ended: never, stop: () => Promise.resolve() }
}

async function openEmbedded(
  { dataDirectory, databasePoolSize }: DatabaseSettings,
  claim: FolderClaim,
): Promise<OpenDatabase | DatabaseRefusal> {
  // Beside a server of full pools there is room for a tool with as many connections, and for administrators.
  const cluster = await startCluster({ directory: dataDirectory, connections: 2 * databasePoolSize + 40 })
  if (!cluster.ok) return cluster
  try {
    const urls = await prepareDatabase(cluster)
    const stop = async () => {
      await cluster.stop()
      claim.release()
    }
    return { ok: true, ...urls, ended: cluster.ended, stop }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** Gives the folder free again where `open` opens nothing. */
async function keepingClaim<Opened extends { readonly ok: boolean }>(
  claim: FolderClaim,
  open: () => Promise<Opened>,
): Promise<Opened> {
  try {
    const opened = await open()
    if (!opened.ok) claim.release()
    return opened
  } catch (error) {
    claim.release()
    throw error
  }
}

/**
 * Opens the database that the configuration names: an existing PostgreSQL, else the embedded one of the
 * data folder, which is made and started. Expected trouble comes back as a refusal, and leaves nothing running.
 */
export async function openDatabase<Refusal extends { readonly ok: false } = DatabaseRefusal>(
  settings: DatabaseSettings,
  options: OpenOptions<Refusal> = {},
): Promise<OpenDatabase | DatabaseRefusal | Refusal> {
  const lastLook = async () => options.whenClaimed?.()
  const { databaseUrl, databaseAppUrl, dataDirectory } = settings
  if (databaseUrl !== undefined) return (await lastLook()) ?? openExisting(databaseUrl, databaseAppUrl)
  const claim = claimFolder(dataDirectory)
  if (claim.ok) return keepingClaim(claim, async () => (await lastLook()) ?? openEmbedded(settings, claim))
  if (options.share !== true || claim.code !== 'data_in_use') return claim
  return besides(dataDirectory) ?? claim
}
