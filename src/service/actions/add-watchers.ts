import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { openRequest } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { serviceMessages } from '../messages.ts'
import { mayInvolve } from '../rights.ts'
import { announceWatchers, letWatch, peopleNotThere, requestNow } from '../watchers.ts'

/** Who asked, or who serves, lets colleagues watch: they see the request from now on. */
export async function addWatchers(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { personIds: readonly string[] } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  if (!mayInvolve(context, targets)) return refuse('not_permitted')
  const missing = await peopleNotThere(context, body.personIds)
  if (missing.length > 0) {
    const reason = serviceMessages['ask.person_unknown'][context.language]
    return refuse(
      'validation_failed',
      undefined,
      missing.map((id) => ({ name: `body.personIds.${body.personIds.indexOf(id)}`, reason })),
    )
  }
  const added = await letWatch(context, request, targets, body.personIds)
  if (!added.ok) return added
  await announceWatchers(context, request)
  return requestNow(context, request.id)
}
