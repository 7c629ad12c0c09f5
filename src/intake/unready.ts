import type { Updateable } from 'kysely'
import type { WorkContext } from '../platform/http/route.ts'
import { deleteRemarks } from './store/remarks.ts'
import { changeRun, type Run } from './store/runs.ts'
import type { IntakeTables } from './tables.ts'

/** Something about a run is different now: its dry run, and what that said, count no more. */
export async function unready(
  { tx, now }: WorkContext,
  run: Pick<Run, 'id'>,
  changes: Updateable<IntakeTables['intake.runs']> = {},
): Promise<void> {
  await deleteRemarks(tx, run.id)
  await changeRun(tx, run.id, {
    ...changes,
    state: 'preparing',
    writable: false,
    account: null,
    failure: null,
    progress: null,
    checkedAt: null,
    changedAt: now,
  })
}
