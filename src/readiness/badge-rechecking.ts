import { buffer } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'
import { organisationDay } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import {
  readKept,
  readLists,
  statusOfKept,
  type BadgeStatus,
  type KeptStatus,
  type StatusList,
  type StatusLists,
} from './open-badges/verify.ts'
import { momentOf, trusted } from './reading-badges.ts'
import { badgesInForce, checksOf, insertCheck, listAt, type StoredCheck } from './store/badge-lists.ts'
import type { StoredIssuer } from './store/badges.ts'
import { lockEvidence, updateEvidence, type StoredEvidence } from './store/evidence.ts'
import { lockShiftsOf } from './store/shifts.ts'
import { tellWithdrawn } from './telling.ts'

/** What looking up badges anew came to. */
export interface Rechecked {
  /** Without those whose file the disk lost: what they are listed under is in the file alone. */
  readonly checked: number
  /** Those that no longer count, or never will. */
  readonly withdrawn: number
}

/**
 * Looks up every badge of an issuer that counts, or waits to, in the lists that are kept of it by now. What is on one counts no longer
 * from today on, the day on which that became known; what waits is refused.
 */
export async function recheckBadges(context: ActionContext, issuer: StoredIssuer): Promise<Rechecked> {
  const { tx, organisationId, now } = context
  const badges = await readBadges(context, issuer)
  const lists = await listsNamed(context, issuer, badges)
  const before = await checksOf(
    tx,
    badges.map(({ evidenceId }) => evidenceId),
  )
  const taken: Taken[] = []
  for (const { evidenceId, personId, kept } of badges) {
    const found = foundBy(statusOfKept(kept, lists))
    if (found.status === 'none') continue
    if (!isSame(before.get(evidenceId), found))
      await insertCheck(tx, { organisationId, id: uuidv7(), evidenceId, checkedAt: now, ...found })
    const { status } = found
    if (status === 'revoked' || status === 'suspended') taken.push({ evidenceId, personId, status })
  }
  return { checked: badges.length, withdrawn: await withdrawAll(context, taken, issuer) }
}

interface ReadBadge {
  readonly evidenceId: string
  readonly personId: string
  readonly kept: KeptStatus
}

/** Badges of an issuer that count or wait to, without those whose file the disk lost. */
async function readBadges(
  { tx, organisationId, surroundings }: ActionContext,
  { issuer }: StoredIssuer,
): Promise<readonly ReadBadge[]> {
  const read: ReadBadge[] = []
  for (const { evidenceId, personId, fileId } of await badgesInForce(tx, issuer)) {
    const file = await surroundings.files.read(organisationId, fileId)
    if (file.ok) read.push({ evidenceId, personId, kept: readKept(await buffer(file.value)) })
  }
  return read
}

/** What the lists that badges name say at the places that they name, signatures verified; other lists are not read. */
async function listsNamed(
  context: ActionContext,
  issuer: StoredIssuer,
  badges: readonly ReadBadge[],
): Promise<StatusLists> {
  const places = new Map<string, Set<number>>()
  for (const { kept } of badges)
    for (const [address, some] of kept.places)
      places.set(address, (places.get(address) ?? new Set()).union(some))
  const setting = { issuers: [trusted(issuer)], moment: momentOf(context.now) }
  const lists: (readonly [string, StatusList | undefined])[] = []
  for (const address of places.keys()) {
    const list = await listAt(context.tx, issuer.id, address)
    if (list === undefined) continue
    const file = { content: list.content, heldUntil: momentOf(list.heldUntil) }
    lists.push(...(await readLists([file], { issuer: issuer.issuer, places }, setting)))
  }
  return new Map(lists)
}

type Found = Pick<StoredCheck, 'status' | 'heldUntil'>

/** What was found, as it is kept. */
export function foundBy(status: BadgeStatus | 'revoked' | 'suspended'): Found {
  if (typeof status === 'string') return { status, heldUntil: null }
  if (status.state === 'status_unknown') return { status: status.why, heldUntil: null }
  const heldUntil = status.until === undefined ? null : new Date(status.until.epochMilliseconds)
  return { status: status.state, heldUntil }
}

function isSame(before: Found | undefined, found: Found): boolean {
  return before?.status === found.status && before.heldUntil?.getTime() === found.heldUntil?.getTime()
}

interface Taken {
  readonly evidenceId: string
  readonly personId: string
  readonly status: 'revoked' | 'suspended'
}

/**
 * How many of these were withdrawn. All people first, in one order, and before the evidence of any, as whoever decides on a single piece
 * does: in another order two would wait for each other.
 */
async function withdrawAll(
  context: ActionContext,
  taken: readonly Taken[],
  issuer: StoredIssuer,
): Promise<number> {
  const people = new Set(taken.map(({ personId }) => personId))
  for (const personId of [...people].toSorted()) await lockShiftsOf(context.tx, personId)
  let withdrawn = 0
  for (const { evidenceId, status } of taken)
    if (await withdraw(context, evidenceId, status, issuer)) withdrawn += 1
  return withdrawn
}

/** False where somebody decided otherwise meanwhile. */
async function withdraw(
  context: ActionContext,
  evidenceId: string,
  status: 'revoked' | 'suspended',
  issuer: StoredIssuer,
): Promise<boolean> {
  const { tx, now } = context
  const evidence = await lockEvidence(tx, evidenceId)
  if (evidence === undefined || evidence.rejectedAt !== null || evidence.revokedAt !== null) return false
  const from = await dayKnown(context, evidence)
  await updateEvidence(
    tx,
    evidenceId,
    evidence.verifiedAt === null ? { rejectedAt: now } : { revokedAt: now, revokedFrom: from },
  )
  await context.audit({
    action: 'evidence.withdrawn_by_issuer',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    details: { personId: evidence.personId, issuer: issuer.name, status, from },
  })
  await tellWithdrawn(context, evidence, { status, from })
  return true
}

async function dayKnown({ tx, now }: ActionContext, { issuedOn }: StoredEvidence): Promise<string> {
  const today = await organisationDay(tx, now)
  return today < issuedOn ? issuedOn : today
}
