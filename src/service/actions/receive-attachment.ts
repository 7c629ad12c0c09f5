import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext, Upload } from '../../platform/http/route.ts'
import { attachmentReply } from '../answer-views.ts'
import { insertAttachment } from '../store/attachments.ts'

/** Bytes that a file may have. */
const mostBytes = 20 * 1024 * 1024

/** Receives one file. It belongs to its uploader until a request takes it, and is swept after a day if none does. */
export async function receiveAttachment(
  context: ActionContext,
  { uploads }: { uploads: AsyncIterable<Upload> },
) {
  for await (const upload of uploads) {
    const written = await context.surroundings.files.write(context.organisationId, upload.content, mostBytes)
    if (!written.ok) return written
    const { id, bytes, type } = written.value
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
  return refuse('file_missing')
}

/** The last part of whatever a browser calls the file, without signs that a file system or a header would trip over. */
function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = Array.from(
    last
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
      .trim(),
  )
    .slice(0, 150)
    .join('')
  return clean === '' || /^\.+$/.test(clean) ? 'berkas' : clean
}
