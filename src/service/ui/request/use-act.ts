import { useQueryClient } from '@tanstack/react-query'
import { putAnswer } from '../../../platform/ui/client/cache.ts'
import type { RequestView, ServiceEndpoints } from '../../contract.ts'
import { useWrite } from '../api.ts'

/** The endpoints that change one request. */
export type ActKey = Extract<keyof ServiceEndpoints, `POST /requests/:requestId/${string}`>

const put = putAnswer<ServiceEndpoints>()

/** A change of one request: the answer takes the place of what was read, and lists become stale. */
export function useAct<K extends ActKey>(key: K, onDone: (view: RequestView) => void) {
  const client = useQueryClient()
  return useWrite<K>(key, {
    refresh: ['GET /requests', 'GET /units/:unitId/queue', 'GET /approvals/waiting'],
    onDone: (view) => {
      put(client, 'GET /requests/:requestId', { params: { requestId: view.id } }, view)
      onDone(view)
    },
  })
}
