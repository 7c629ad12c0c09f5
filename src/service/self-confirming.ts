import type { WorkContext } from '../platform/http/route.ts'
import { concludeSilently, lockOpen, record } from './acting.ts'
import { settle } from './settle.ts'
import { askersOf, tellAs } from './tell.ts'

/**
 * Confirms a completed request in its asker's silence, if its five working days are over by now: an event of the system
 * itself, which the asker can still undo by reopening.
 */
export async function confirmInSilence(context: WorkContext, requestId: string): Promise<void> {
  const open = await lockOpen(context, requestId)
  if (open === undefined) return
  // The calendar may have changed since the completion: what counts is the moment as it comes out now.
  const { request } = await settle(context, requestId)
  if (request.confirmsItselfAt === null || request.confirmsItselfAt > context.now) return
  const recorded = await record(context, open, { kind: 'confirmed', actorId: null })
  if (!recorded.ok) return
  await tellAs(context, askersOf(request), 'notice.confirmed_itself', request)
  await concludeSilently(context, requestId, 'request.confirmed')
}
