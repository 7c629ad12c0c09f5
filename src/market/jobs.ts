import type { Job, Reaction, Steps, WorkContext } from '../platform/http/route.ts'
import { lookJob, settleCredit } from './crediting.ts'
import { deleteUnusedExemptionFiles } from './store/exemption-files.ts'
import { dueWatches, endPastWatch } from './store/watches.ts'

/** Requests looked at in one go. */
const atOnce = 100

/**
 * Every minute: requests that have become so late that the next tier is due, in case the job of that very moment was lost. Each in
 * a transaction of its own, so that nobody who works on one waits for the others.
 */
async function watch(steps: Steps): Promise<void> {
  for (let found = atOnce; found === atOnce;) {
    const due = await steps.inTransaction(({ tx, now }) => dueWatches(tx, now, atOnce))
    for (const requestId of due) await steps.inTransaction((context) => look(context, requestId))
    found = due.length
  }
}

async function look(context: WorkContext, requestId: string): Promise<void> {
  await settleCredit(context, requestId)
  await endPastWatch(context.tx, requestId, context.now)
}

/** How long a document waits for its exemption, in milliseconds. */
const documentLivesFor = 24 * 60 * 60 * 1000

/** Documents that were sent and no exemption took. */
async function sweep(context: WorkContext): Promise<void> {
  const before = new Date(context.now.getTime() - documentLivesFor)
  const ids = await deleteUnusedExemptionFiles(context.tx, before)
  for (const id of ids) await context.surroundings.files.remove(context.organisationId, id)
  if (ids.length === 0) return
  await context.audit({
    action: 'exemption_file.swept',
    subjectKind: 'exemption_file',
    subjectId: 'unused',
    details: { files: ids },
  })
}

/** The clock of a request that breaks its promise, or did, was read anew: whatever it owes is posted in that transaction. */
export const marketReactions: readonly Reaction[] = [
  {
    to: 'request.judged',
    react: async (context, { subject }) => {
      const { requestId } = subject
      if (requestId !== undefined) await settleCredit(context, requestId)
    },
  },
]

export const marketJobs: readonly Job[] = [
  { name: 'market.watch', schedule: '* * * * *', inSteps: watch },
  { name: 'market.sweep', schedule: '37 * * * *', run: sweep },
  {
    name: lookJob,
    run: async (context, { requestId }) => {
      if (requestId !== undefined) await look(context, requestId)
    },
  },
]
