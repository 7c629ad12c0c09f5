import { v7 as uuidv7 } from 'uuid'
import { refuse } from '../../platform/http/result.ts'
import { openProposal, type Act } from '../acting.ts'
import { isAlive } from '../domain/proposal.ts'
import { proposalTold } from '../events.ts'
import { tellOthers } from '../notices.ts'
import { shownProposal } from '../proposal-view.ts'
import { changeProposal, insertEdit } from '../store/proposals.ts'
import { votersOf } from '../store/votes.ts'

/** Changes the words while nobody answered them; the former ones stay to be read, and who voted for them is told. */
export const rewordProposal: Act<'PUT /proposals/:proposalId'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal } = opened.value
  if (!context.may('proposal:make', { personIds: [proposal.authorId] })) return refuse('not_permitted')
  if (!isAlive(proposal.state)) return refuse('proposal_closed')
  if (proposal.state !== 'open') return refuse('proposal_answered')
  const { id, title, text } = proposal
  if (title === body.title && text === body.text) return shownProposal(context, id)
  await insertEdit(tx, { organisationId, proposalId: id, id: uuidv7(), title, text, until: now })
  await changeProposal(tx, id, body)
  await tellOthers(context, await votersOf(tx, id), 'notice.proposal_changed', {
    title: body.title,
    link: `/proposals/${id}`,
  })
  await context.audit({
    action: 'proposal.changed',
    subjectKind: 'proposal',
    subjectId: id,
    details: { before: { title, text }, after: body },
  })
  await context.announce(proposalTold('proposal.changed', id))
  return shownProposal(context, id)
}
