import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { jobsOf } from '../src/main/compose.ts'
import { migrationFolders } from '../src/main/slices.ts'
import { startCluster } from '../src/platform/db/cluster.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { prepareDatabase } from '../src/platform/db/roles.ts'
import { prepareJobs } from '../src/platform/jobs/queue.ts'
import { testConfig } from './config.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { superuserUrl: string; ownerUrl: string; appUrl: string; template: string; directory: string }
  }
}

/** Name of the migrated database that every test file clones. */
const template = 'etalase_template'

/** Starts one PostgreSQL for all test files, the embedded one or Debian's 15, and migrates the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'etalase-test-'))
  await chmod(directory, 0o755) // PostgreSQL 15, run as another user than root, has to walk to it
  const binaries = project.config.env['ETALASE_TEST_POSTGRES'] === '15' ? { binaries: debianBinaries() } : {}
  const cluster = await startCluster({ directory, durable: false, ...binaries })
  if (!cluster.ok)
    throw new Error(`PostgreSQL did not start: ${cluster.code} ${JSON.stringify(cluster.values)}`)
  const urls = await prepareDatabase(cluster, template)
  const migrated = await migrate(urls.ownerUrl, { directories: migrationFolders })
  if (!migrated.ok) throw new Error(`Migrations failed: ${migrated.detail}`)
  await prepareJobs(
    urls.ownerUrl,
    jobsOf(testConfig({ dataDirectory: directory, smtpUrl: 'smtp://127.0.0.1:1' }), ''),
  )
  await sealTemplate(cluster.superuserUrl())
  project.provide('database', { superuserUrl: cluster.superuserUrl(), ...urls, template, directory })
  return async () => {
    await cluster.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function sealTemplate(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`update pg_database set datistemplate = true where datname = $1`, [template])
  await client.end()
}

function debianBinaries(): string {
  const directory = '/usr/lib/postgresql/15/bin'
  if (!existsSync(join(directory, 'postgres'))) throw new Error(`${directory} holds no postgres`)
  return directory
}
