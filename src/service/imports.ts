import type { WorkContext } from '../platform/http/route.ts'
import { rereadAfterImport } from './bulk.ts'
import { requestsOfImport, takeImportBack } from './store/imports.ts'

/**
 * Takes an import back whole: requests that it made, events that it added to others, and services that it made and for which
 * there is no request; clocks of the others are read anew. Units and people stay. False, with nothing changed, where something
 * was added on top. The caller audits, and has taken the requests out of the tallies before.
 */
export async function undoRequestImport(context: WorkContext, importId: string): Promise<boolean> {
  const requests = await requestsOfImport(context.tx, importId)
  if (!(await takeImportBack(context.tx, importId))) return false
  await rereadAfterImport(
    context,
    requests.filter(({ made }) => !made).map(({ requestId }) => requestId),
  )
  return true
}
