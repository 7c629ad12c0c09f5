import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { mayServe } from '../rights.ts'

/** The serving side goes on after a pause. */
export async function resumeRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  if (!mayServe(context, opened.value.targets)) return refuse('not_permitted')
  const text = body.text === '' ? null : body.text
  const recorded = await record(context, opened.value, {
    kind: 'resumed',
    actorId: context.actor.personId,
    text,
  })
  return recorded.ok ? conclude(context, params.requestId, 'request.resumed') : recorded
}
