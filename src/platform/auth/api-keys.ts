import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { parse as uuidBytes, stringify as uuidText } from 'uuid'
import type { Tx } from '../db/database.ts'
import type { Scope } from './permission.ts'

/** A key as it is kept: never the key itself. */
export interface StoredKey {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly hash: string
  readonly hint: string
  readonly scopes: readonly Scope[]
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

/** What a key in text names: where it is kept, and by what it is known there. */
export interface ReadKey {
  readonly organisationId: string
  readonly id: string
  readonly hash: string
}

const prefix = 'etl_'
const secretBytes = 24
const wholeBytes = 16 + 16 + secretBytes + 4

/**
 * Makes the text of a key: `etl_` and 80 letters that hold the organisation, the key's id, 192 random bits and a check sum, so
 * that it is looked up under row-level security, and a mistyped one is known without asking the database.
 */
export function makeKeyText(organisationId: string, id: string): string {
  const named = Buffer.concat([uuidBytes(organisationId), uuidBytes(id), randomBytes(secretBytes)])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return prefix + Buffer.concat([named, sum]).toString('base64url')
}

/** Reads a key's text; undefined where it is none of ours. */
export function readKeyText(text: string): ReadKey | undefined {
  if (!/^etl_[A-Za-z0-9_-]{80}$/.test(text)) return undefined
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url')
  const named = bytes.subarray(0, wholeBytes - 4)
  if (bytes.length !== wholeBytes || crc32(named) !== bytes.readUInt32BE(wholeBytes - 4)) return undefined
  try {
    return {
      organisationId: uuidText(bytes, 0),
      id: uuidText(bytes, 16),
      hash: hashOfKey(text),
    }
  } catch {
    return undefined // a sum that fits, over ids that are none
  }
}

/** By what a key is known. */
export function hashOfKey(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Keeps a new key. */
export async function insertKey(
  tx: Tx,
  organisationId: string,
  key: Omit<StoredKey, 'lastUsedAt' | 'revokedAt' | 'revokedBy'>,
): Promise<void> {
  await sql`insert into platform.api_keys
      (organisation_id, id, person_id, name, hash, hint, scopes, made_at, expires_at)
    values (${organisationId}, ${key.id}, ${key.personId}, ${key.name}, ${key.hash}, ${key.hint},
      ${[...key.scopes]}, ${key.madeAt}, ${key.expiresAt})`.execute(tx)
}

const columns = sql`id, person_id, name, hash, hint, scopes, made_at, expires_at, last_used_at, revoked_at, revoked_by`

/** At most `limit` keys, the latest first: of one person, or of everybody. */
export async function listKeys(
  tx: Tx,
  filter: { readonly personId: string | undefined; readonly before: string | undefined },
  limit: number,
): Promise<StoredKey[]> {
  const { personId = null, before = null } = filter
  const found = await sql<StoredKey>`select ${columns} from platform.api_keys
    where (${personId}::uuid is null or person_id = ${personId}::uuid)
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(tx)
  return found.rows
}

/** One key. */
export async function findKey(tx: Tx, id: string): Promise<StoredKey | undefined> {
  const found = await sql<StoredKey>`select ${columns} from platform.api_keys where id = ${id}`.execute(tx)
  return found.rows[0]
}

/** Keys of a person that still work; whoever else wants to make one for the same person waits until this transaction ends. */
export async function countWorkingKeys(tx: Tx, personId: string, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`api-keys:${personId}`}, 0))`.execute(tx)
  const found = await sql<{ count: number }>`select count(*) as count from platform.api_keys
    where person_id = ${personId} and revoked_at is null and expires_at > ${now}`.execute(tx)
  return found.rows[0]?.count ?? 0
}

/** Revokes a key for good; false where it was revoked already. */
export async function revokeKey(tx: Tx, id: string, by: string, now: Date): Promise<boolean> {
  const revoked = await sql`update platform.api_keys set revoked_at = ${now}, revoked_by = ${by}
    where id = ${id} and revoked_at is null`.execute(tx)
  return (revoked.numAffectedRows ?? 0n) > 0n
}

/** Keys that end before a moment and whose owners were not told yet; they count as told from now on. Short-lived ones are not among them. */
export async function keysToRemind(
  tx: Tx,
  { now, before }: { readonly now: Date; readonly before: Date },
): Promise<Pick<StoredKey, 'id' | 'personId' | 'name' | 'expiresAt'>[]> {
  const found = await sql<Pick<StoredKey, 'id' | 'personId' | 'name' | 'expiresAt'>>`
    update platform.api_keys set reminded_at = ${now}
    where revoked_at is null and reminded_at is null and expires_at > ${now} and expires_at <= ${before}
      and expires_at - made_at > ${before}::timestamptz - ${now}::timestamptz
    returning id, person_id, name, expires_at`.execute(tx)
  return found.rows
}
