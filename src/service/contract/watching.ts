import { z } from 'zod'
import { personId, personName } from '../../organisation/contract.ts'
import type { Endpoints } from '../../platform/http/endpoint.ts'
import { requestId } from './ids.ts'
import { requestView } from './request.ts'

/** Watchers that one request may have: more are an audience, not colleagues who need to know. */
export const watchersAtMost = 50

const requestParams = z.object({ requestId })

export const watchingEndpoints = {
  'PUT /requests/:requestId/watching': {
    summary: 'Watch a request that one may see: be told of what happens to it',
    params: requestParams,
    output: requestView,
  },
  'POST /requests/:requestId/watchers': {
    summary:
      'Let colleagues watch a request: they see it, read it and may write on it until they are removed',
    params: requestParams,
    body: z.object({ personIds: z.array(personId).min(1).max(20) }),
    output: requestView,
  },
  'DELETE /requests/:requestId/watchers/:personId': {
    summary: 'Stop watching, or remove a watcher, who from then on sees only what they would see anyway',
    params: z.object({ requestId, personId }),
    /** Whether whoever did it still sees the request. */
    output: z.object({ removed: personName, stillSeen: z.boolean() }),
  },
} satisfies Endpoints
export type WatchingEndpoints = typeof watchingEndpoints
