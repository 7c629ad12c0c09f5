import { isDocument, isShownByBrowsers } from '../../platform/document-kinds.ts'
import { arrivedFile, auditOfFile } from '../../platform/http/arrived-file.ts'
import { keptFile } from '../../platform/http/kept-file.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { guaranteedRequest } from '../../service/index.ts'
import { unitTarget, type Act } from '../acting.ts'
import { mostExemptionFiles } from '../contract.ts'
import { isOpen } from '../domain/exemption.ts'
import { exemptionTold } from '../events.ts'
import { lockedExemption, shownExemption } from '../exemption-reader.ts'
import { missingFile } from '../handing-in-files.ts'
import { mayReadExemption } from '../reading-exemptions.ts'
import {
  exemptionFilesOf,
  findExemptionFile,
  insertExemptionFile,
  useExemptionFiles,
  type StoredExemptionFile,
} from '../store/exemption-files.ts'
import { exemptionOf, findExemption } from '../store/exemptions.ts'
import { exemptionFileView } from '../views.ts'

/** Receives a document. It belongs to its sender until an exemption takes it, and is swept after a day if none does. */
export const receiveExemptionFile: Act<'POST /exemption-files'> = async (context, { uploads }) => {
  const arrived = arrivedFile(context, uploads, {
    missing: 'exemption_no_file',
    empty: 'exemption_file_empty',
    tooLarge: 'exemption_file_too_large',
    kind: { code: 'exemption_file_type', takes: isDocument },
  })
  if (!arrived.ok) return arrived
  const file = { ...arrived.value, exemptionId: null, addedAt: null }
  await insertExemptionFile(context.tx, file)
  await context.audit(auditOfFile('exemption_file', file))
  return accept(exemptionFileView(file))
}

/** A document, for whoever may read its exemption; before an exemption took it, for its sender alone. */
export const downloadExemptionFile: Act<'GET /exemption-files/:exemptionFileId'> = async (
  context,
  { params },
) => {
  const file = await findExemptionFile(context.tx, params.exemptionFileId)
  if (file === undefined || !(await mayOpen(context, file))) return refuse('not_found')
  return keptFile(context, file, isShownByBrowsers(file.type))
}

async function mayOpen(context: ActionContext, file: StoredExemptionFile): Promise<boolean> {
  if (file.exemptionId === null) return file.uploaderId === context.actor.personId
  const exemption = await findExemption(context.tx, file.exemptionId)
  return exemption !== undefined && mayReadExemption(context, exemption.requestId)
}

/** The unit that asked for the exemption shows more of why, as long as somebody still has to decide. */
export const addExemptionFiles: Act<'POST /exemptions/:exemptionId/files'> = async (
  context,
  { params, body },
) => {
  const { tx, now } = context
  const exemption = await lockedExemption(context, params.exemptionId)
  const request = exemption && (await guaranteedRequest(tx, exemption.requestId))
  if (exemption === undefined || request === undefined) return refuse('not_found')
  const target = await unitTarget(context, exemption.payerUnitId)
  if (target === undefined || !context.may('exemption:ask', target)) return refuse('not_permitted')
  if (!isOpen(exemptionOf(exemption))) return refuse('exemption_decided')
  const there = (await exemptionFilesOf(tx, [exemption.id])).get(exemption.id) ?? []
  if (there.length + body.fileIds.length > mostExemptionFiles)
    return refuse('exemption_files_full', { most: mostExemptionFiles })
  const missing = await missingFile(context, body.fileIds)
  if (missing !== undefined) return missing
  await useExemptionFiles(tx, body.fileIds, exemption.id, now)
  await context.audit({
    action: 'exemption.files_added',
    subjectKind: 'exemption',
    subjectId: exemption.id,
    details: { requestId: request.id, files: body.fileIds },
  })
  await context.announce(
    exemptionTold('exemption.files_added', request.id, {
      ...exemption,
      personIds: [request.askerId, request.askedForId],
    }),
  )
  return accept(await shownExemption(context, exemption.id))
}
