import { findToMove, moved, type Act } from '../acting.ts'
import { changeRun } from '../store/runs.ts'

/** Wants the work under way stopped; it stops where it next tells how far it is. */
export const stopImport: Act<'POST /imports/:importId/stop'> = async (context, { params }) => {
  const found = await findToMove(context, params.importId, 'stop')
  if ('ok' in found) return found
  await changeRun(context.tx, found.run.id, { stopWanted: true })
  return moved(context, found.run, 'import.stop_wanted')
}
