import { fileName } from '../../platform/file-name.ts'
import { refuse } from '../../platform/http/result.ts'
import { mostImportBytes } from '../contract.ts'
import { findToMove, moved, type Act } from '../acting.ts'
import { clearJob } from '../job-names.ts'
import { placeFile } from '../store/runs.ts'
import { unready } from '../unready.ts'

/** A file of a run, in place of the one of the same role. */
export const receiveImportFile: Act<'POST /imports/:importId/files/:role'> = async (
  context,
  { params, uploads },
) => {
  const { importId, role } = params
  const found = await findToMove(context, importId, 'change')
  if ('ok' in found) return found
  if (!found.kind.files.taken.includes(role)) return refuse('import_file_unknown')
  const [upload] = uploads
  if (upload === undefined) return refuse('import_file_missing')
  if (!upload.stored.ok)
    return upload.stored.code === 'file_empty'
      ? refuse('import_file_empty')
      : refuse('import_file_too_large', { megabytes: mostImportBytes / 1024 ** 2 })
  const { id, bytes } = upload.stored.value
  const { tx, organisationId, now } = context
  const name = fileName(upload.name)
  const replaced = await placeFile(tx, {
    organisationId,
    runId: importId,
    role,
    id,
    name,
    bytes,
    receivedAt: now,
  })
  if (replaced !== undefined) await context.later(clearJob, { fileId: replaced })
  const path = context.surroundings.files.path(organisationId, id)
  const options = await found.kind.suited?.(found.run.options as never, { path, name, bytes })
  await unready(context, found.run, options && { options: JSON.stringify(options) })
  return moved(context, found.run, 'import.file_received', { role, name, bytes })
}
