import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record, type OpenRequest } from '../acting.ts'
import type { EventId, RequestId } from '../contract.ts'
import { tellApprovers } from '../deciding.ts'
import { isOfLink } from '../domain/links.ts'
import { askedSteps } from '../domain/approvals.ts'
import { mayCorrect, mayCorrectDecision, type RequestTargets } from '../rights.ts'

/** The body of a correction: the event, when it really happened or that it did not, and why. */
interface CorrectionBody {
  readonly eventId: EventId
  readonly happenedAt?: string | undefined
  readonly void: boolean
  readonly text: string
}

/**
 * The head of the unit that promised corrects an event, for everybody to see: nothing is overwritten, a later event names
 * the one it replaces. The clocks are read anew. A decision on an approval is corrected by whoever made it alone.
 */
export async function correctRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: CorrectionBody },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  if (!mayCorrectEvent(context, opened.value, body.eventId)) return refuse('not_permitted')
  if (body.void === (body.happenedAt !== undefined)) return refuse('correction_empty')
  const at = body.happenedAt === undefined ? undefined : new Date(body.happenedAt)
  const recorded = await record(context, opened.value, {
    kind: 'corrected',
    actorId: context.actor.personId,
    replacesId: body.eventId,
    voids: body.void,
    text: body.text,
    ...(at !== undefined && { happenedAt: at }),
  })
  if (!recorded.ok) return recorded
  if (recorded.value.standing.state === 'awaiting_approval')
    await tellApprovers(context, recorded.value, askedSteps(opened.value.standing.approvals))
  return conclude(context, params.requestId, 'request.corrected', {
    reason: body.text,
    details: { eventId: body.eventId, void: body.void, happenedAt: body.happenedAt ?? null },
  })
}

function mayCorrectEvent(
  context: ActionContext,
  { events, targets }: OpenRequest & { targets: RequestTargets },
  eventId: string,
): boolean {
  let event = events.find(({ id }) => id === eventId)
  while (event?.kind === 'corrected') {
    const { replacesId } = event
    event = events.find(({ id }) => id === replacesId)
  }
  // Whether it hangs together with another is no fact of its timeline: the link itself is taken back.
  if (event !== undefined && isOfLink(event.kind)) return false
  const decided = event?.kind === 'approved' || event?.kind === 'declined'
  return decided ? mayCorrectDecision(context, event?.actorId ?? null) : mayCorrect(context, targets)
}
