import { buffer } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'
import { organisationDay } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { readLists, statusOfKept, type BadgeStatus, type StatusLists } from './open-badges/verify.ts'
import { momentOf, trusted } from './reading-badges.ts'
import { badgesInForce, checksOf, insertCheck, listsOf, type StoredCheck } from './store/badge-lists.ts'
import type { StoredIssuer } from './store/badges.ts'
import { lockEvidence, updateEvidence, type StoredEvidence } from './store/evidence.ts'
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
  const lists = await listsIn(context, issuer)
  const badges = await badgesInForce(tx, issuer.issuer)
  const before = await checksOf(
    tx,
    badges.map(({ evidenceId }) => evidenceId),
  )
  let [checked, withdrawn] = [0, 0]
  for (const { evidenceId, fileId } of badges) {
    const file = await context.surroundings.files.read(organisationId, fileId)
    if (!file.ok) continue
    checked += 1
    const found = foundBy(statusOfKept(await buffer(file.value), lists))
    if (found.status === 'none') continue
    if (!isSame(before.get(evidenceId), found))
      await insertCheck(tx, { organisationId, id: uuidv7(), evidenceId, checkedAt: now, ...found })
    if (found.status !== 'revoked' && found.status !== 'suspended') continue
    if (await withdraw(context, evidenceId, found.status, issuer)) withdrawn += 1
  }
  return { checked, withdrawn }
}

/** The lists that are kept of an issuer, their signatures verified. */
async function listsIn(context: ActionContext, issuer: StoredIssuer): Promise<StatusLists> {
  const files = (await listsOf(context.tx, issuer.id)).map(({ content, heldUntil }) => ({
    content,
    heldUntil: momentOf(heldUntil),
  }))
  return readLists(files, issuer.issuer, { issuers: [trusted(issuer)], moment: momentOf(context.now) })
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
