import { isIP } from 'node:net'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/db/database.ts'
import { bankSignIns } from './bank/naming.ts'
import { bankOfId, simulatedPrefix } from './bank/size.ts'
import { demonstrationId, demonstrationPassword, shownSignIns } from './plan.ts'

export interface ShownSignIn {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: { readonly id: string; readonly en: string }
}

/** Whether this database holds a simulated bank, and the sign-ins that everybody on this machine may know. */
export async function demonstrationSignIns(
  config: Config,
  database: Database,
): Promise<{ simulated: boolean; signIns: ShownSignIn[] }> {
  const ids = await simulatedBanks(database)
  const simulated = ids.length > 0
  if (!simulated || !isLoopback(config.host)) return { simulated, signIns: [] }
  return { simulated, signIns: ids.flatMap(signInsOf) }
}

function signInsOf(id: string): readonly ShownSignIn[] {
  if (id === demonstrationId) return shownSignIns.map((one) => ({ ...one, password: demonstrationPassword }))
  const size = bankOfId(id)
  return size === undefined ? [] : bankSignIns(size)
}

/** Whether a simulated bank lives in this database, the first one or another. */
export async function holdsDemonstration(database: Database): Promise<boolean> {
  return (await simulatedBanks(database)).length > 0
}

async function simulatedBanks(database: Database): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from platform.tenants
    where id::text like ${`${simulatedPrefix}%`} order by id`.execute(database)
  return found.rows.map(({ id }) => id)
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}
