import { Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { CamelDialect, CamelNames } from './camel-names.ts'
import { preparing } from './prepared.ts'

/** A transaction of one organisation. It knows no tables: each slice's store adds its own with `withTables`. */
export type Tx = Transaction<Record<never, never>>
export type Database = Kysely<Record<never, never>>

/** Whose transaction it is; row-level security reads both. `personId` is absent for jobs and imports. */
export interface Tenant {
  readonly organisationId: string
  readonly personId?: string
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)
types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens the pool of accounts, whose tables all lie in the schema `auth`. */
export function openAccountsPool(connectionString: string, size: number): pg.Pool {
  const options = {
    connectionString,
    max: size,
    options: '-c search_path=auth',
    application_name: 'etalase-auth',
  }
  return surviving(new pg.Pool(options))
}

/** Opens a pool. Instants come as `Date`, days as `YYYY-MM-DD`, columns in camel case (nested JSON keys stay as they are). */
export function openPool(connectionString: string, size: number): pg.Pool {
  return surviving(new pg.Pool({ connectionString, max: size, types, application_name: 'etalase' }))
}

function surviving(pool: pg.Pool): pg.Pool {
  // A connection was lost: an idle one is opened anew, and the next query of one in use fails and is reported. Without
  // listeners, of both, a lost connection would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool.on('error', () => undefined)
}

export function databaseOn(pool: pg.Pool): Database {
  const names = new CamelNames()
  return new Kysely({ dialect: new CamelDialect(names, { pool: preparing(pool) }), plugins: [names] })
}

/** Runs `work` in one transaction that sees and writes only what belongs to the tenant. Throwing rolls back. */
export async function inOrganisation<T>(
  database: Database,
  tenant: Tenant,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (tx) => {
    // Without values, so that it goes together with the beginning of the transaction.
    await sql`select set_config('etalase.organisation_id', ${sql.lit(tenant.organisationId)}, true),
      set_config('etalase.person_id', ${sql.lit(tenant.personId ?? '')}, true)`.execute(tx)
    return work(tx)
  })
}
