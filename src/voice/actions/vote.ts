import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openProposal, type Act } from '../acting.ts'
import { isAlive } from '../domain/proposal.ts'
import { votesEach } from '../domain/votes.ts'
import { codeOf, whyNoVoice } from '../eligibility.ts'
import { proposalTold } from '../events.ts'
import { shownProposal } from '../proposal-view.ts'
import { countBound, deleteVotes, insertVotes, lockVotesOf, votersOf } from '../store/votes.ts'

/** Gives a proposal one of the actor's votes. */
export const giveVote: Act<'PUT /proposals/:proposalId/vote'> = async (context, { params }) => {
  const { tx, organisationId, actor, now } = context
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal } = opened.value
  if (!isAlive(proposal.state)) return refuse('proposal_closed')
  const noVoice = await whyNoVoice(context, proposal.serviceId)
  if (noVoice !== undefined) return refuse(codeOf[noVoice])
  await lockVotesOf(tx, organisationId, actor.personId)
  if ((await votersOf(tx, proposal.id)).includes(actor.personId)) return refuse('proposal_already_voted')
  if ((await countBound(tx, actor.personId)) >= votesEach)
    return refuse('proposal_no_votes_left', { of: votesEach })
  await insertVotes(tx, organisationId, proposal.id, [actor.personId], now)
  return counted(context, proposal.id, 'proposal.voted')
}

/** Takes the actor's vote back; it is free at once. An author's only vote goes with the proposal. */
export const takeVoteBack: Act<'DELETE /proposals/:proposalId/vote'> = async (context, { params }) => {
  const { tx, actor } = context
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal } = opened.value
  if (!isAlive(proposal.state)) return refuse('proposal_closed')
  const voters = await votersOf(tx, proposal.id)
  if (!voters.includes(actor.personId)) {
    const noVoice = await whyNoVoice(context, proposal.serviceId)
    return refuse(noVoice === undefined ? 'proposal_not_voted' : codeOf[noVoice])
  }
  if (proposal.authorId === actor.personId && voters.length === 1) return refuse('proposal_only_vote')
  await deleteVotes(tx, proposal.id, actor.personId)
  return counted(context, proposal.id, 'proposal.vote_taken_back')
}

/** The log has that a vote was given or taken back, and not whose: as for verdicts, that is nobody's to read. */
async function counted(
  context: ActionContext,
  proposalId: string,
  action: 'proposal.voted' | 'proposal.vote_taken_back',
) {
  await context.audit({ action, subjectKind: 'proposal', subjectId: proposalId, unnamed: true })
  await context.announce(proposalTold('proposal.voted', proposalId))
  return shownProposal(context, proposalId)
}
