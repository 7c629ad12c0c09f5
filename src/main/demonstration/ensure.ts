import { sql } from 'kysely'
import type { Composition } from '../compose.ts'
import type { SignIn, StartRefusal } from '../running.ts'
import { makeDemonstration } from './make.ts'
import { demonstrationSignIns, holdsDemonstration, isLoopback } from './sign-ins.ts'

/**
 * Makes the demonstration bank where the database holds no organisation, and refuses to serve one, whose passwords are known
 * to all, on anything but loopback. On an address that others reach, an empty database stays empty, which is said.
 */
export async function ensureDemonstration(
  composition: Composition,
): Promise<{ ok: true; signIns?: SignIn[]; isEmpty?: true } | StartRefusal> {
  const { config, database } = composition
  const reachable = !isLoopback(config.host)
  if (await holdsDemonstration(database)) {
    if (reachable) return { ok: false, code: 'demonstration_exposed', values: { host: config.host } }
  } else if (await holdsAny(composition)) return { ok: true }
  else if (config.demonstration === 'off' || reachable) return { ok: true, isEmpty: true }
  else await makeDemonstration(composition)
  const { signIns } = await demonstrationSignIns(config, database)
  return {
    ok: true,
    signIns: signIns.map(({ email, password, role }) => ({ email, password, role: role[config.language] })),
  }
}

async function holdsAny({ database }: Composition): Promise<boolean> {
  const found = await sql`select from platform.tenants limit 1`.execute(database)
  return found.rows.length > 0
}
