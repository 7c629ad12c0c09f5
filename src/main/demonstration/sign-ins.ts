import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/db/database.ts'
import { demonstrationId, demonstrationPassword, shownSignIns } from './plan.ts'

export interface ShownSignIn {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: { readonly id: string; readonly en: string }
}

/** Whether this database holds the demonstration, and the sign-ins that everybody on this machine may know. */
export async function demonstrationSignIns(
  config: Config,
  database: Database,
): Promise<{ simulated: boolean; signIns: ShownSignIn[] }> {
  const simulated = await holdsDemonstration(database)
  if (!simulated || !isLoopback(config.host)) return { simulated, signIns: [] }
  return { simulated, signIns: shownSignIns.map((one) => ({ ...one, password: demonstrationPassword })) }
}

/** Whether the demonstration bank lives in this database. */
export async function holdsDemonstration(database: Database): Promise<boolean> {
  const found = await sql`select from platform.tenants where id = ${demonstrationId}`.execute(database)
  return found.rows.length > 0
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}
