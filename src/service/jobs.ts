import { beginRemembering, stopRemembering } from '../platform/db/remembered.ts'
import type { Job, Reaction, WorkContext } from '../platform/http/route.ts'
import { soundAlarms } from './alarming.ts'
import { linkedJob, tellLinked } from './linking.ts'
import { lookForRepeats, repeatJob, repeatOnce } from './repeating.ts'
import { confirmInSilence } from './self-confirming.ts'
import { alarmJob } from './settle.ts'
import { lockDue } from './store/alarms.ts'
import { deleteUnadopted } from './store/attachments.ts'
import { repairRequests } from './verifying.ts'

/** Requests looked at in one go: their rows are locked meanwhile, and people want to work on them. */
const atOnce = 25
/** How long an uploaded file waits for its request. */
const uploadLivesFor = 24 * 60 * 60 * 1000

const watchJob = 'service.watch'

/** Every minute: promises of which a quarter is left or that broke, and completions that nobody objected to. */
async function watch(context: WorkContext): Promise<void> {
  const alarmed = await lockDue(context.tx, 'alarmAt', context.now, atOnce)
  // Each by itself, and all at once: what they ask goes together, and what is asked of the organisation is asked once.
  beginRemembering(context.tx)
  await Promise.all(alarmed.map((id) => soundAlarms(context, id)))
  stopRemembering(context.tx)
  const silent = await lockDue(context.tx, 'confirmsItselfAt', context.now, atOnce)
  for (const id of silent) await confirmInSilence(context, id)
  if (alarmed.length === atOnce || silent.length === atOnce) await context.later(watchJob, {})
}

/** Files that were uploaded and never sent with anything. */
async function sweep(context: WorkContext): Promise<void> {
  const ids = await deleteUnadopted(context.tx, new Date(context.now.getTime() - uploadLivesFor))
  for (const id of ids) await context.surroundings.files.remove(context.organisationId, id)
  if (ids.length > 0) {
    await context.audit({
      action: 'attachment.swept',
      subjectKind: 'attachment',
      subjectId: 'unadopted',
      details: { files: ids },
    })
  }
}

/** After a change of working time: every clock that comes out differently now. */
async function reread(context: WorkContext): Promise<void> {
  const requests = await repairRequests(context)
  await context.audit({
    action: 'request.reread',
    subjectKind: 'request',
    subjectId: 'all',
    details: { requests },
  })
}

const rereadJob = 'service.reread'

/** By what working time of units changes: their calendars, which calendar they have, where they hang in the tree. */
export const serviceReactions: readonly Reaction[] = [
  'calendar.changed',
  'unit.changed',
  'organisation.changed',
].map((to) => ({
  to,
  react: (context) => context.later(rereadJob, {}),
}))

/** What the slice does on a schedule, and at the exact moment of an alarm. */
export const serviceJobs: readonly Job[] = [
  { name: watchJob, schedule: '* * * * *', run: watch },
  {
    name: alarmJob,
    run: async (context, { requestId }) => {
      if (requestId !== undefined) await soundAlarms(context, requestId)
    },
  },
  {
    name: linkedJob,
    run: async (context, { requestId, eventId }) => {
      if (requestId !== undefined && eventId !== undefined) await tellLinked(context, requestId, eventId)
    },
  },
  { name: 'service.repeats', schedule: '*/5 * * * *', run: lookForRepeats },
  {
    name: repeatJob,
    run: async (context, { repeatId }) => {
      if (repeatId !== undefined) await repeatOnce(context, repeatId)
    },
  },
  { name: 'service.sweep', schedule: '17 * * * *', run: sweep },
  { name: rereadJob, run: reread },
]
