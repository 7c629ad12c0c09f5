import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { migrationFolders } from '../src/main/slices.ts'
import { migrate } from '../src/platform/db/migrate.ts'

/** Everything in the catalogue that a migration makes, one line each: columns, constraints, indexes, policies, rights, functions. */
const catalogue = `
  with own as (
    select oid, nspname from pg_namespace
    where nspname in ('platform', 'auth', 'organisation', 'service', 'measurement', 'comparison', 'market', 'intake', 'correspondence', 'integration')
  )
  select line from (
    select format('column %s.%s %s %s %s %s', nspname, relname, attname, format_type(atttypid, atttypmod), attnotnull,
      (select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = attrelid and adnum = attnum)) as line
    from pg_attribute join pg_class c on c.oid = attrelid join own on own.oid = relnamespace
    where attnum > 0 and not attisdropped and relkind in ('r', 'p', 'v')
    union all
    select format('relation %s.%s %s %s %s %s', nspname, relname, relkind, relrowsecurity, relforcerowsecurity,
      (select string_agg(acl::text, ' ' order by acl::text) from unnest(relacl) acl))
    from pg_class join own on own.oid = relnamespace
    union all
    select format('view %s.%s %s', nspname, relname, pg_get_viewdef(c.oid))
    from pg_class c join own on own.oid = relnamespace where relkind = 'v'
    union all
    select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join own on own.oid = connamespace
    union all
    select format('index %s', pg_get_indexdef(indexrelid))
    from pg_index join pg_class c on c.oid = indexrelid join own on own.oid = relnamespace
    union all
    select format('policy %s %s %s %s %s %s', polrelid::regclass, polname, polcmd, polpermissive,
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    from pg_policy join pg_class c on c.oid = polrelid join own on own.oid = relnamespace
    union all
    select format('function %s', pg_get_functiondef(p.oid)) from pg_proc p join own on own.oid = pronamespace
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid))
    from pg_trigger t join pg_class c on c.oid = tgrelid join own on own.oid = relnamespace where not tgisinternal
  ) lines order by line`

async function query(url: string, statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line?: string }>(statement)
    return rows.map((row) => row.line ?? '')
  } finally {
    await client.end()
  }
}

/** An empty database that belongs to the owner of all tables. */
async function emptyDatabase(): Promise<string> {
  const place = inject('database')
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(place.superuserUrl, `create database ${name} owner etalase_owner`)
  onTestFinished(async () => void (await query(place.superuserUrl, `drop database ${name} with (force)`)))
  return Object.assign(new URL(place.ownerUrl), { pathname: `/${name}` }).toString()
}

/** All migrations of the product, in the order in which they are applied. */
async function allMigrations(): Promise<{ file: string; path: string }[]> {
  const found = await Promise.all(
    migrationFolders.map(async (folder) =>
      (await readdir(folder))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => ({ file, path: join(folder, file) })),
    ),
  )
  return found.flat().toSorted((one, other) => (one.file < other.file ? -1 : 1))
}

describe('migrations', () => {
  it('lead to the same catalogue from an empty database and from every version before', async () => {
    const whole = await emptyDatabase()
    expect(await migrate(whole, { directories: migrationFolders })).toMatchObject({ ok: true })
    const stepwise = await emptyDatabase()
    const folder = await mkdtemp(join(tmpdir(), 'etalase-migrations-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const migrations = await allMigrations()
    for (const { file, path } of migrations) {
      await copyFile(path, join(folder, file))
      const step = await migrate(stepwise, { directories: [folder] })
      expect(step).toEqual({ ok: true, applied: [file.replace(/\.sql$/, '')] })
    }
    const made = await query(stepwise, catalogue)
    expect(made.length).toBeGreaterThan(200)
    expect(made).toEqual(await query(whole, catalogue))
  })

  it('do nothing the second time', async () => {
    const url = await emptyDatabase()
    await migrate(url, { directories: migrationFolders })
    const before = await query(url, catalogue)
    expect(await migrate(url, { directories: migrationFolders })).toEqual({ ok: true, applied: [] })
    expect(await query(url, catalogue)).toEqual(before)
  })
})
