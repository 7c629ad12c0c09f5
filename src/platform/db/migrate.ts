import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { openPool } from './database.ts'

/** Where the slices keep their migrations. */
export interface MigrationSource {
  readonly directories: readonly string[]
}

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly code: 'database_newer' | 'migration_failed'; readonly detail: string }

/**
 * Brings the database to the program's migrations, in order of their time stamps, as the owner; safe to run from several
 * servers at once. A database that holds migrations unknown to the program is newer than it and is left alone.
 */
export async function migrate(ownerUrl: string, source: MigrationSource): Promise<Migrated> {
  const migrations = await readMigrations(source.directories)
  const pool = openPool(ownerUrl, 2)
  const owner = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`create schema if not exists platform`.execute(owner)
    const migrator = new Migrator({
      db: owner,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableSchema: 'platform',
      migrationTableName: 'migrations',
      migrationLockTableName: 'migration_lock',
    })
    const unknown = await unknownMigrations(owner, migrations)
    if (unknown.length > 0) return { ok: false, code: 'database_newer', detail: unknown.join(', ') }
    const { error, results } = await migrator.migrateToLatest()
    if (error !== undefined) return { ok: false, code: 'migration_failed', detail: describe(error) }
    return { ok: true, applied: (results ?? []).map((result) => result.migrationName) }
  } finally {
    await owner.destroy()
  }
}

async function unknownMigrations(
  owner: Kysely<Record<never, never>>,
  known: Record<string, Migration>,
): Promise<string[]> {
  const table = await sql<{
    present: boolean
  }>`select to_regclass('platform.migrations') is not null as present`.execute(owner)
  if (table.rows[0]?.present !== true) return []
  const applied = await sql<{ name: string }>`select name from platform.migrations order by name`.execute(
    owner,
  )
  return applied.rows.map((row) => row.name).filter((name) => !(name in known))
}

async function readMigrations(directories: readonly string[]): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {}
  for (const directory of directories) {
    for (const file of await readdir(directory).catch(() => [])) {
      if (!file.endsWith('.sql')) continue
      const text = await readFile(join(directory, file), 'utf8')
      migrations[basename(file, '.sql')] = { up: async (db) => void (await sql.raw(text).execute(db)) }
    }
  }
  return migrations
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
