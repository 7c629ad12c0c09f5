import { v7 as uuidv7 } from 'uuid'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { mostBadgeRows, type BadgeIssuerTerms } from '../contract.ts'
import { issuerReply } from '../badge-views.ts'
import { badgesChanged } from '../events.ts'
import type { ReadinessCode } from '../problems.ts'
import { keyIn } from '../reading-badges.ts'
import { deleteIssuer, insertIssuer, listIssuers, updateIssuer, type StoredIssuer } from '../store/badges.ts'
import { lockDefinitions } from '../store/kinds.ts'

/** Issuers whose badges are believed. */
export const listBadgeIssuers: Act<'GET /badge-issuers'> = async (context) =>
  accept({
    rows: (await listIssuers(context.tx)).map(issuerReply),
    may: { change: context.may('badge_issuer:change') },
  })

/** Believes the badges of an issuer from now on. */
export const addBadgeIssuer: Act<'POST /badge-issuers'> = async (context, { body }) => {
  const { tx, organisationId } = context
  await lockDefinitions(tx, organisationId)
  if ((await listIssuers(tx)).length >= mostBadgeRows)
    return refuse('badge_issuer_too_many', { most: mostBadgeRows })
  const refused = keysRefused(context, body.issuer, body)
  if (refused !== undefined) return refused
  const issuer = storedOf(context, { id: uuidv7(), issuer: body.issuer }, body)
  if (!(await insertIssuer(tx, issuer))) return refuseField(context, 'body.issuer', 'badge_issuer_known')
  await tell(context, 'badge_issuer.added', issuer, body.reason)
  return accept(issuerReply(issuer))
}

/** Changes what an issuer is called, and its keys. */
export const changeBadgeIssuer: Act<'PUT /badge-issuers/:badgeIssuerId'> = async (
  context,
  { params, body },
) => {
  const before = await locked(context, params.badgeIssuerId)
  if (before === undefined) return refuse('not_found')
  const refused = keysRefused(context, before.issuer, body)
  if (refused !== undefined) return refused
  const issuer = storedOf(context, before, body)
  await updateIssuer(context.tx, issuer)
  await tell(context, 'badge_issuer.changed', issuer, body.reason)
  return accept(issuerReply(issuer))
}

/** Believes new badges of an issuer no longer. What was verified before stays, and is revoked one by one where it must. */
export const removeBadgeIssuer: Act<'POST /badge-issuers/:badgeIssuerId/remove'> = async (
  context,
  { params, body },
) => {
  const issuer = await locked(context, params.badgeIssuerId)
  if (issuer === undefined) return refuse('not_found')
  await deleteIssuer(context.tx, issuer.id)
  await tell(context, 'badge_issuer.removed', issuer, body.reason)
  return accept({ done: true as const })
}

async function locked(
  { tx, organisationId }: ActionContext,
  issuerId: string,
): Promise<StoredIssuer | undefined> {
  await lockDefinitions(tx, organisationId)
  return (await listIssuers(tx)).find(({ id }) => id === issuerId)
}

function storedOf(
  { organisationId, now, actor }: ActionContext,
  { id, issuer }: Pick<StoredIssuer, 'id' | 'issuer'>,
  { name, keys }: BadgeIssuerTerms,
): StoredIssuer {
  return { organisationId, id, issuer, name, keys, changedAt: now, changedBy: actor.personId }
}

const didKey = 'did:key:'

function keysRefused(
  context: ActionContext,
  issuer: string,
  { keys }: BadgeIssuerTerms,
): Refusal<ReadinessCode> | undefined {
  const bad = keys.findIndex(({ publicKey }) => keyIn(publicKey) === undefined)
  if (bad !== -1) return refuseField(context, `body.keys.${bad}.publicKey`, 'badge_key_unusable')
  if (keys.length > 0) return undefined
  const isKey = issuer.startsWith(didKey) && keyIn(issuer.slice(didKey.length)) !== undefined
  return isKey ? undefined : refuseField(context, 'body.keys', 'badge_issuer_keyless')
}

async function tell(
  context: ActionContext,
  action: 'badge_issuer.added' | 'badge_issuer.changed' | 'badge_issuer.removed',
  { id, issuer, name, keys }: StoredIssuer,
  reason: string,
): Promise<void> {
  await context.audit({
    action,
    subjectKind: 'badge_issuer',
    subjectId: id,
    reason,
    details: { issuer, name, keys },
  })
  await context.announce(badgesChanged('badge_issuer.changed'))
}
