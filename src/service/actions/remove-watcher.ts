import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openRequest } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { mayInvolve, sees, targetsOf } from '../rights.ts'
import { deleteWatcher } from '../store/watchers.ts'
import { announceWatchers, nameOfPerson } from '../watchers.ts'

/** Somebody stops watching, or is removed by whoever asked or serves. Who was let in by a colleague sees the request no longer. */
export async function removeWatcher(
  context: ActionContext,
  { params }: { params: { requestId: RequestId; personId: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  const { personId } = params
  if (personId !== context.actor.personId && !mayInvolve(context, targets)) return refuse('not_permitted')
  const person = await nameOfPerson(context, personId)
  if (person === undefined || !targets.watching.some((one) => one.personId === personId))
    return refuse('not_found')
  await deleteWatcher(context.tx, request.id, personId)
  await context.audit({
    action: 'request.watcher_removed',
    subjectKind: 'request',
    subjectId: request.id,
    details: { personId },
  })
  await announceWatchers(context, request, [personId])
  return accept({ removed: person, stillSeen: sees(context, await targetsOf(context, request)) })
}
