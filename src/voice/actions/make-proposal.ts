import { refuse } from '../../platform/http/result.ts'
import { serviceInBrief } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { newMatter } from '../beginning.ts'
import { climb } from '../climbing.ts'
import { votesEach } from '../domain/votes.ts'
import { codeOf, whyNoVoice } from '../eligibility.ts'
import { proposalTold } from '../events.ts'
import { shownProposal } from '../proposal-view.ts'
import { insertMatter } from '../store/matters.ts'
import { insertProposal } from '../store/proposals.ts'
import { countBound, insertVotes, lockVotesOf } from '../store/votes.ts'

/** Proposes something: it takes one of the author's own votes, and the unit is asked at once. */
export const makeProposal: Act<'POST /proposals'> = async (context, { body }) => {
  const { tx, organisationId, actor, now } = context
  if (!context.may('proposal:make', { personIds: [actor.personId] })) return refuse('not_permitted')
  const service = await serviceInBrief(tx, body.serviceId)
  if (service === undefined) return refuse('not_found')
  const noVoice = await whyNoVoice(context, body.serviceId)
  if (noVoice !== undefined) return refuse(codeOf[noVoice])
  await lockVotesOf(tx, organisationId, actor.personId)
  if ((await countBound(tx, actor.personId)) >= votesEach)
    return refuse('proposal_no_votes_left', { of: votesEach })
  const matter = newMatter(context, 'proposal', service.unitId)
  await insertMatter(tx, matter)
  await insertProposal(tx, {
    organisationId,
    id: matter.id,
    serviceId: service.id,
    unitId: service.unitId,
    authorId: actor.personId,
    title: body.title,
    text: body.text,
    madeAt: now,
    state: 'open',
    mergedInto: null,
    closedAt: null,
    closingReason: null,
    votes: 0,
  })
  await insertVotes(tx, organisationId, matter.id, [actor.personId], now)
  await context.audit({
    action: 'proposal.made',
    subjectKind: 'proposal',
    subjectId: matter.id,
    details: { service: service.id, unit: service.unitId, title: body.title },
  })
  await context.announce(proposalTold('proposal.made', matter.id))
  await climb(context, matter)
  return shownProposal(context, matter.id)
}
