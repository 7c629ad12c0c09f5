import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { newMatter } from './beginning.ts'
import { ladderTerms, type LadderTerms } from './climbing.ts'
import { followProposal, type GivenAnswer, type ProposalCourse } from './domain/proposal-course.ts'
import { stateAfter } from './domain/proposal.ts'
import { lineOf } from './lines.ts'
import { storedRung } from './rungs.ts'
import { insertMatter, insertRung, insertStatement, type Matter } from './store/matters.ts'
import { changeProposal, insertProposal } from './store/proposals.ts'
import { insertVotes } from './store/votes.ts'
import type { ProposalState } from './contract.ts'

/** A proposal as it came to be, to be written without being lived: for simulations. */
export interface ProposalToWrite {
  readonly id: string
  readonly serviceId: string
  readonly unitId: string
  readonly authorId: string
  readonly title: string
  readonly text: string
  readonly madeAt: Date
  /** The author too, unless it was withdrawn or merged. */
  readonly voters: readonly string[]
  readonly answers: readonly GivenAnswer[]
  /** How it ended without an answer; `into` an earlier one of the same list. */
  readonly end?: { readonly at: Date; readonly into?: string; readonly reason?: string }
}

/** Writes proposals as they stand now: with the ladder that the product would have climbed, nobody told, nothing in the log. */
export async function writeProposals(
  context: WorkContext,
  proposals: readonly ProposalToWrite[],
): Promise<void> {
  for (const proposal of proposals) await write(context, proposal)
}

async function write(context: WorkContext, proposal: ProposalToWrite): Promise<void> {
  const { organisationId, tx, now } = context
  const { id, serviceId, unitId, authorId, title, text, madeAt, end } = proposal
  const line = await lineOf(context, unitId, [authorId])
  const terms = await ladderTerms(context, line, 'proposal')
  const course = followProposal({
    madeAt: instantFromDate(madeAt),
    endedAt: end === undefined ? null : instantFromDate(end.at),
    answers: proposal.answers,
    line,
    dueOf: terms.dueOf,
    zone: terms.zone,
    now: instantFromDate(now),
  })
  const { round, waits, promisedOn, promises, lookAt } = course
  const matter: Matter = {
    ...newMatter(context, 'proposal', unitId),
    id,
    round,
    waits,
    promisedOn,
    promises,
    lookAt: lookAt && dateOf(lookAt),
  }
  await insertMatter(tx, matter)
  const own = { organisationId, id, serviceId, unitId, authorId, title, text, madeAt, votes: 0 }
  const open = { state: 'open', mergedInto: null, closedAt: null, closingReason: null } as const
  await insertProposal(tx, { ...own, ...open })
  await insertVotes(tx, organisationId, id, proposal.voters, madeAt)
  await writeRungs(tx, matter, course.rungs, terms)
  await writeAnswers(tx, matter, proposal.answers, course.rounds)
  await changeProposal(tx, id, {
    ...stateOf(proposal, course),
    mergedInto: end?.into ?? null,
    closingReason: end?.reason ?? null,
  })
}

async function writeAnswers(
  tx: WorkContext['tx'],
  { organisationId, id: matterId }: Matter,
  answers: readonly GivenAnswer[],
  rounds: ProposalCourse['rounds'],
): Promise<void> {
  for (const [index, { kind, by, unitId, at, text, promisedOn }] of answers.entries())
    await insertStatement(tx, {
      organisationId,
      matterId,
      id: uuidv7({ msecs: at.getTime() }),
      kind,
      personId: by,
      unitId,
      round: rounds[index]?.round ?? 1,
      saidAt: at,
      text,
      promisedOn,
      late: rounds[index]?.late ?? false,
    })
}

/** Writes the steps that a matter has climbed. */
export async function writeRungs(
  tx: WorkContext['tx'],
  matter: Matter,
  rungs: ProposalCourse['rungs'],
  { zoneOf }: LadderTerms,
): Promise<void> {
  for (const rung of rungs) await insertRung(tx, storedRung(matter, rung, zoneOf(rung.unitId)))
}

function stateOf(
  { answers, end }: ProposalToWrite,
  { waits }: ProposalCourse,
): { readonly state: ProposalState; readonly closedAt: Date | null } {
  if (end !== undefined) return { state: end.into === undefined ? 'withdrawn' : 'merged', closedAt: end.at }
  const last = answers.at(-1)
  if (last === undefined) return { state: 'open', closedAt: null }
  return { state: stateAfter[last.kind], closedAt: waits === 'nothing' ? last.at : null }
}
