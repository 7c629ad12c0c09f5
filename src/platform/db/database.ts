import { Kysely, sql, Transaction, type CompiledQuery, type KyselyProps } from 'kysely'
import pg from 'pg'
import { CamelDialect, CamelNames } from './camel-names.ts'
import { preparing } from './prepared.ts'
import { noAnswer } from './statement-queue.ts'

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
  const dialect = new CamelDialect(names, { pool: preparing(pool) })
  const config = { dialect, plugins: [names] }
  const database: Database = new Kysely(config)
  parts.set(database, { config, dialect, driver: dialect.createDriver() })
  return database
}

/** What a database was opened with, of which a transaction is made anew; nothing of it is used by one under way. */
const parts = new WeakMap<Database, Omit<KyselyProps, 'executor'>>()

/**
 * The same transaction, which hands statements over as they are asked for and not each when the one before is answered: those of one
 * turn (`Promise.all`) go to the database in one piece.
 */
async function atOnce(database: Database, oneByOne: Tx): Promise<Tx> {
  const opened = parts.get(database)
  if (opened === undefined) return oneByOne
  const executor = oneByOne.getExecutor()
  return executor.provideConnection(
    async (connection) =>
      new Transaction({
        ...opened,
        executor: executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
      }),
  )
}

/** A statement that is not handed over yet. */
export interface Compilable {
  compile(tx: Tx): CompiledQuery<unknown>
}

/** How a statement that says nothing is handed over: {@link answered}, or {@link leftToNext}. */
export type Hand = (tx: Tx, statement: Compilable) => Promise<void>

/** Waits until the statement has done its work. */
export async function answered(tx: Tx, statement: Compilable): Promise<void> {
  await tx.executeQuery(statement.compile(tx))
}

/**
 * Leaves a statement to go with the next one that somebody waits for, in the order in which they were handed over, which spares a way to
 * the database and back. Where it fails, that next one fails with its error, at the latest the commit.
 */
export async function leftToNext(tx: Tx, statement: Compilable): Promise<void> {
  const { parameters, ...compiled } = statement.compile(tx)
  await tx.executeQuery({ ...compiled, parameters: [...parameters, noAnswer] })
}

/** Runs `work` in one transaction that sees and writes only what belongs to the tenant. Throwing rolls back. */
export async function inOrganisation<T>(
  database: Database,
  tenant: Tenant,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (oneByOne) => {
    const tx = await atOnce(database, oneByOne)
    const of = sql`select set_config('etalase.organisation_id', ${tenant.organisationId}, true),
      set_config('etalase.person_id', ${tenant.personId ?? ''}, true)`
    await leftToNext(tx, of)
    return work(tx)
  })
}

/** What PostgreSQL says to one of several that wait for each other, and to one that built on what another changed meanwhile. */
const stopped: ReadonlySet<unknown> = new Set(['40P01', '40001'])

/**
 * Does something anew, twice at most, where the database stopped it so that others could go on: nothing of it was written. For what is
 * one transaction and does nothing outside of it.
 */
export async function againWhereStopped<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 2; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !(error instanceof Error && 'code' in error && stopped.has(error.code))) throw error
    }
  }
}
