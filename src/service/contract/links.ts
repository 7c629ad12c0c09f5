import { z } from 'zod'
import type { Endpoints } from '../../platform/http/endpoint.ts'
import { linkId, requestId } from './ids.ts'
import { relation } from './relations.ts'
import { requestView } from './request.ts'

/** Links that one request may have. */
export const linksAtMost = 50

export const linkEndpoints = {
  'POST /requests/:requestId/links': {
    summary:
      'Say how a request stands to another: blocked by it, a duplicate or a part of it, or the other way round',
    params: z.object({ requestId }),
    body: z.object({ relation, otherId: requestId }),
    output: requestView,
  },
  'DELETE /requests/:requestId/links/:linkId': {
    summary: 'Take a link back',
    params: z.object({ requestId, linkId }),
    output: requestView,
  },
} satisfies Endpoints
export type LinkEndpoints = typeof linkEndpoints
