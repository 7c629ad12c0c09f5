import { v7 as uuidv7 } from 'uuid'
import { organisationOf } from '../../organisation/index.ts'
import { cut } from '../../platform/cut.ts'
import { fileName } from '../../platform/file-name.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext, Upload } from '../../platform/http/route.ts'
import { foundBy } from '../badge-rechecking.ts'
import { concluded } from '../concluding.ts'
import type { CredentialKindId } from '../contract.ts'
import { badgeDays, type BadgeDays } from '../domain/badge-dates.ts'
import type { ReadinessCode } from '../problems.ts'
import { identityOf, readOwnBadge, type OwnBadge } from '../reading-badges.ts'
import {
  insertBadge,
  listAchievements,
  listIssuers,
  lockBadge,
  type StoredAchievement,
  type StoredBadge,
  type StoredIssuer,
} from '../store/badges.ts'
import { insertCheck } from '../store/badge-lists.ts'
import { insertEvidence, insertFile } from '../store/evidence.ts'
import { listKinds, type StoredKind } from '../store/kinds.ts'
import { tooManyWaiting } from './hand-in.ts'

interface Input {
  readonly params?: { readonly kindId?: CredentialKindId }
  readonly uploads: readonly Upload[]
}

/**
 * Hands in a badge of one's own. Its proof is verified here, and where others said which kind its achievement proves, and
 * nothing is open of its revocation, it counts at once; anything else a second person has to check, as any other evidence.
 */
export async function handInBadge(context: ActionContext, { params, uploads }: Input) {
  const { tx } = context
  const issuers = await listIssuers(tx)
  const read = await readOwnBadge(context, uploads, issuers)
  if (!read.ok) return read
  const { badge } = read.value
  const issuer = issuers.find((one) => one.issuer === badge.issuer.id)
  const proves = await kindOf(context, read.value, issuer, params?.kindId)
  if (!proves.ok) return proves
  const { kind, counts } = proves.value
  const { zone } = await organisationOf(tx)
  const days = badgeDays({ from: badge.validFrom, until: badge.validUntil }, kind.validityMonths, zone)
  if (days.validUntil !== null && days.validUntil < days.issuedOn) return refuse('evidence_ends_before')
  if (await lockBadge(tx, identityOf(badge, context.actor.personId))) return refuse('badge_twice')
  const many = counts ? undefined : await tooManyWaiting(context, context.actor.personId)
  if (many !== undefined) return many
  const id = await keep(context, read.value, { kind, counts, days, issuer })
  return concluded(context, id, counts ? 'evidence.verified' : 'evidence.submitted')
}

/** What a badge proves, and whether it counts without somebody else looking at it. */
interface Proves {
  readonly kind: StoredKind
  readonly counts: boolean
}

/** Nobody's own word makes their badge count: neither which kind they chose, nor whom or what they themselves put into the lists. */
async function kindOf(
  { tx, actor }: ActionContext,
  { badge }: OwnBadge,
  issuer: StoredIssuer | undefined,
  chosen: string | undefined,
): Promise<Result<Proves, ReadinessCode>> {
  const kinds = await listKinds(tx)
  const kept = (await listAchievements(tx)).find(
    ({ issuerId, achievementId }) => issuerId === issuer?.id && achievementId === badge.achievement.id,
  )
  const said = kinds.find(({ id }) => id === kept?.kindId)
  if (said !== undefined && said.id !== (chosen ?? said.id))
    return refuse('badge_other_kind', { kind: bothNames(said) })
  const wanted = chosen ?? said?.id
  if (wanted === undefined)
    return refuse('badge_kind_open', { achievement: cut(badge.achievement.name, 200) })
  const kind = kinds.find(({ id }) => id === wanted)
  if (kind === undefined || kind.retiredAt !== null) return refuse('kind_unknown')
  return accept({
    kind,
    counts: said !== undefined && !isOwnDoing(actor.personId, kept, issuer) && isKnown(badge),
  })
}

/** What may have been revoked for all that is known does not count by itself: a second person looks at it, and is told why. */
function isKnown({ status }: OwnBadge['badge']): boolean {
  return status.state !== 'status_unknown'
}

function isOwnDoing(
  personId: string,
  kept: StoredAchievement | undefined,
  issuer: StoredIssuer | undefined,
): boolean {
  return kept?.madeBy === personId || issuer?.changedBy === personId
}

function bothNames({ nameId, nameEn }: StoredKind): string {
  return nameId === nameEn ? nameId : `${nameId} / ${nameEn}`
}

const fileTypes = {
  json: 'application/json',
  jwt: 'application/jwt',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const

interface ToKeep extends Proves {
  readonly days: BadgeDays
  readonly issuer: StoredIssuer | undefined
}

/** Writes down the evidence with its file and what the badge said; its id. */
async function keep(
  context: ActionContext,
  { badge, file }: OwnBadge,
  { kind, counts, days, issuer }: ToKeep,
): Promise<string> {
  const { tx, organisationId, now } = context
  const { personId } = context.actor
  const id = uuidv7()
  const issuerName = issuer?.name ?? badge.issuer.name ?? ''
  await insertEvidence(tx, {
    organisationId,
    id,
    personId,
    kindId: kind.id,
    number: '',
    competent: true,
    ...days,
    note: '',
    source: 'badge',
    submittedBy: personId,
    submittedAt: now,
    ...(counts && { verifiedAt: now }),
  })
  await insertFile(tx, {
    organisationId,
    id: file.id,
    uploaderId: personId,
    name: fileName(file.name),
    type: fileTypes[badge.container],
    bytes: file.bytes,
    uploadedAt: now,
    evidenceId: id,
  })
  const status = await keepSaid(context, badge, { evidenceId: id, issuerName })
  await context.audit({
    action: counts ? 'evidence.badge_verified' : 'evidence.submitted',
    subjectKind: 'evidence',
    subjectId: id,
    details: {
      personId,
      kind: kind.nameId,
      issuer: cut(badge.issuer.id, 200),
      achievement: cut(badge.achievement.id, 200),
      status,
      ...days,
    },
  })
  return id
}

/** Writes down what the badge said, and what is known of its revocation, which it returns. */
async function keepSaid(
  context: ActionContext,
  badge: OwnBadge['badge'],
  { evidenceId, issuerName }: { readonly evidenceId: string; readonly issuerName: string },
): Promise<StoredBadge['status']> {
  const { tx, organisationId, now } = context
  const { personId } = context.actor
  const status = badge.status.state === 'status_unknown' ? badge.status.why : badge.status.state
  const { heldUntil } = foundBy(badge.status)
  await insertBadge(tx, {
    organisationId,
    evidenceId,
    identity: identityOf(badge, personId),
    issuer: badge.issuer.id,
    issuerName,
    achievementId: badge.achievement.id,
    name: badge.name,
    status,
    proof: badge.proof,
  })
  if (heldUntil !== null)
    await insertCheck(tx, { organisationId, id: uuidv7(), evidenceId, checkedAt: now, status, heldUntil })
  return status
}
