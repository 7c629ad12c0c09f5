import { refuse } from '../../platform/http/result.ts'
import { findToMove, moved, type Act } from '../acting.ts'
import { clearJob } from '../job-names.ts'
import { takeFile } from '../store/runs.ts'
import { unready } from '../unready.ts'

/** A file is taken out of a run. */
export const removeImportFile: Act<'DELETE /imports/:importId/files/:role'> = async (context, { params }) => {
  const found = await findToMove(context, params.importId, 'change')
  if ('ok' in found) return found
  const fileId = await takeFile(context.tx, params.importId, params.role)
  if (fileId === undefined) return refuse('not_found')
  await context.later(clearJob, { fileId })
  await unready(context, found.run)
  return moved(context, found.run, 'import.file_removed', { role: params.role })
}
