import type { Updateable } from 'kysely'
import type { WorkContext } from '../platform/http/route.ts'
import { clearJob } from './job-names.ts'
import { changeRun, takeFiles } from './store/runs.ts'
import type { IntakeTables } from './tables.ts'

/** A run is over: its files are removed once that is kept. */
export async function letGo(
  context: WorkContext,
  runId: string,
  changes: Updateable<IntakeTables['intake.runs']>,
): Promise<void> {
  for (const fileId of await takeFiles(context.tx, runId)) await context.later(clearJob, { fileId })
  await changeRun(context.tx, runId, {
    progress: null,
    changedAt: context.now,
    finishedAt: context.now,
    ...changes,
  })
}
