import type { Job, WorkContext } from '../platform/http/route.ts'
import { announceMove } from './acting.ts'
import { clearJob, runJob } from './job-names.ts'
import { letGo } from './letting-go.ts'
import { carryOut } from './running.ts'
import { holdRun } from './store/attempts.ts'
import { changeRun, movingRuns, restingRuns } from './store/runs.ts'

/** How long files wait for somebody to go on. */
const filesLive = 24 * 3_600_000
/** How long the queue has before it is asked again, in milliseconds. */
const queueHas = 120_000
/** Longer than any import: the queue may hold no job for longer than a day. */
const longest = 23 * 3600

/**
 * Work under way that nobody does: the process that did it is gone, or the queue lost it. The queue is asked again; whoever comes
 * second finds the place taken or the work done.
 */
async function takeUp(context: WorkContext): Promise<void> {
  const { tx, now } = context
  for (const { id, askedAt } of await movingRuns(tx)) {
    const isRecent = askedAt !== null && now.getTime() - askedAt.getTime() < queueHas
    if (isRecent || !(await holdRun(tx, id))) continue
    await changeRun(tx, id, { askedAt: now })
    await context.later(runJob, { runId: id })
  }
}

/** Runs that nobody went on with. */
async function expire(context: WorkContext): Promise<void> {
  for (const { id, kind } of await restingRuns(context.tx, new Date(context.now.getTime() - filesLive))) {
    await letGo(context, id, { state: 'discarded', failure: JSON.stringify({ code: 'run_expired' }) })
    await context.audit({
      action: 'import.expired',
      subjectKind: 'import',
      subjectId: id,
      details: { kind },
    })
    await announceMove(context, id, kind)
  }
}

/** What bringing in does later: the work itself, looking after it, and tidying up. */
export const intakeJobs: readonly Job[] = [
  {
    name: runJob,
    longest,
    run: async (context, { runId }) => {
      if (runId !== undefined) await carryOut(context, runId)
    },
  },
  {
    name: clearJob,
    run: async ({ surroundings, organisationId }, { fileId }) => {
      if (fileId !== undefined) await surroundings.files.remove(organisationId, fileId)
    },
  },
  { name: 'intake.watch', schedule: '* * * * *', run: takeUp },
  { name: 'intake.expire', schedule: '41 * * * *', run: expire },
]
