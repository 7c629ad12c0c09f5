import type { ActionContext } from '../../platform/http/route.ts'
import { refuse } from '../../platform/http/result.ts'
import { openRequest } from '../acting.ts'
import { watchersAtMost, type RequestId } from '../contract.ts'
import { insertWatchers } from '../store/watchers.ts'
import { announceWatchers, requestNow } from '../watchers.ts'

/** Somebody who sees a request wants to be told of what happens to it. That alone lets nobody see it for longer. */
export async function watchRequest(context: ActionContext, { params }: { params: { requestId: RequestId } }) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  const { organisationId, tx, now, actor } = context
  const watches = targets.watching.some(({ personId }) => personId === actor.personId)
  if (!watches && targets.watching.length >= watchersAtMost)
    return refuse('watchers_full', { most: watchersAtMost })
  const own = { organisationId, requestId: request.id, personId: actor.personId, addedBy: actor.personId }
  if (!watches) await insertWatchers(tx, [{ ...own, addedAt: now }])
  await context.audit({ action: 'request.watched', subjectKind: 'request', subjectId: request.id })
  await announceWatchers(context, request)
  return requestNow(context, request.id)
}
