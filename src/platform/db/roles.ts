import pg from 'pg'
import { type Cluster, type Door, localUrl } from './cluster.ts'
import { scramVerifier } from './scram.ts'
import type { Secrets } from './secrets.ts'

/** The role whose rights migrations grant; every login role of a server is a member of it. */
export const SERVER_GROUP = 'etalase_server'

const OWNER = 'etalase_owner'
const APP = 'etalase_app'
// Spelt out in full, so that a role that somebody made more powerful is brought back.
const HARMLESS = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

/** Connects, works, and always disconnects. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // a query that was under way fails by itself
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a role where there is none; says whether it did. Two servers at once do not disturb each other. */
export async function ensureRole(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount !== 0) return false
  try {
    await client.query(`create role ${pg.escapeIdentifier(role)} nologin ${HARMLESS}`)
    return true
  } catch (error) {
    const made = error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505')
    if (!made) throw error
    return false
  }
}

/** Lets a role sign in with a password. */
export async function letSignIn(client: pg.Client, role: string, password: string): Promise<void> {
  const verifier = pg.escapeLiteral(scramVerifier(password))
  await client.query(`alter role ${pg.escapeIdentifier(role)} login password ${verifier}`)
}

/** Addresses of the two roles of an embedded cluster. */
export function embeddedUrls(
  secrets: Secrets,
  door: Door,
  database = 'etalase',
): { readonly ownerUrl: string; readonly appUrl: string } {
  return {
    ownerUrl: localUrl(OWNER, secrets.owner, door, database),
    appUrl: localUrl(APP, secrets.app, door, database),
  }
}

/**
 * Sees to it that an embedded cluster has the owner, the server's role and a database that belongs to the
 * owner and that nobody else may enter. Changes nothing where all is there but the passwords, which are set anew.
 */
export async function prepareDatabase(
  cluster: Cluster,
  database = 'etalase',
): Promise<{ readonly ownerUrl: string; readonly appUrl: string }> {
  const { secrets, door } = cluster
  await withClient(cluster.superuserUrl(), async (client) => {
    for (const role of [OWNER, SERVER_GROUP, APP]) await ensureRole(client, role)
    await letSignIn(client, OWNER, secrets.owner)
    await letSignIn(client, APP, secrets.app)
    await client.query(`alter role ${APP} ${HARMLESS}`)
    await client.query(`grant ${SERVER_GROUP} to ${APP}`)
    const name = pg.escapeIdentifier(database)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${name} owner ${OWNER}`)
    await client.query(`revoke all on database ${name} from public`)
    // Rebuilding tallies compares with what was there, which waits in temporary tables.
    await client.query(`grant connect, temporary on database ${name} to ${SERVER_GROUP}`)
  })
  return embeddedUrls(secrets, door, database)
}
