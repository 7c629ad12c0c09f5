import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { organisationDay, peopleToTell } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, StoredFile, Upload } from '../platform/http/route.ts'
import { badgeOf } from './badge-rate.ts'
import {
  isUsableKey,
  verifyBadge,
  type StatusListFile,
  type TrustedIssuer,
  type VerifiedBadge,
} from './open-badges/verify.ts'
import { mostMebibytes } from './open-badges/refusal.ts'
import type { ReadinessCode } from './problems.ts'
import { listsOf, lockLists } from './store/badge-lists.ts'
import type { StoredIssuer } from './store/badges.ts'

/** A badge that is the actor's own, and its file. */
export interface OwnBadge {
  readonly badge: VerifiedBadge
  readonly file: StoredFile & { readonly name: string }
}

/** Verifies an uploaded badge, without a network, as the actor's own of a trusted issuer. */
export async function readOwnBadge(
  context: ActionContext,
  uploads: readonly Upload[],
  issuers: readonly StoredIssuer[],
): Promise<Result<OwnBadge, ReadinessCode | 'too_many_requests'>> {
  const [upload] = uploads
  if (upload === undefined) return refuse('evidence_no_file')
  const { stored, name } = upload
  if (!stored.ok)
    return stored.code === 'file_empty'
      ? refuse('evidence_file_empty')
      : refuse('badge_too_large', { most: mostMebibytes })
  const { tx, organisationId, now } = context
  const { personId } = context.actor
  const slow = await badgeOf(personId)
  if (slow !== undefined) return slow
  const [person] = await peopleToTell(tx, [personId], await organisationDay(tx, now))
  const email = person?.email ?? null
  if (email === null) return refuse('badge_no_email')
  const bytes = await readFile(context.surroundings.files.path(organisationId, stored.value.id))
  await lockLists(tx, organisationId, 'looked_up')
  const verdict = await verifyBadge(bytes, {
    moment: momentOf(now),
    recipient: { emails: [email], dids: [] },
    issuers: issuers.map(trusted),
    statusLists: await statusListsOf(context, issuers),
  })
  if (!verdict.ok) return refuse(`badge_${verdict.code}`, verdict.values)
  return accept({ badge: verdict.credential, file: { ...stored.value, name } })
}

/** Every list that is at hand: whose badge it is turns out as it is read, and lists of others are passed over. */
async function statusListsOf(
  { tx }: ActionContext,
  issuers: readonly StoredIssuer[],
): Promise<StatusListFile[]> {
  const lists = await Promise.all(issuers.map(({ id }) => listsOf(tx, id)))
  return lists
    .flat()
    .map(({ address, content, heldUntil }) => ({ address, content, heldUntil: momentOf(heldUntil) }))
}

export function momentOf(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
}

/** An issuer as the verifying of badges asks for it. */
export function trusted({ issuer, keys }: StoredIssuer): TrustedIssuer {
  return {
    id: issuer,
    keys: keys.flatMap(({ id, publicKey }) => {
      const key = keyIn(publicKey)
      return key === undefined ? [] : [{ ...(id !== null && { id }), publicKey: key }]
    }),
  }
}

const jwk = z.record(z.string(), z.unknown())

/** A key as it was written: a Multikey, or a JWK as JSON; undefined where it is none that can be used. */
export function keyIn(publicKey: string): unknown {
  const key = publicKey.startsWith('{') ? objectIn(publicKey) : publicKey
  return key !== undefined && isUsableKey(key) ? key : undefined
}

function objectIn(text: string): unknown {
  try {
    return jwk.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The same for the same badge, in whatever file it comes. */
export function identityOf({ id, issuer, achievement, validFrom }: VerifiedBadge, personId: string): string {
  const said = id === undefined ? [achievement.id, personId, validFrom.toString()] : [id]
  return createHash('sha256')
    .update(JSON.stringify([issuer.id, ...said]))
    .digest('base64url')
}
