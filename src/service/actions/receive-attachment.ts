import { arrivedFile, auditOfFile } from '../../platform/http/arrived-file.ts'
import { accept } from '../../platform/http/result.ts'
import type { ActionContext, Upload } from '../../platform/http/route.ts'
import { attachmentReply } from '../answer-views.ts'
import { insertAttachment } from '../store/attachments.ts'

/** Receives one file. It belongs to its uploader until a request takes it, and is swept after a day if none does. */
export async function receiveAttachment(context: ActionContext, { uploads }: { uploads: readonly Upload[] }) {
  const arrived = arrivedFile(context, uploads, {
    missing: 'file_missing',
    empty: 'file_empty',
    tooLarge: 'file_too_large',
  })
  if (!arrived.ok) return arrived
  const attachment = { ...arrived.value, requestId: null, eventId: null, fieldKey: null }
  await insertAttachment(context.tx, attachment)
  await context.audit(auditOfFile('attachment', attachment))
  return accept(attachmentReply(attachment))
}
