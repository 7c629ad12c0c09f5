import { fileName } from '../../platform/file-name.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext, Upload } from '../../platform/http/route.ts'
import { attachmentReply } from '../answer-views.ts'
import { insertAttachment } from '../store/attachments.ts'

/** Receives one file. It belongs to its uploader until a request takes it, and is swept after a day if none does. */
export async function receiveAttachment(context: ActionContext, { uploads }: { uploads: readonly Upload[] }) {
  const [upload] = uploads
  if (upload === undefined) return refuse('file_missing')
  if (!upload.stored.ok) return upload.stored
  const { id, bytes, type } = upload.stored.value
  const attachment = {
    organisationId: context.organisationId,
    id,
    uploaderId: context.actor.personId,
    name: fileName(upload.name),
    type,
    bytes,
    uploadedAt: context.now,
    requestId: null,
    eventId: null,
    fieldKey: null,
  }
  await insertAttachment(context.tx, attachment)
  await context.audit({
    action: 'attachment.received',
    subjectKind: 'attachment',
    subjectId: id,
    details: { bytes, type },
  })
  return accept(attachmentReply(attachment))
}
