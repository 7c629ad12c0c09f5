import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { cut } from '../../platform/cut.ts'
import { accept, refuse, type Refusal, type Result } from '../../platform/http/result.ts'
import type { ActionContext, Upload } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import { badgeOf } from '../badge-rate.ts'
import { recheckBadges } from '../badge-rechecking.ts'
import { listReply } from '../badge-views.ts'
import { mostBadgeRows } from '../contract.ts'
import { badgesChanged } from '../events.ts'
import { verifyStatusList, type BadgeRefusalCode, type VerifiedStatusList } from '../open-badges/verify.ts'
import type { ReadinessCode } from '../problems.ts'
import { momentOf, trusted } from '../reading-badges.ts'
import { keepList, listHeads, lockLists, type StoredList } from '../store/badge-lists.ts'
import { listIssuers, type StoredIssuer } from '../store/badges.ts'
import { lockDefinitions } from '../store/kinds.ts'

/** Days for which a list is believed that names no end of its own. */
const daysWithoutEnd = 90
const millisecondsPerDay = 86_400_000

/** Lists of revocations that were brought, those of issuers trusted by now. */
export const listBadgeLists: Act<'GET /badge-status-lists'> = async (context) => {
  const issuers = await listIssuers(context.tx)
  return accept({
    rows: (await listHeads(context.tx)).map((list) => listReply(list, issuers, context.now)),
    may: { upload: context.may('badge_issuer:change') },
  })
}

/**
 * Takes a list that a trusted issuer signed, in the place of an older one, and looks up in it every badge of that issuer that counts.
 * Nothing is fetched: whoever brings it says that it is the newest, and an older one than what is here is refused.
 */
export const uploadBadgeList: Act<'POST /badge-status-lists'> = async (context, { uploads }) => {
  const { tx, organisationId, now, actor } = context
  const issuers = await listIssuers(tx)
  const read = await readUploaded(context, uploads, issuers)
  if (!read.ok) return read
  const { list, content } = read.value
  const issuer = issuers.find((one) => one.issuer === list.issuer)
  if (issuer === undefined) return refuse('badge_list_unknown_issuer', { issuer: cut(list.issuer, 200) })
  await lockDefinitions(tx, organisationId)
  await lockLists(tx, organisationId, 'brought')
  const refused = await notWanted(context, list, issuer)
  if (refused !== undefined) return refused
  const stored = storedOf(context, list, { content, issuerId: issuer.id, uploadedBy: actor.personId })
  await keepList(tx, stored)
  const { checked, withdrawn } = await recheckBadges(context, issuer)
  await context.audit({
    action: 'badge_list.received',
    subjectKind: 'badge_list',
    subjectId: stored.id,
    details: {
      issuer: issuer.name,
      address: cut(list.address, 200),
      heldUntil: stored.heldUntil,
      checked,
      withdrawn,
    },
  })
  await context.announce(badgesChanged('badge_list.changed'))
  return accept({ list: listReply(stored, issuers, now), checked, withdrawn })
}

interface Uploaded {
  readonly list: VerifiedStatusList
  readonly content: Buffer
}

async function readUploaded(
  context: ActionContext,
  uploads: readonly Upload[],
  issuers: readonly StoredIssuer[],
): Promise<Result<Uploaded, ReadinessCode | 'too_many_requests'>> {
  const [upload] = uploads
  if (upload === undefined) return refuse('evidence_no_file')
  if (!upload.stored.ok)
    return refuse(upload.stored.code === 'file_empty' ? 'evidence_file_empty' : 'badge_list_unreadable')
  const slow = await badgeOf(context.actor.personId)
  if (slow !== undefined) return slow
  const { files } = context.surroundings
  const content = await readFile(files.path(context.organisationId, upload.stored.value.id))
  const verdict = await verifyStatusList(content, {
    moment: momentOf(context.now),
    issuers: issuers.map(trusted),
  })
  if (!verdict.ok) return refuse(refusals[verdict.code] ?? 'badge_list_unreadable', verdict.values)
  return accept({ list: verdict.list, content })
}

/** Why a list is not taken, by what was found; whatever is not here is a file that is no list. */
const refusals: Readonly<Partial<Record<BadgeRefusalCode, ReadinessCode>>> = {
  unknown_issuer: 'badge_list_unknown_issuer',
  untrusted_key: 'badge_list_unproven',
  broken_proof: 'badge_list_unproven',
  unknown_proof_kind: 'badge_list_unproven',
  expired: 'badge_list_over',
  not_yet_valid: 'badge_list_not_begun',
}

async function notWanted(
  { tx }: ActionContext,
  { address, validity }: VerifiedStatusList,
  { id }: StoredIssuer,
): Promise<Refusal<ReadinessCode> | undefined> {
  const heads = await listHeads(tx)
  const there = heads.find((one) => one.issuerId === id && one.address === address)
  if (there === undefined)
    return heads.length < mostBadgeRows ? undefined : refuse('badge_issuer_too_many', { most: mostBadgeRows })
  return validity.from.epochMilliseconds < there.validFrom.getTime()
    ? refuse('badge_list_older', { day: there.validFrom.toISOString().slice(0, 10) })
    : undefined
}

function storedOf(
  { organisationId, now }: ActionContext,
  { address, purposes, validity: { from, until } }: VerifiedStatusList,
  rest: Pick<StoredList, 'content' | 'issuerId' | 'uploadedBy'>,
): StoredList {
  const validUntil = until === undefined ? null : new Date(until.epochMilliseconds)
  return {
    organisationId,
    id: uuidv7(),
    address,
    purposes: [...purposes],
    validFrom: new Date(from.epochMilliseconds),
    validUntil,
    heldUntil: validUntil ?? new Date(now.getTime() + daysWithoutEnd * millisecondsPerDay),
    uploadedAt: now,
    ...rest,
  }
}
