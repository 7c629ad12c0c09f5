import { cut } from '../../platform/cut.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { openForDecision, recordDecision } from '../deciding.ts'
import { laterToLinked } from '../linking.ts'
import { askersOf, tell, tellWatchers } from '../tell.ts'

/** One no is enough: the request ends, its asker reads why, and may ask anew. */
export async function declineRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { text: string } },
) {
  const found = await openForDecision(context, params.requestId)
  if (!found.ok) return found
  const { opened, own } = found.value
  const [first] = own
  if (first === undefined) return refuse('not_permitted')
  const recorded = await recordDecision(context, opened, 'declined', first, body.text)
  if (!recorded.ok) return recorded
  const askers = askersOf(opened.request)
  await tell(context, askers, 'notice.declined', opened.request)
  await tellWatchers(context, opened.request, 'notice.declined', askers)
  await laterToLinked(context, opened.request.id, recorded.value.eventId)
  return conclude(context, opened.request.id, 'request.declined', {
    reason: cut(body.text, 500),
    details: { step: first.step },
  })
}
