import { defineRoutes } from '../platform/http/route.ts'
import { addWatchers } from './actions/add-watchers.ts'
import { removeWatcher } from './actions/remove-watcher.ts'
import { watchRequest } from './actions/watch-request.ts'
import { watchingEndpoints, type WatchingEndpoints } from './contract.ts'
import type { ServicePolicy } from './policy.ts'
import type { ServiceProblem } from './problems.ts'

/** Who watches a request. */
export const watchingRoutes = defineRoutes<WatchingEndpoints, ServicePolicy, ServiceProblem>(
  watchingEndpoints,
  {
    'PUT /requests/:requestId/watching': {
      permit: 'request:watch',
      errors: ['watchers_full'],
      act: watchRequest,
    },
    'POST /requests/:requestId/watchers': {
      permit: 'request:involve',
      errors: ['watchers_full', 'watcher_is_oneself'],
      act: addWatchers,
    },
    'DELETE /requests/:requestId/watchers/:personId': {
      permit: 'request:watch',
      errors: [],
      act: removeWatcher,
    },
  },
)
