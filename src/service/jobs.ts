import type { Job, WorkContext } from '../platform/http/route.ts'
import { soundAlarms } from './alarming.ts'
import { confirmInSilence } from './self-confirming.ts'
import { alarmJob } from './settle.ts'
import { lockDue } from './store/alarms.ts'
import { deleteUnadopted } from './store/attachments.ts'

/** Requests looked at in one go; the next go is a minute later. */
const atOnce = 200
/** How long an uploaded file waits for its request. */
const uploadLivesFor = 24 * 60 * 60 * 1000

/** Every minute: promises of which a quarter is left or that broke, and completions that nobody objected to. */
async function watch(context: WorkContext): Promise<void> {
  for (const id of await lockDue(context.tx, 'alarmAt', context.now, atOnce)) await soundAlarms(context, id)
  for (const id of await lockDue(context.tx, 'confirmsItselfAt', context.now, atOnce))
    await confirmInSilence(context, id)
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

/** What the slice does on a schedule, and at the exact moment of an alarm. */
export const serviceJobs: readonly Job[] = [
  { name: 'service.watch', schedule: '* * * * *', run: watch },
  {
    name: alarmJob,
    run: async (context, { requestId }) => {
      if (requestId !== undefined) await soundAlarms(context, requestId)
    },
  },
  { name: 'service.sweep', schedule: '17 * * * *', run: sweep },
]
