import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { why } from './bodies.ts'
import { asker, everybody, named, own, seeing, type Ids, type RightsCase } from './case.ts'

const users = ['branchHead', 'branchOne', 'branchTwo'] as const
const moderating = ['steward', 'auditor'] as const
const head = ['itHead'] as const

const words = {
  title: 'Laptop dikirim ke cabang',
  text: 'Sekarang laptop harus diambil sendiri ke kantor pusat; kirim saja bersama kurir.',
}
const said = { text: 'Untuk uji hak' }

/** Proposals and escalations. */
export const voiceCases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /proposals': own('/proposals', everybody),
  'POST /proposals': named(
    () => '/proposals',
    users,
    (ids: Ids) => ({ ...words, serviceId: ids.service }),
  ),
  'GET /proposals/:proposalId': named((ids) => `/proposals/${ids.proposal}`, everybody),
  'PUT /proposals/:proposalId': named((ids) => `/proposals/${ids.proposal}`, asker, words),
  'POST /proposals/:proposalId/withdraw': named((ids) => `/proposals/${ids.closedProposal}/withdraw`, asker),
  'PUT /proposals/:proposalId/vote': named((ids) => `/proposals/${ids.proposal}/vote`, users),
  'DELETE /proposals/:proposalId/vote': named((ids) => `/proposals/${ids.proposal}/vote`, users),
  'POST /proposals/:proposalId/answer': named((ids) => `/proposals/${ids.proposal}/answer`, head, {
    kind: 'done',
    ...said,
  }),
  'POST /proposals/:proposalId/merge': named(
    (ids) => `/proposals/${ids.closedProposal}/merge`,
    moderating,
    (ids: Ids) => ({ into: ids.proposal, ...why }),
  ),
  'POST /proposals/:proposalId/remove': named(
    (ids) => `/proposals/${ids.closedProposal}/remove`,
    moderating,
    why,
  ),
  'GET /my-votes': own('/my-votes', everybody),
  'GET /proposable-services': own('/proposable-services', everybody),
  'GET /services/:serviceId/proposals-alike': named(
    (ids) => `/services/${ids.service}/proposals-alike?words=laptop`,
    everybody,
  ),
  'GET /units/:unitId/proposals.csv': named((ids) => `/units/${ids.it}/proposals.csv`, everybody),
  'GET /requests/:requestId/escalations': named((ids) => `/requests/${ids.request}/escalations`, seeing),
  'POST /requests/:requestId/escalations': named((ids) => `/requests/${ids.request}/escalations`, asker, why),
  'GET /escalations/:escalationId': named((ids) => `/escalations/${ids.escalation}`, seeing),
  'POST /escalations/:escalationId/answer': named(
    (ids) => `/escalations/${ids.escalation}/answer`,
    head,
    said,
  ),
  'POST /escalations/:escalationId/accept': named((ids) => `/escalations/${ids.escalation}/accept`, asker),
  'POST /escalations/:escalationId/object': named(
    (ids) => `/escalations/${ids.escalation}/object`,
    asker,
    said,
  ),
  'POST /escalations/:escalationId/withdraw': named(
    (ids) => `/escalations/${ids.escalation}/withdraw`,
    asker,
  ),
  'GET /answers-due': own('/answers-due', everybody),
  'GET /voice-terms': own('/voice-terms', everybody),
  'PUT /voice-terms': own('/voice-terms', ['steward', 'administrator'], {
    answerDays: 8,
    escalationDays: 2,
    ...why,
  }),
}
