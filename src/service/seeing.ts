import type { ActionContext } from '../platform/http/route.ts'
import { lookerOf } from './looking.ts'
import { sees, targetsOf } from './rights.ts'
import { readSeen } from './store/request-lists.ts'
import { readRequests, type StoredRequest } from './store/requests.ts'

/** Of some requests those that exist for the actor, by id: what one may not see is not even counted. */
export async function seenAmong(
  context: ActionContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRequest>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = new Map(
    (await readSeen(context.tx, await lookerOf(context), wanted)).map((request) => [request.id, request]),
  )
  // Who can approve one today is worked out request by request.
  const rest = await readRequests(
    context.tx,
    wanted.filter((id) => !found.has(id)),
  )
  for (const request of rest) {
    if (request.approvalUnits.length === 0) continue
    if (sees(context, await targetsOf(context, request))) found.set(request.id, request)
  }
  return found
}
