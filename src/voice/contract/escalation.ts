import { z } from 'zod'
import { personName, unitName } from '../../organisation/contract.ts'
import { day, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { requestId } from '../../service/contract.ts'
import { escalationId, said } from './ids.ts'
import { rungView, statementView } from './ladder.ts'

/** Why a request may be taken up the line. */
export const grounds = ['promise_broken', 'reopened', 'declined'] as const
export type Ground = (typeof grounds)[number]

export const escalationStates = ['open', 'answered', 'closed'] as const
export type EscalationState = (typeof escalationStates)[number]

/** `silence`: the asker said nothing to an answer; `top`: nobody stands above who could be asked. */
export const escalationEnds = [
  'accepted',
  'silence',
  'withdrawn',
  'completed',
  'cancelled',
  'declined',
  'top',
] as const
export type EscalationEnd = (typeof escalationEnds)[number]

export const escalationView = z.object({
  id: escalationId,
  /** `visible`: whether the reader may open the request itself. */
  request: z.object({ id: requestId, number: z.string(), summary: z.string(), visible: z.boolean() }),
  unit: unitName,
  ground: z.enum(grounds),
  reason: z.string(),
  by: personName,
  at: instant,
  state: z.enum(escalationStates),
  closedAt: instant.nullable(),
  closedHow: z.enum(escalationEnds).nullable(),
  /** After an answer: the last day for the asker to object; then silence ends it. */
  objectUntil: day.nullable(),
  rungs: z.array(rungView),
  statements: z.array(statementView),
  may: z.object({ answer: z.boolean(), settle: z.boolean(), withdraw: z.boolean() }),
})
export type EscalationView = z.output<typeof escalationView>

export const requestEscalations = z.object({
  /** The latest first. */
  rows: z.array(escalationView),
  /** On which ground the reader may take the request up the line now; null: they may not. */
  may: z.object({ escalate: z.enum(grounds).nullable() }),
})
export type RequestEscalations = z.output<typeof requestEscalations>

/** What waits for an answer of the reader. */
export const dueAnswer = z.object({
  kind: z.enum(['proposal', 'escalation']),
  id: z.uuid(),
  title: z.string(),
  unit: unitName,
  dueOn: day.nullable(),
  late: z.boolean(),
  climbed: z.number().int(),
})
export type DueAnswer = z.output<typeof dueAnswer>

const params = z.object({ escalationId })
const body = z.object({ text: said })

export const escalationEndpoints = {
  'GET /requests/:requestId/escalations': {
    summary: 'Escalations of a request, and whether the reader may begin one',
    params: z.object({ requestId }),
    output: requestEscalations,
  },
  'POST /requests/:requestId/escalations': {
    summary: 'Take a request up the line: a broken promise, reopened again, or declined',
    params: z.object({ requestId }),
    body: z.object({ reason: said }),
    output: escalationView,
    made: true,
  },
  'GET /escalations/:escalationId': {
    summary: 'An escalation with its ladder',
    params,
    output: escalationView,
  },
  'POST /escalations/:escalationId/answer': {
    summary: 'Answer an escalation for the unit',
    params,
    body,
    output: escalationView,
  },
  'POST /escalations/:escalationId/accept': {
    summary: 'Be content with the answer, which ends the escalation',
    params,
    output: escalationView,
  },
  'POST /escalations/:escalationId/object': {
    summary: 'Object to the answer: the next step up is asked',
    params,
    body,
    output: escalationView,
  },
  'POST /escalations/:escalationId/withdraw': {
    summary: 'Withdraw an escalation',
    params,
    output: escalationView,
  },
  'GET /answers-due': {
    summary: 'Proposals and escalations that wait for an answer of the reader',
    output: z.object({ rows: z.array(dueAnswer) }),
  },
} satisfies Endpoints
