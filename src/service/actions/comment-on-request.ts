import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record, type OpenRequest } from '../acting.ts'
import type { AttachmentId, MentionStrangers, RequestId } from '../contract.ts'
import { approversToTell } from '../deciding.ts'
import { readMentioned } from '../mentioning.ts'
import { serviceMessages } from '../messages.ts'
import { isOfUnits, mayComment, type RequestTargets } from '../rights.ts'
import { adopt, unadoptedOf } from '../store/attachments.ts'
import { askersOf, serversToTell, tell, tellWatchers } from '../tell.ts'

/** What is said; `strangers` left out: whoever is mentioned and cannot see the request is only named. */
interface CommentBody {
  readonly text: string
  readonly attachmentIds: readonly AttachmentId[]
  readonly strangers?: MentionStrangers | undefined
}

/**
 * Somebody who asked, serves, approves or watches says something, with files. Where the request waits for the asker and the
 * asker writes, the wait is over: the clocks go on by themselves. Who is mentioned is told so.
 */
export async function commentOnRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: CommentBody },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  if (!mayComment(context, targets)) return refuse('not_permitted')
  const { personId } = context.actor
  const files = await filesOf(context, body.attachmentIds)
  if (!files.ok) return files
  const said = { text: body.text, strangers: body.strangers ?? 'name' }
  const mentioned = await readMentioned(context, request, targets, said)
  if (!mentioned.ok) return mentioned
  const { people, toTell } = mentioned.value
  const recorded = await record(context, opened.value, {
    kind: 'commented',
    actorId: personId,
    text: body.text,
    ...(people.length > 0 && { payload: { mentions: people } }),
  })
  if (!recorded.ok) return recorded
  const eventId = recorded.value.eventId
  await adopt(context.tx, files.value, { requestId: request.id, eventId, fieldKey: null })
  if (endsWait(recorded.value, personId)) {
    const resumed = await record(context, recorded.value, { kind: 'resumed', actorId: null })
    if (!resumed.ok) return resumed
  }
  await tell(context, toTell, 'notice.mentioned', request)
  const others = (await listeners(context, recorded.value, targets)).filter((id) => !toTell.includes(id))
  await tell(context, others, 'notice.commented', request)
  await tellWatchers(context, request, 'notice.commented', [...toTell, ...others])
  return conclude(context, request.id, 'request.commented', {
    details: { files: files.value.length, ...(people.length > 0 && { mentioned: people }) },
  })
}

/** The files named, each once, if all of them are the writer's to give. */
async function filesOf(context: ActionContext, attachmentIds: readonly AttachmentId[]) {
  const fileIds = [...new Set(attachmentIds)]
  const free = await unadoptedOf(context.tx, context.actor.personId, fileIds)
  if (free.length === fileIds.length) return { ok: true as const, value: fileIds }
  const reason = serviceMessages['attachment.unknown'][context.language]
  const fields = fileIds.flatMap((id, index) =>
    free.includes(id) ? [] : [{ name: `body.attachmentIds.${index}`, reason }],
  )
  return refuse('validation_failed' as const, undefined, fields)
}

/** To whom it is said: by an asker to those who serve or are to approve, by those who serve to the askers, by others to both. */
async function listeners(
  context: ActionContext,
  open: OpenRequest,
  targets: RequestTargets,
): Promise<string[]> {
  const askers = askersOf(open.request)
  const asks = askers.includes(context.actor.personId)
  if (!asks && isOfUnits(context, targets)) return askers
  const answerers =
    open.standing.state === 'awaiting_approval'
      ? await approversToTell(context, open)
      : await serversToTell(context, open.request)
  return asks ? answerers : [...new Set([...askers, ...answerers])]
}

function endsWait({ request, standing }: OpenRequest, personId: string): boolean {
  return standing.pause?.whose === 'asker' && askersOf(request).includes(personId)
}
