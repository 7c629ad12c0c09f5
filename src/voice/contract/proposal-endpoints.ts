import { z } from 'zod'
import { unitId } from '../../organisation/contract.ts'
import { done, pageOf, type Endpoints } from '../../platform/http/endpoint.ts'
import { serviceId } from '../../service/contract.ts'
import { proposalId } from './ids.ts'
import {
  answerBody,
  boardQuery,
  mostText,
  mostTitle,
  myVotes,
  proposalBody,
  proposalRow,
  proposalView,
  proposalWords,
  serviceInBrief,
} from './proposal.ts'

const params = z.object({ proposalId })
const reason = z.string().trim().min(1).max(500)

/** Everything about proposals. */
export const proposalEndpoints = {
  'GET /proposals': {
    summary: 'Proposals on services, by filters',
    query: boardQuery,
    output: pageOf(proposalRow),
  },
  'POST /proposals': {
    summary: 'Propose something for a service that one’s unit used; takes one vote',
    body: proposalBody,
    output: proposalView,
    made: true,
  },
  'GET /proposals/:proposalId': {
    summary: 'A proposal with its answers and its ladder',
    params,
    output: proposalView,
  },
  'PUT /proposals/:proposalId': {
    summary: 'Change the words of one’s own proposal while it is not answered; former ones are kept',
    params,
    body: proposalWords,
    output: proposalView,
  },
  'POST /proposals/:proposalId/withdraw': {
    summary: 'Withdraw one’s own proposal while nobody else voted',
    params,
    output: proposalView,
  },
  'PUT /proposals/:proposalId/vote': { summary: 'Give it a vote', params, output: proposalView },
  'DELETE /proposals/:proposalId/vote': { summary: 'Take a vote back', params, output: proposalView },
  'POST /proposals/:proposalId/answer': {
    summary: 'Answer for the unit: accepted with a date, declined with a reason, done',
    params,
    body: answerBody,
    output: proposalView,
  },
  'POST /proposals/:proposalId/merge': {
    summary: 'Merge a duplicate into another proposal; votes are kept, none counts twice',
    params,
    body: z.object({ into: proposalId, reason }),
    output: proposalView,
  },
  'POST /proposals/:proposalId/remove': {
    summary: 'Remove a proposal that has no place here',
    params,
    body: z.object({ reason }),
    output: done,
  },
  'GET /my-votes': { summary: 'Votes that one has given, and how many are left', output: myVotes },
  'GET /proposable-services': {
    summary: 'Services that one may propose something for',
    output: z.object({ services: z.array(serviceInBrief) }),
  },
  'GET /services/:serviceId/proposals-alike': {
    summary: 'Proposals for a service that are like what is being written',
    params: z.object({ serviceId }),
    query: z.object({
      words: z
        .string()
        .trim()
        .max(mostTitle + mostText),
    }),
    output: z.object({ rows: z.array(proposalRow) }),
  },
  'GET /units/:unitId/proposals.csv': {
    summary: 'All proposals on services of a unit as CSV',
    params: z.object({ unitId }),
    output: z.string(),
    format: 'csv',
  },
} satisfies Endpoints
