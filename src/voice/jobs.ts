import type { Job, Reaction, WorkContext } from '../platform/http/route.ts'
import { lookJob } from './climbing.ts'
import { closeEscalation } from './closing.ts'
import type { EscalationEnd } from './contract.ts'
import { lookAtMatter } from './looking.ts'
import { openEscalation } from './store/escalations.ts'
import { lockDueMatters, lockMatter } from './store/matters.ts'

/** Matters looked at in one go. */
const atOnce = 25
const watchJob = 'voice.watch'

/** What ran out, also where the job of the very moment was missed: each matter one step, and the next when its own term is over. */
async function watch(context: WorkContext): Promise<void> {
  const due = await lockDueMatters(context.tx, context.now, atOnce)
  for (const id of due) await lookAtMatter(context, id)
  if (due.length === atOnce) await context.later(watchJob, {})
}

/** What the slice does on a schedule, and at the end of a term. */
export const voiceJobs: readonly Job[] = [
  { name: watchJob, schedule: '*/5 * * * *', run: watch },
  {
    name: lookJob,
    run: async (context, { matterId }) => {
      if (matterId !== undefined) await lookAtMatter(context, matterId)
    },
  },
]

const ends: Readonly<Record<string, EscalationEnd>> = {
  'request.completed': 'completed',
  'request.cancelled': 'cancelled',
  'request.declined': 'declined',
}

/** A request that ends takes its escalation with it. */
export const voiceReactions: readonly Reaction[] = Object.entries(ends).map(([to, how]) => ({
  to,
  react: async (context, { subject }) => {
    const { requestId } = subject
    const escalation = requestId === undefined ? undefined : await openEscalation(context.tx, requestId)
    const matter = escalation && (await lockMatter(context.tx, escalation.id))
    if (matter !== undefined && matter.waits !== 'nothing') await closeEscalation(context, matter, how)
  },
}))
