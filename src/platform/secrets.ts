import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './db/database.ts'

/** A secret that all servers of one database share: made by whichever asks first. */
export async function sharedSecret(database: Database, name: string): Promise<string> {
  await sql`insert into platform.secrets (name, value) values (${name}, ${randomBytes(32).toString('base64url')}) on conflict do nothing`.execute(
    database,
  )
  const found = await sql<{ value: string }>`select value from platform.secrets where name = ${name}`.execute(
    database,
  )
  const value = found.rows[0]?.value
  if (value === undefined) throw new Error(`The secret ${name} could not be kept`)
  return value
}
