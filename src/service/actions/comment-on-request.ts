import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record, type OpenRequest } from '../acting.ts'
import type { AttachmentId, RequestId } from '../contract.ts'
import { approversToTell } from '../deciding.ts'
import { serviceMessages } from '../messages.ts'
import { mayComment } from '../rights.ts'
import { adopt, unadoptedOf } from '../store/attachments.ts'
import { askersOf, serversToTell, tell } from '../tell.ts'

/**
 * Somebody who asked or who serves says something, with files. Where the request waits for the asker and the asker writes,
 * the wait is over: the clocks go on by themselves.
 */
export async function commentOnRequest(
  context: ActionContext,
  {
    params,
    body,
  }: { params: { requestId: RequestId }; body: { text: string; attachmentIds: readonly AttachmentId[] } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  if (!mayComment(context, targets)) return refuse('not_permitted')
  const { personId } = context.actor
  const fileIds = [...new Set(body.attachmentIds)]
  const free = await unadoptedOf(context.tx, personId, fileIds)
  if (free.length < fileIds.length) {
    const reason = serviceMessages['attachment.unknown'][context.language]
    const fields = fileIds.flatMap((id, index) =>
      free.includes(id) ? [] : [{ name: `body.attachmentIds.${index}`, reason }],
    )
    return refuse('validation_failed', undefined, fields)
  }
  const recorded = await record(context, opened.value, {
    kind: 'commented',
    actorId: personId,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  await adopt(context.tx, fileIds, { requestId: request.id, eventId: recorded.value.eventId, fieldKey: null })
  if (endsWait(recorded.value, personId)) {
    const resumed = await record(context, recorded.value, { kind: 'resumed', actorId: null })
    if (!resumed.ok) return resumed
  }
  const asks = askersOf(request).includes(personId)
  await tell(
    context,
    asks ? await answerersToTell(context, recorded.value) : askersOf(request),
    'notice.commented',
    request,
  )
  return conclude(context, request.id, 'request.commented', { details: { files: fileIds.length } })
}

/** Who the asker speaks to: who serves it, or who is to approve it. */
async function answerersToTell(context: ActionContext, open: OpenRequest): Promise<string[]> {
  return open.standing.state === 'awaiting_approval'
    ? approversToTell(context, open)
    : serversToTell(context, open.request)
}

function endsWait({ request, standing }: OpenRequest, personId: string): boolean {
  return standing.pause?.whose === 'asker' && askersOf(request).includes(personId)
}
