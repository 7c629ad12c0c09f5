import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import type { badgeAchievement, badgeIssuer, badgeStatusList } from './contract.ts'
import type { ListHead } from './store/badge-lists.ts'
import { listIssuers, type StoredAchievement, type StoredIssuer } from './store/badges.ts'
import { listKinds } from './store/kinds.ts'

export function issuerReply({
  id,
  issuer,
  name,
  keys,
  changedAt,
}: StoredIssuer): z.input<typeof badgeIssuer> {
  return { id, issuer, name, keys: [...keys], changedAt: changedAt.toISOString() }
}

/** A list as it is read; `now` says whether it is out of date. */
export function listReply(
  { id, issuerId, address, purposes, validFrom, validUntil, heldUntil, uploadedAt }: ListHead,
  issuers: readonly StoredIssuer[],
  now: Date,
): z.input<typeof badgeStatusList> {
  return {
    id,
    issuer: { id: issuerId, name: issuers.find((one) => one.id === issuerId)?.name ?? '—' },
    address,
    purposes: purposes.filter((one) => one === 'revocation' || one === 'suspension'),
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    heldUntil: heldUntil.toISOString(),
    stale: heldUntil < now,
    uploadedAt: uploadedAt.toISOString(),
  }
}

export async function achievementReplies(
  tx: Tx,
  rows: readonly StoredAchievement[],
): Promise<z.input<typeof badgeAchievement>[]> {
  const issuers = new Map((await listIssuers(tx)).map(({ id, name }) => [id, name]))
  const kinds = new Map(
    (await listKinds(tx)).map(({ id, nameId, nameEn }) => [id, { id: nameId, en: nameEn }]),
  )
  return rows.map(({ id, issuerId, achievementId, kindId }) => ({
    id,
    issuer: { id: issuerId, name: issuers.get(issuerId) ?? '—' },
    achievementId,
    kind: { id: kindId, name: kinds.get(kindId) ?? { id: '—', en: '—' } },
  }))
}
