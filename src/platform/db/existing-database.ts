import pg from 'pg'
import { type DatabaseRefusal, refuse } from './refusal.ts'
import { ensureRole, letSignIn, SERVER_GROUP, withClient } from './roles.ts'
import { derivedPassword } from './scram.ts'

const OLDEST_MAJOR = 15

type Addresses = { readonly ok: true; readonly ownerUrl: string; readonly appUrl: string }
type Variable = 'DATABASE_URL' | 'DATABASE_APP_URL'

/** Host, port and database of an address: what may be shown of it. */
function shown(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** PostgreSQL answered and said no, or nobody answered. */
function failure(variable: Variable, url: string, error: unknown): DatabaseRefusal {
  const reason = error instanceof Error ? error.message || error.name : String(error)
  const values = { variable, address: shown(url), reason }
  return refuse(error instanceof pg.DatabaseError ? 'database_denied' : 'database_unreachable', values)
}

async function inspectOwner(client: pg.Client): Promise<{ database: string } | DatabaseRefusal> {
  const { rows } = await client.query<{ version: string; encoding: string; database: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      current_database() as database`,
  )
  const { version, encoding, database } = rows[0] ?? { version: '0', encoding: '', database: '' }
  const major = Math.floor(Number(version) / 10_000)
  if (major < OLDEST_MAJOR) return refuse('database_too_old', { version: String(major) })
  if (encoding !== 'UTF8') return refuse('database_not_utf8', { encoding })
  return { database }
}

/** Makes the server's role for an owner who may, and gives it a password that every server can work out. */
async function makeRole(
  client: pg.Client,
  ownerUrl: string,
  database: string,
): Promise<DatabaseRefusal | { url: string }> {
  const url = new URL(ownerUrl)
  if (url.password === '') return refuse('role_needs_password')
  const role = `${database}_app`
  const password = derivedPassword(decodeURIComponent(url.password), database)
  url.username = encodeURIComponent(role)
  url.password = password
  if (await worksAlready(url.href, role)) return { url: url.href }
  try {
    // One server after the other: two that change the same role at once would fail.
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('etalase roles'))")
    await ensureRole(client, SERVER_GROUP)
    await ensureRole(client, role)
    await letSignIn(client, role, password)
    await client.query(`grant ${SERVER_GROUP} to ${pg.escapeIdentifier(role)}`)
    await client.query('commit')
    return { url: url.href }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('owner_cannot_make_role', { role, reason })
  }
}

async function isMember(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ member: boolean | null }>(
    `select pg_has_role($1, to_regrole('${SERVER_GROUP}'), 'member') as member`,
    [role],
  )
  return rows[0]?.member === true
}

/** Whether all is made already: so it is at every start but the first. */
async function worksAlready(url: string, role: string): Promise<boolean> {
  try {
    return await withClient(url, (client) => isMember(client, role))
  } catch {
    return false
  }
}

/** A ready-made role gets its rights through the group; an administrator may have granted it already. */
async function joinGroup(client: pg.Client, role: string): Promise<DatabaseRefusal | undefined> {
  try {
    await ensureRole(client, SERVER_GROUP)
    if (await isMember(client, role)) return undefined
    await client.query(`grant ${SERVER_GROUP} to ${pg.escapeIdentifier(role)}`)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('owner_cannot_make_role', { role: SERVER_GROUP, reason })
  }
}

/** Row-level security must bind the server's role: no superuser, no bypass, not the owner nor able to become it. */
async function inspectRole(appUrl: string, owner: string): Promise<{ role: string } | DatabaseRefusal> {
  const { rows } = await withClient(appUrl, (client) =>
    client.query<{ role: string; powerful: boolean }>(
      `select current_user as role, rolsuper or rolbypassrls or pg_has_role(current_user, $1, 'member') as powerful
        from pg_roles where rolname = current_user`,
      [owner],
    ),
  )
  const role = rows[0]?.role ?? ''
  return rows[0]?.powerful === false ? { role } : refuse('role_too_powerful', { role })
}

async function prepare(
  client: pg.Client,
  ownerUrl: string,
  given: string | undefined,
): Promise<Addresses | DatabaseRefusal> {
  const owner = await inspectOwner(client)
  if ('ok' in owner) return owner
  const made = given === undefined ? await makeRole(client, ownerUrl, owner.database) : { url: given }
  if ('ok' in made) return made
  const appUrl = made.url
  try {
    const { rows } = await client.query<{ name: string }>('select current_user as name')
    const role = await inspectRole(appUrl, rows[0]?.name ?? '')
    if ('ok' in role) return role
    return (await joinGroup(client, role.role)) ?? { ok: true, ownerUrl, appUrl }
  } catch (error) {
    return failure(given === undefined ? 'DATABASE_URL' : 'DATABASE_APP_URL', appUrl, error)
  }
}

/**
 * Makes an existing database ready: new enough, UTF-8, with a role for the server that row-level security
 * binds. That role is `<database>_app` with a password derived from the owner's, or the one of `givenAppUrl`.
 */
export async function prepareExistingDatabase(
  ownerUrl: string,
  givenAppUrl: string | undefined,
): Promise<Addresses | DatabaseRefusal> {
  try {
    return await withClient(ownerUrl, (client) => prepare(client, ownerUrl, givenAppUrl))
  } catch (error) {
    return failure('DATABASE_URL', ownerUrl, error)
  }
}
