import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { ladderTerms, type LadderTerms } from './climbing.ts'
import { followProposal, type GivenAnswer, type ProposalCourse } from './domain/proposal-course.ts'
import { stateAfter } from './domain/proposal.ts'
import { lineOf } from './lines.ts'
import { insertMatter, insertRung, insertStatement } from './store/matters.ts'
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
  await insertMatter(tx, {
    organisationId,
    id,
    kind: 'proposal',
    unitId,
    round: course.round,
    waits: course.waits,
    promisedOn: course.promisedOn,
    promises: course.promises,
    lookAt: course.lookAt === null ? null : dateOf(course.lookAt),
  })
  const own = { organisationId, id, serviceId, unitId, authorId, title, text, madeAt, votes: 0 }
  const open = { state: 'open', mergedInto: null, closedAt: null, closingReason: null } as const
  await insertProposal(tx, { ...own, ...open })
  await insertVotes(tx, organisationId, id, proposal.voters, madeAt)
  await writeCourse(context, proposal, course, terms)
  await changeProposal(tx, id, {
    ...stateOf(proposal, course),
    mergedInto: end?.into ?? null,
    closingReason: end?.reason ?? null,
  })
}

async function writeCourse(
  context: WorkContext,
  { id, answers }: ProposalToWrite,
  { rungs, rounds }: ProposalCourse,
  terms: LadderTerms,
): Promise<void> {
  const { organisationId, tx } = context
  await writeRungs(context, id, rungs, terms)
  for (const [index, { kind, by, unitId, at, text, promisedOn }] of answers.entries())
    await insertStatement(tx, {
      organisationId,
      matterId: id,
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
  { organisationId, tx }: Pick<WorkContext, 'organisationId' | 'tx'>,
  matterId: string,
  rungs: ProposalCourse['rungs'],
  { zone }: LadderTerms,
): Promise<void> {
  for (const { round, step, unitId, people, askedAt, dueAt } of rungs)
    await insertRung(tx, {
      organisationId,
      matterId,
      round,
      step,
      unitId,
      askedAt: dateOf(askedAt),
      dueAt: dueAt === null ? null : dateOf(dueAt),
      dueOn: dueAt === null ? null : localDay(instantFromDate(new Date(dueAt - 1)), zone),
      toldTo: [...people],
    })
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
