import { defineRoutes } from '../platform/http/route.ts'
import { linkRequests } from './actions/link-requests.ts'
import { unlinkRequests } from './actions/unlink-requests.ts'
import { linkEndpoints, type LinkEndpoints } from './contract.ts'
import type { ServicePolicy } from './policy.ts'
import type { ServiceProblem } from './problems.ts'

const timelineErrors = ['event_not_possible', 'event_contradicts_later'] as const

/** How requests hang together. */
export const linkRoutes = defineRoutes<LinkEndpoints, ServicePolicy, ServiceProblem>(linkEndpoints, {
  'POST /requests/:requestId/links': {
    permit: 'request:link',
    errors: ['link_to_itself', 'link_known_already', 'link_in_a_circle', 'links_full', ...timelineErrors],
    act: linkRequests,
  },
  'DELETE /requests/:requestId/links/:linkId': {
    permit: 'request:link',
    errors: timelineErrors,
    act: unlinkRequests,
  },
})
