import { refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { isOwnMatter, openProposal, refuseField, type Act } from '../acting.ts'
import { isAlive } from '../domain/proposal.ts'
import { mergeVotes } from '../domain/votes.ts'
import { proposalTold } from '../events.ts'
import { tellOthers } from '../notices.ts'
import type { VoiceCode } from '../problems.ts'
import { shownProposal } from '../proposal-view.ts'
import { changeMatter, lockMatters } from '../store/matters.ts'
import { changeProposal, type StoredProposal } from '../store/proposals.ts'
import { deleteVotes, insertVotes, votersOf } from '../store/votes.ts'

/**
 * Merges a duplicate that nobody answered into another proposal for the same service: votes move along, and whoever had one on
 * both has the surplus back. Only into an older one, which was asked earlier: merging buys nobody time.
 */
export const mergeProposal: Act<'POST /proposals/:proposalId/merge'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  if (!context.may('proposal:moderate')) return refuse('not_permitted')
  if (params.proposalId === body.into) return refuseField(context, 'body.into', 'merge_into_itself')
  await lockMatters(tx, [params.proposalId, body.into])
  const [from, into] = [
    await openProposal(context, params.proposalId),
    await openProposal(context, body.into),
  ]
  if (!from.ok) return from
  if (!into.ok) return refuseField(context, 'body.into', 'merge_not_alike')
  const refused = await refusal(context, from.value.proposal, into.value.proposal)
  if (refused !== undefined) return refused
  const [source, target] = [from.value.proposal, into.value.proposal]
  const votes = mergeVotes(await votersOf(tx, source.id), await votersOf(tx, target.id))
  await deleteVotes(tx, source.id)
  await insertVotes(tx, organisationId, target.id, votes.moved, now)
  await changeMatter(tx, source.id, { waits: 'nothing', lookAt: null })
  const closing = {
    state: 'merged',
    mergedInto: target.id,
    closedAt: now,
    closingReason: body.reason,
  } as const
  await changeProposal(tx, source.id, closing)
  const link = `/proposals/${target.id}`
  const told = [source.authorId, ...votes.moved, ...votes.returned]
  await tellOthers(context, told, 'notice.proposal_merged', { title: target.title, link })
  await context.audit({
    action: 'proposal.merged',
    subjectKind: 'proposal',
    subjectId: source.id,
    reason: body.reason,
    details: { into: target.id, moved: votes.moved.length, returned: votes.returned.length },
  })
  await context.announce(proposalTold('proposal.merged', source.id))
  await context.announce(proposalTold('proposal.changed', target.id))
  return shownProposal(context, source.id)
}

async function refusal(
  context: ActionContext,
  source: StoredProposal,
  target: StoredProposal,
): Promise<Refusal<VoiceCode> | undefined> {
  if (await isOwnMatter(context, source)) return refuse('moderation_own_unit')
  if (await isOwnMatter(context, target)) return refuse('moderation_own_unit')
  if (source.state !== 'open') return refuse(isAlive(source.state) ? 'proposal_answered' : 'proposal_closed')
  if (!isAlive(target.state) || target.serviceId !== source.serviceId)
    return refuseField(context, 'body.into', 'merge_not_alike')
  return isOlder(target, source) ? undefined : refuseField(context, 'body.into', 'merge_into_younger')
}

function isOlder(one: StoredProposal, other: StoredProposal): boolean {
  if (one.madeAt.getTime() !== other.madeAt.getTime()) return one.madeAt < other.madeAt
  return one.id < other.id
}
