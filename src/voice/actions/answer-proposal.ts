import { cut } from '../../platform/cut.ts'
import { refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openProposal, refuseField, type Act, type OpenProposal } from '../acting.ts'
import { keepAnswer } from '../answering.ts'
import { afterPromised, todayOf } from '../climbing.ts'
import type { AnswerBody } from '../contract.ts'
import type { LineUnit } from '../domain/ladder.ts'
import { answerersOf, isAlive, isPromisable, stateAfter } from '../domain/proposal.ts'
import { proposalTold } from '../events.ts'
import { lineOf } from '../lines.ts'
import { tellOthers } from '../notices.ts'
import type { VoiceCode } from '../problems.ts'
import { shownProposal } from '../proposal-view.ts'
import { changeMatter } from '../store/matters.ts'
import { changeProposal } from '../store/proposals.ts'
import { votersOf } from '../store/votes.ts'

/** Answers for the unit, or for one above it that stands in for what it owes. Every answer stays to be read. */
export const answerProposal: Act<'POST /proposals/:proposalId/answer'> = async (
  context,
  { params, body },
) => {
  const opened = await openProposal(context, params.proposalId)
  if (!opened.ok) return opened
  const { proposal, matter } = opened.value
  const line = await lineOf(context, proposal.unitId, [proposal.authorId])
  const refused = await refusal(context, opened.value, line, body)
  if (refused !== undefined) return refused
  await keepAnswer(context, matter, line, body)
  const promised = body.kind === 'accepted' ? body.promisedOn : null
  const ends = body.kind !== 'accepted'
  await changeMatter(context.tx, matter.id, {
    waits: ends ? 'nothing' : 'promise',
    promisedOn: promised ?? matter.promisedOn,
    promises: matter.promises + (promised === null ? 0 : 1),
    lookAt: promised === null ? null : await afterPromised(context, line, promised),
  })
  await changeProposal(context.tx, proposal.id, {
    state: stateAfter[body.kind],
    closedAt: ends ? context.now : null,
  })
  await tellAnswered(context, opened.value, body)
  return shownProposal(context, proposal.id)
}

async function refusal(
  context: ActionContext,
  { proposal, matter }: OpenProposal,
  line: readonly LineUnit[],
  body: AnswerBody,
): Promise<Refusal<VoiceCode | 'not_permitted'> | undefined> {
  const anybody = answerersOf(line, 'done', 0)
  if (!context.may('proposal:answer', { personIds: anybody })) return refuse('not_permitted')
  if (!isAlive(proposal.state)) return refuse('proposal_closed')
  if (body.kind !== 'accepted')
    return body.promisedOn === null
      ? undefined
      : refuseField(context, 'body.promisedOn', 'answer_date_unwanted')
  if (body.promisedOn === null) return refuseField(context, 'body.promisedOn', 'answer_date_needed')
  const able = answerersOf(line, 'accepted', matter.promises)
  if (!context.may('proposal:answer', { personIds: able })) return refuse('answer_date_from_above')
  if (!isPromisable(body.promisedOn, await todayOf(context, line)))
    return refuseField(context, 'body.promisedOn', 'answer_date_impossible')
  return undefined
}

async function tellAnswered(
  context: ActionContext,
  { proposal, matter }: OpenProposal,
  { kind, text, promisedOn }: AnswerBody,
): Promise<void> {
  const { id, title, authorId } = proposal
  const people = [authorId, ...(await votersOf(context.tx, id))]
  await tellOthers(context, people, `notice.proposal_${kind}`, { title, link: `/proposals/${id}` })
  await context.audit({
    action: 'proposal.answered',
    subjectKind: 'proposal',
    subjectId: id,
    reason: cut(text, 500),
    details: { answer: kind, promisedOn, round: matter.round },
  })
  await context.announce(proposalTold('proposal.answered', id))
}
