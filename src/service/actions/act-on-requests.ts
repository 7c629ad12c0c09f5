import { accept } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ActOnRequests } from '../contract.ts'
import { assignRequest } from './assign-request.ts'
import { completeRequest } from './complete-request.ts'
import { handOnRequest } from './hand-on-request.ts'
import { pauseRequest } from './pause-request.ts'
import { respondToRequest } from './respond-to-request.ts'
import { takeRequest } from './take-request.ts'

/** One request of those named, each once. Whoever acts on many at once waits for nobody's locks while holding others. */
export function eachRequest({ body }: { body: ActOnRequests }) {
  return [...new Set(body.requestIds)].map((id) => ({
    name: id,
    input: { params: {}, query: {}, body: { ...body, requestIds: [id] } },
  }))
}

/** Does to one request what the act says, exactly as if it had been done on its own page. */
export async function actOnRequests(context: ActionContext, { body }: { body: ActOnRequests }) {
  const done: { id: string; number: string }[] = []
  for (const requestId of body.requestIds) {
    const acted = await act(context, requestId, body)
    if (!acted.ok) return acted
    done.push({ id: requestId, number: acted.value.number })
  }
  return accept({ done, refused: [] })
}

type ActRefusals = ReturnType<
  | typeof takeRequest
  | typeof assignRequest
  | typeof handOnRequest
  | typeof respondToRequest
  | typeof pauseRequest
  | typeof completeRequest
>

function act(
  context: ActionContext,
  requestId: ActOnRequests['requestIds'][number],
  body: ActOnRequests,
): ActRefusals {
  const params = { requestId }
  switch (body.act) {
    case 'take':
      return takeRequest(context, { params })
    case 'assign':
      return assignRequest(context, { params, body })
    case 'hand_on':
      return handOnRequest(context, { params, body })
    case 'respond':
      return respondToRequest(context, { params, body })
    case 'pause':
      return pauseRequest(context, { params, body })
    case 'complete':
      return completeRequest(context, { params, body })
  }
}
