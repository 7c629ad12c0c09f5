import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { inOrganisation, type Database, type Tx } from '../db/database.ts'
import type { NotSignedIn, SignedIn } from '../http/mount.ts'
import { accept, refuse, type Result } from '../http/result.ts'
import { readKeyText, type ReadKey, type StoredKey } from './api-keys.ts'

/** How exactly the last use of a key is kept, in milliseconds: a busy program writes it once a minute. */
const usesApart = 60_000

/**
 * The person in whose name a program calls with `Authorization: Bearer etl_…`; undefined where nothing of the kind was sent, such
 * as the name and password that a proxy asked for. With a key sent, a session beside it counts for nothing. The key is asked for
 * anew with each call, in a transaction of its organisation: one that was revoked is over with the next call.
 */
export async function signInByKey(
  database: Database,
  request: FastifyRequest,
  now: Date,
): Promise<Result<SignedIn, NotSignedIn> | undefined> {
  const text = /^Bearer\s+(.*)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim()
  if (text === undefined) return undefined
  const read = readKeyText(text)
  if (read === undefined) return refuse('key_wrong')
  return inOrganisation(database, { organisationId: read.organisationId }, (tx) => use(tx, read, now))
}

type Found = Pick<StoredKey, 'id' | 'personId' | 'name' | 'hash' | 'scopes' | 'expiresAt'> &
  Pick<StoredKey, 'lastUsedAt' | 'revokedAt'> & { readonly accountId: string | null }

async function use(tx: Tx, { organisationId, id, hash }: ReadKey, now: Date) {
  const found =
    await sql<Found>`select k.id, k.person_id, k.name, k.hash, k.scopes, k.expires_at, k.last_used_at,
      k.revoked_at, m.account_id
    from platform.api_keys k
    left join auth.memberships m on m.organisation_id = k.organisation_id and m.person_id = k.person_id and m.ended_at is null
    where k.organisation_id = ${organisationId} and k.id = ${id}`.execute(tx)
  const key = found.rows[0]
  if (key === undefined || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash)))
    return refuse('key_wrong')
  if (key.revokedAt !== null || key.accountId === null) return refuse('key_revoked')
  if (key.expiresAt <= now) return refuse('key_expired')
  if (key.lastUsedAt === null || now.getTime() - key.lastUsedAt.getTime() >= usesApart)
    await sql`update platform.api_keys set last_used_at = ${now} where id = ${id} and revoked_at is null`.execute(
      tx,
    )
  const { personId, accountId, name, scopes } = key
  return accept({ organisationId, personId, accountId, key: { id, name, scopes } })
}
