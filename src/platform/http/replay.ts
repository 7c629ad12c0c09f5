import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { refuse, type Refusal } from './result.ts'

export interface ReplayKey {
  readonly organisationId: string
  readonly personId: string
  readonly key: string
  readonly fingerprint: string
}

/** What a write with this key was answered before, or that it is the first. */
export type Replay =
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly status: number; readonly reply: unknown }
  | Refusal

/** A key as clients may send it. */
export function isReplayKey(key: string): boolean {
  return /^[A-Za-z0-9_-]{1,200}$/.test(key)
}

/** What the same write looks like when it is sent again. */
export function fingerprintOf(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex')
}

/** Claims the key for this transaction; a second writer waits for the first to commit and then gets its answer. */
export async function claimReplay(tx: Tx, replay: ReplayKey): Promise<Replay> {
  const claimed = await sql`insert into platform.replays (organisation_id, person_id, key, fingerprint)
    values (${replay.organisationId}, ${replay.personId}, ${replay.key}, ${replay.fingerprint}) on conflict do nothing`.execute(
    tx,
  )
  if ((claimed.numAffectedRows ?? 0n) > 0n) return { kind: 'first' }
  const found = await sql<{
    fingerprint: string
    status: number
    reply: unknown
  }>`select fingerprint, status, reply from platform.replays
    where organisation_id = ${replay.organisationId} and person_id = ${replay.personId} and key = ${replay.key}`.execute(
    tx,
  )
  const before = found.rows[0]
  if (before === undefined || before.fingerprint !== replay.fingerprint)
    return refuse('idempotency_key_reused')
  return { kind: 'again', status: before.status, reply: before.reply }
}

/** Keeps the answer with the key, in the transaction of the write. */
export async function keepReply(tx: Tx, replay: ReplayKey, status: number, reply: unknown): Promise<void> {
  await sql`update platform.replays set status = ${status}, reply = ${JSON.stringify(reply)}::jsonb
    where organisation_id = ${replay.organisationId} and person_id = ${replay.personId} and key = ${replay.key}`.execute(
    tx,
  )
}
