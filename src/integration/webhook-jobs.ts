import type { Job } from '../platform/http/route.ts'
import { deliver } from './delivering.ts'
import { deliverJobName } from './job-names.ts'
import { forgetMessages } from './store/deliveries.ts'
import { webhooksToWork } from './store/webhooks.ts'

/** How long messages and what came of them are kept, in milliseconds. */
const messagesKept = 30 * 86_400_000

/** What is done for webhooks later. */
export const webhookJobs: readonly Job[] = [
  {
    name: deliverJobName,
    sideBySide: 4,
    together: 5,
    async inSteps(steps, { webhookId }) {
      if (webhookId !== undefined) await deliver(steps, webhookId)
    },
  },
  {
    // Whatever the queue lost, because a process ended at the wrong moment, is found within a minute.
    name: 'integration.find-due',
    schedule: '* * * * *',
    async run(context) {
      for (const webhookId of await webhooksToWork(context.tx, context.now))
        await context.later(deliverJobName, { webhookId })
    },
  },
  {
    name: 'integration.forget',
    schedule: '41 * * * *',
    async run({ tx, now }) {
      await forgetMessages(tx, new Date(now.getTime() - messagesKept))
    },
  },
]
