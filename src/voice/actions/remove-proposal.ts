import { accept, refuse } from '../../platform/http/result.ts'
import { isOwnMatter, openProposal, type Act } from '../acting.ts'
import { proposalTold } from '../events.ts'
import { tellOthers } from '../notices.ts'
import { changeMatter } from '../store/matters.ts'
import { changeProposal } from '../store/proposals.ts'
import { votersOf } from '../store/votes.ts'

/**
 * Removes what has no place here, such as words about a person: nobody reads it any more, and votes are free again. Also what was
 * withdrawn, answered or merged before, which can still be read.
 */
export const removeProposal: Act<'POST /proposals/:proposalId/remove'> = async (
  context,
  { params, body },
) => {
  const { tx, now } = context
  if (!context.may('proposal:moderate')) return refuse('not_permitted')
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal } = opened.value
  if (await isOwnMatter(context, proposal)) return refuse('moderation_own_unit')
  await changeMatter(tx, proposal.id, { waits: 'nothing', lookAt: null })
  const closing = {
    state: 'removed',
    mergedInto: null,
    closedAt: now,
    closingReason: body.reason,
  } as const
  await changeProposal(tx, proposal.id, closing)
  const people = [proposal.authorId, ...(await votersOf(tx, proposal.id))]
  await tellOthers(context, people, 'notice.proposal_removed', {
    title: proposal.title,
    link: '/proposals',
  })
  await context.audit({
    action: 'proposal.removed',
    subjectKind: 'proposal',
    subjectId: proposal.id,
    reason: body.reason,
    details: { title: proposal.title, text: proposal.text },
  })
  await context.announce(proposalTold('proposal.removed', proposal.id))
  return accept({ done: true as const })
}
