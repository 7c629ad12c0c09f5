import { findToMove, moved, type Act } from '../acting.ts'
import { letGo } from '../letting-go.ts'

/** Gives a run up that was not written. */
export const discardImport: Act<'POST /imports/:importId/discard'> = async (context, { params }) => {
  const found = await findToMove(context, params.importId, 'discard')
  if ('ok' in found) return found
  await letGo(context, found.run.id, { state: 'discarded' })
  return moved(context, found.run, 'import.discarded')
}
