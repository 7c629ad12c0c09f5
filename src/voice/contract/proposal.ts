import { z } from 'zod'
import { personName, unitName } from '../../organisation/contract.ts'
import { bothLanguages, day, instant, pageQuery } from '../../platform/http/endpoint.ts'
import { unitId } from '../../organisation/contract.ts'
import { serviceId } from '../../service/contract.ts'
import { proposalId, said } from './ids.ts'
import { answerKinds, rungView, statementView } from './ladder.ts'

/** `open` waits for an answer; votes are bound while it is `open` or `accepted`. */
export const proposalStates = [
  'open',
  'accepted',
  'done',
  'declined',
  'withdrawn',
  'merged',
  'removed',
] as const
export type ProposalState = (typeof proposalStates)[number]

export const mostTitle = 120
export const mostText = 4000
export const proposalWords = z.object({
  title: z.string().trim().min(5).max(mostTitle),
  text: z.string().trim().min(20).max(mostText),
})
export const proposalBody = proposalWords.extend({ serviceId })

export const serviceInBrief = z.object({ id: serviceId, name: bothLanguages(1000), unit: unitName })
export type ServiceInBrief = z.output<typeof serviceInBrief>

/** Why somebody may not propose or vote here. */
export const unusedReasons = ['not_used', 'own_service', 'retired'] as const

/** Where the answer stands, in short. */
export const standing = z.object({
  /** Whether an answer is waited for. */
  waiting: z.boolean(),
  /** The unit that has to answer now; null where none does. */
  unit: unitName.nullable(),
  /** The last day to answer. */
  dueOn: day.nullable(),
  /** How far it climbed above the first step: 0 at the unit itself. */
  climbed: z.number().int(),
  /** The term is over. */
  late: z.boolean(),
  /** For an accepted one the day by which it is to be done. */
  promisedOn: day.nullable(),
})
export type Standing = z.output<typeof standing>

export const proposalRow = z.object({
  id: proposalId,
  title: z.string(),
  state: z.enum(proposalStates),
  service: serviceInBrief,
  author: personName,
  madeAt: instant,
  votes: z.number().int(),
  /** Whether the reader has a vote on it. */
  voted: z.boolean(),
  standing,
})
export type ProposalRow = z.output<typeof proposalRow>

export const edit = z.object({ title: z.string(), text: z.string(), until: instant })

export const proposalView = proposalRow.extend({
  text: z.string(),
  /** Former wordings, the latest first. */
  edits: z.array(edit),
  /** Where it went, if it was merged into another. */
  mergedInto: z.object({ id: proposalId, title: z.string() }).nullable(),
  /** What was merged into it. */
  merged: z.array(z.object({ id: proposalId, title: z.string() })),
  closedAt: instant.nullable(),
  /** Why it was removed or merged. */
  closingReason: z.string().nullable(),
  rungs: z.array(rungView),
  statements: z.array(statementView),
  /** Dates that were promised so far. */
  promises: z.number().int(),
  may: z.object({
    /** Give a vote; null: already given, or the reader may. Else why not. */
    vote: z.boolean(),
    unvote: z.boolean(),
    whyNot: z.enum([...unusedReasons, 'no_votes_left']).nullable(),
    edit: z.boolean(),
    withdraw: z.boolean(),
    answer: z.array(z.enum(answerKinds)),
    moderate: z.boolean(),
  }),
})
export type ProposalView = z.output<typeof proposalView>

export const proposalViews = ['all', 'mine', 'voted', 'to_answer', 'concerning'] as const
export const proposalSorts = ['votes', 'newest'] as const
/** `alive`: open or accepted. What was removed is in no list. */
export const boardStates = [
  'alive',
  'open',
  'accepted',
  'done',
  'declined',
  'withdrawn',
  'merged',
  'all',
] as const
export const boardQuery = pageQuery.extend({
  /** `concerning`: of services of the reader's units, or that these used, or that the reader wrote or voted for. */
  view: z.enum(proposalViews).default('all'),
  state: z.enum(boardStates).default('alive'),
  serviceId: serviceId.optional(),
  unitId: unitId.optional(),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(proposalSorts).default('votes'),
})
export type BoardQuery = z.output<typeof boardQuery>

export const answerBody = z
  .object({ kind: z.enum(answerKinds), promisedOn: day.nullable().default(null), text: said })
  .strict()
export type AnswerBody = z.output<typeof answerBody>

export const myVotes = z.object({
  used: z.number().int(),
  of: z.number().int(),
  /** On proposals that are not closed. */
  rows: z.array(proposalRow),
})
export type MyVotes = z.output<typeof myVotes>
