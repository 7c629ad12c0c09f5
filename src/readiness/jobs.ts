import type { Job, WorkContext } from '../platform/http/route.ts'
import { deleteUnused } from './store/evidence.ts'
import { watchShifts, watchShiftsJob } from './shifts/watching-shifts.ts'
import { warnOfEnds } from './warning.ts'

/** How long a document waits to be handed in, in milliseconds. */
const documentLivesFor = 24 * 60 * 60 * 1000

/** Documents that were sent and never handed in. */
async function sweep(context: WorkContext): Promise<void> {
  const ids = await deleteUnused(context.tx, new Date(context.now.getTime() - documentLivesFor))
  for (const id of ids) await context.surroundings.files.remove(context.organisationId, id)
  if (ids.length === 0) return
  await context.audit({
    action: 'evidence_file.swept',
    subjectKind: 'evidence_file',
    subjectId: 'unused',
    details: { files: ids },
  })
}

/** What the slice does on a schedule. */
export const readinessJobs: readonly Job[] = [
  { name: 'readiness.warn', schedule: '13 23 * * *', run: warnOfEnds },
  { name: watchShiftsJob, schedule: '*/30 * * * *', inSteps: watchShifts },
  { name: 'readiness.sweep', schedule: '47 * * * *', run: sweep },
]
