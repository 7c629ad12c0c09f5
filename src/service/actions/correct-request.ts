import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { isInstant } from '../../platform/time/instants.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { EventId, RequestId } from '../contract.ts'
import { mayCorrect } from '../rights.ts'

/** The body of a correction: the event, when it really happened or that it did not, and why. */
interface CorrectionBody {
  readonly eventId: EventId
  readonly happenedAt?: string | undefined
  readonly void: boolean
  readonly text: string
}

/**
 * The head of the unit that promised corrects an event, for everybody to see: nothing is overwritten, a later event names
 * the one it replaces. The clocks are read anew.
 */
export async function correctRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: CorrectionBody },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  if (!mayCorrect(context, opened.value.targets)) return refuse('not_permitted')
  if (body.void === (body.happenedAt !== undefined)) return refuse('correction_empty')
  const at = body.happenedAt === undefined ? undefined : new Date(body.happenedAt)
  if (at !== undefined && !isInstant(at.getTime()))
    return refuse(at < context.now ? 'event_before_submission' : 'event_in_future')
  const recorded = await record(context, opened.value, {
    kind: 'corrected',
    actorId: context.actor.personId,
    replacesId: body.eventId,
    voids: body.void,
    text: body.text,
    ...(at !== undefined && { happenedAt: at }),
  })
  if (!recorded.ok) return recorded
  return conclude(context, params.requestId, 'request.corrected', {
    reason: body.text,
    details: { eventId: body.eventId, void: body.void, happenedAt: body.happenedAt ?? null },
  })
}
