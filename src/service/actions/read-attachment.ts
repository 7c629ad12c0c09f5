import { keptFile } from '../../platform/http/kept-file.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { isRasterImage } from '../answer-views.ts'
import type { AttachmentId } from '../contract.ts'
import { sees, targetsOf } from '../rights.ts'
import { readAttachment, type StoredAttachment } from '../store/attachments.ts'
import { readRequest } from '../store/requests.ts'

/** A file, for whoever sees its request; before a request took it, for its uploader alone. */
export async function downloadAttachment(
  context: ActionContext,
  { params }: { params: { attachmentId: AttachmentId } },
) {
  const attachment = await readAttachment(context.tx, params.attachmentId)
  if (attachment === undefined || !(await mayRead(context, attachment))) return refuse('not_found')
  const { type } = attachment
  return keptFile(context, attachment, isRasterImage(type) || type === 'application/pdf')
}

async function mayRead(context: ActionContext, attachment: StoredAttachment): Promise<boolean> {
  if (attachment.requestId === null) return attachment.uploaderId === context.actor.personId
  const request = await readRequest(context.tx, attachment.requestId)
  return request !== undefined && sees(context, await targetsOf(context, request))
}
