import type { z } from 'zod'
import { organisationDay, personNames, unitNames } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { mayTo, targetsOfPeople, type PersonTargets } from './acting.ts'
import type { evidenceView, EvidenceState, waitingEvidence } from './contract.ts'
import { readinessMessages } from './messages.ts'
import { checksOf, type StoredCheck } from './store/badge-lists.ts'
import { filesOf, type StoredEvidence, type StoredFile } from './store/evidence.ts'
import { badgesOf, type StoredBadge } from './store/badges.ts'
import { listKinds, type StoredKind } from './store/kinds.ts'

export type EvidenceReply = z.input<typeof evidenceView>

/** Pieces of evidence as the actor sees them, whose rights were looked at before. */
export async function evidenceReplies(
  context: ActionContext,
  rows: readonly StoredEvidence[],
): Promise<EvidenceReply[]> {
  const { tx } = context
  const files = await filesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const badges = await badgesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const checks = await checksOf(tx, [...badges.keys()])
  const kinds = new Map((await listKinds(tx)).map((kind) => [kind.id, kind]))
  const people = rows.flatMap(({ personId, submittedBy, verifiedBy, rejectedBy, revokedBy }) =>
    [personId, submittedBy, verifiedBy, rejectedBy, revokedBy].filter((id) => id !== null),
  )
  const names = await personNames(tx, [...new Set(people)])
  const personOr = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const day = await organisationDay(tx, context.now)
  const targets = await targetsOfPeople(context, [...new Set(rows.map(({ personId }) => personId))], day)
  return rows.map((row) => ({
    ...documentReply(row, kinds.get(row.kindId), files.get(row.id)),
    rejectReason: row.rejectedAt === null ? null : (row.rejectReason ?? said(context, checks.get(row.id))),
    badge: badgeReply(badges.get(row.id), checks.get(row.id), context.now),
    person: personOf(names, row),
    submittedBy: personOr(row.submittedBy),
    decidedBy: personOr(row.verifiedBy ?? row.rejectedBy),
    revoked: revocationReply(row, personOr(row.revokedBy), said(context, checks.get(row.id))),
    may: whatMay(context, row, targets.get(row.personId)),
  }))
}

type Names = Awaited<ReturnType<typeof personNames>>

function personOf(names: Names, { id, personId }: StoredEvidence): EvidenceReply['person'] {
  const person = names.get(personId)
  if (person === undefined) throw new Error(`Evidence ${id} is nobody’s`)
  return person
}

/** What stands on the document, and how it was decided. */
function documentReply(row: StoredEvidence, kind: StoredKind | undefined, file: StoredFile | undefined) {
  const { id, number, competent, issuedOn, validUntil, note, source } = row
  return {
    id,
    kind: { id: row.kindId, name: { id: kind?.nameId ?? '—', en: kind?.nameEn ?? '—' } },
    number,
    competent,
    assessed: kind?.assessed ?? false,
    issuedOn,
    validUntil,
    note,
    source,
    file: fileReply(file),
    state: stateOf(row),
    submittedAt: row.submittedAt.toISOString(),
    decidedAt: (row.verifiedAt ?? row.rejectedAt)?.toISOString() ?? null,
  }
}

function revocationReply(
  { revokedAt, revokedFrom, revokeReason }: StoredEvidence,
  by: EvidenceReply['submittedBy'],
  otherwise: string,
): EvidenceReply['revoked'] {
  if (revokedAt === null || revokedFrom === null) return null
  return { from: revokedFrom, at: revokedAt.toISOString(), by, reason: revokeReason ?? otherwise }
}

/** The same with the units of each person, for whoever decides. */
export async function waitingReplies(
  context: ActionContext,
  rows: readonly StoredEvidence[],
): Promise<z.input<typeof waitingEvidence>[]> {
  const day = await organisationDay(context.tx, context.now)
  const people = await targetsOfPeople(context, [...new Set(rows.map(({ personId }) => personId))], day)
  const units = await unitNames(
    context.tx,
    [...people.values()].flatMap(({ unitIds }) => unitIds),
  )
  const replies = await evidenceReplies(context, rows)
  return replies.map((reply) => ({
    ...reply,
    units: (people.get(reply.person.id)?.unitIds ?? []).flatMap((id) => units.get(id) ?? []),
  }))
}

function fileReply(file: StoredFile | undefined): EvidenceReply['file'] {
  if (file === undefined) return null
  const { id, name, type, bytes } = file
  return { id, name, type, bytes }
}

function badgeReply(
  badge: StoredBadge | undefined,
  check: StoredCheck | undefined,
  now: Date,
): EvidenceReply['badge'] {
  if (badge === undefined) return null
  const { name, issuer, issuerName } = badge
  const known = check?.status ?? badge.status
  // What was not on a list then may have been put on it since it went out of date.
  const isOver = known === 'good' && check !== undefined && check.heldUntil !== null && check.heldUntil < now
  return { name, issuer: issuerName === '' ? issuer : issuerName, status: isOver ? 'list_stale' : known }
}

/** In the reader's words why an issuer took a badge back, where it did. */
function said({ language }: ActionContext, check: StoredCheck | undefined): string {
  return check?.status === 'revoked' || check?.status === 'suspended'
    ? renderText(language, readinessMessages[`withdrawn.${check.status}`])
    : ''
}

export function stateOf({ verifiedAt, rejectedAt, revokedAt }: StoredEvidence): EvidenceState {
  if (revokedAt !== null) return 'revoked'
  if (verifiedAt !== null) return 'verified'
  return rejectedAt === null ? 'waiting' : 'rejected'
}

/** Nobody decides on their own, nor verifies what they handed in themselves. */
function whatMay(
  context: ActionContext,
  row: StoredEvidence,
  targets: PersonTargets | undefined,
): EvidenceReply['may'] {
  const { personId } = context.actor
  const decides = row.personId !== personId && mayTo(context, 'evidence:verify', targets)
  const state = stateOf(row)
  return {
    verify: decides && state === 'waiting' && row.submittedBy !== personId,
    revoke: decides && state === 'verified',
  }
}
