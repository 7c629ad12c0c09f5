import { z } from 'zod'
import { personName } from '../../organisation/contract.ts'
import { pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'
import { targetReading } from './approval.ts'
import { requestId } from './ids.ts'
import { requestRow, requestView } from './request.ts'

const requestParams = z.object({ requestId })

/** A request that waits for the reader's approval, with the clock of that approval. */
export const waitingApproval = z.object({
  request: requestRow,
  clock: targetReading,
  /** In whose place the reader would decide. */
  standsInFor: personName.nullable(),
})

export const approvalEndpoints = {
  'GET /approvals/waiting': {
    summary: 'Requests that wait for one’s approval, the longest waiting first',
    query: pageQuery,
    output: pageOf(waitingApproval),
  },
  'POST /requests/:requestId/approve': {
    summary: 'Approve: every step that waits for one, in one’s own right or as a deputy',
    params: requestParams,
    body: z.object({ text: z.string().trim().max(4000).default('') }),
    output: requestView,
  },
  'POST /requests/:requestId/decline': {
    summary: 'Decline, saying why; the request ends, and its asker is told',
    params: requestParams,
    body: z.object({ text: z.string().trim().min(1).max(4000) }),
    output: requestView,
  },
} satisfies Endpoints
