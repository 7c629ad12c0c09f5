import type { ActionContext } from '../platform/http/route.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import { isOwnMatter } from './acting.ts'
import { answerKinds, type ProposalId, type ProposalView } from './contract.ts'
import { answerersOf, isAlive } from './domain/proposal.ts'
import { votesEach } from './domain/votes.ts'
import { whyNoVoice } from './eligibility.ts'
import { rungViews, statementViews } from './ladder-view.ts'
import { lineOf } from './lines.ts'
import { proposalRowViews } from './proposal-rows.ts'
import { readMatters, readRungs, readStatements, type Matter } from './store/matters.ts'
import { mergedInto, readEdits, readProposal, type StoredProposal } from './store/proposals.ts'
import { countBound } from './store/votes.ts'

/** A proposal as the actor sees it; what was removed is there for nobody. */
export async function shownProposal(
  context: ActionContext,
  id: string,
): Promise<Result<ProposalView, 'not_found'>> {
  const { tx } = context
  const proposal = await readProposal(tx, id)
  const matter = proposal && (await readMatters(tx, [id])).get(id)
  if (proposal === undefined || matter === undefined || proposal.state === 'removed')
    return refuse('not_found')
  const [row] = await proposalRowViews(context, [proposal])
  if (row === undefined) throw new Error(`No row of proposal ${id}`)
  const rungs = (await readRungs(tx, [id])).get(id) ?? []
  const said = await readStatements(tx, id)
  const into = proposal.mergedInto === null ? undefined : await readProposal(tx, proposal.mergedInto)
  const briefly = (of: StoredProposal) => ({ id: of.id as ProposalId, title: of.title })
  return accept({
    ...row,
    text: proposal.text,
    edits: (await readEdits(tx, id)).map((edit) => ({
      title: edit.title,
      text: edit.text,
      until: edit.until.toISOString(),
    })),
    mergedInto: into === undefined || into.state === 'removed' ? null : briefly(into),
    merged: (await mergedInto(tx, id)).map(briefly),
    closedAt: proposal.closedAt?.toISOString() ?? null,
    closingReason: proposal.closingReason,
    rungs: await rungViews(tx, matter, rungs, said, context.now),
    statements: await statementViews(tx, said),
    promises: matter.promises,
    may: await mayOf(context, proposal, matter, row.voted),
  })
}

async function mayOf(
  context: ActionContext,
  proposal: StoredProposal,
  matter: Matter,
  voted: boolean,
): Promise<ProposalView['may']> {
  const nothing = { vote: false, unvote: false, whyNot: null, edit: false, withdraw: false }
  const moderate = context.may('proposal:moderate') && !(await isOwnMatter(context, proposal))
  if (!isAlive(proposal.state)) return { ...nothing, answer: [], moderate }
  return {
    ...(await asUser(context, proposal, voted)),
    answer: await answersOf(context, proposal, matter),
    moderate,
  }
}

/** What one may as a user of the service, or as its author. */
async function asUser(context: ActionContext, proposal: StoredProposal, voted: boolean) {
  const author = proposal.authorId === context.actor.personId
  const others = proposal.votes - (author && voted ? 1 : 0)
  const own = author && proposal.state === 'open'
  const whyNot = voted ? null : await whyNoVote(context, proposal.serviceId)
  return {
    vote: !voted && whyNot === null,
    unvote: voted && (!author || others > 0),
    whyNot,
    edit: own,
    withdraw: own && others === 0,
  }
}

async function whyNoVote(context: ActionContext, serviceId: string): Promise<ProposalView['may']['whyNot']> {
  const noVoice = await whyNoVoice(context, serviceId)
  if (noVoice !== undefined) return noVoice
  return (await countBound(context.tx, context.actor.personId)) >= votesEach ? 'no_votes_left' : null
}

async function answersOf(
  context: ActionContext,
  proposal: StoredProposal,
  matter: Matter,
): Promise<ProposalView['may']['answer']> {
  const line = await lineOf(context, proposal.unitId, [proposal.authorId])
  return answerKinds.filter((kind) =>
    context.may('proposal:answer', { personIds: answerersOf(line, kind, matter.promises) }),
  )
}
