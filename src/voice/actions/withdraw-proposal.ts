import { refuse } from '../../platform/http/result.ts'
import { openProposal, type Act } from '../acting.ts'
import { isAlive } from '../domain/proposal.ts'
import { proposalTold } from '../events.ts'
import { shownProposal } from '../proposal-view.ts'
import { changeMatter } from '../store/matters.ts'
import { changeProposal } from '../store/proposals.ts'
import { votersOf } from '../store/votes.ts'

/** Withdraws one's own proposal while nobody else voted for it and nobody answered; the vote is free again. */
export const withdrawProposal: Act<'POST /proposals/:proposalId/withdraw'> = async (context, { params }) => {
  const { tx, now } = context
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal } = opened.value
  if (!context.may('proposal:make', { personIds: [proposal.authorId] })) return refuse('not_permitted')
  if (!isAlive(proposal.state)) return refuse('proposal_closed')
  if (proposal.state !== 'open') return refuse('proposal_answered')
  const others = (await votersOf(tx, proposal.id)).filter((person) => person !== proposal.authorId)
  if (others.length > 0) return refuse('proposal_others_voted')
  await changeMatter(tx, proposal.id, { waits: 'nothing', lookAt: null })
  await changeProposal(tx, proposal.id, { state: 'withdrawn', closedAt: now })
  await context.audit({ action: 'proposal.withdrawn', subjectKind: 'proposal', subjectId: proposal.id })
  await context.announce(proposalTold('proposal.withdrawn', proposal.id))
  return shownProposal(context, proposal.id)
}
