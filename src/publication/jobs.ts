import type { Job, Steps } from '../platform/http/route.ts'
import { tellHeads } from './notices.ts'
import { publishQuarter, quartersDue } from './publishing.ts'

/**
 * Every night: each quarter that is due in a transaction of its own, so that one that fails leaves those before it published. Of
 * several that were missed only the last is told, since the others are found beside it.
 */
async function publishDue(steps: Steps): Promise<void> {
  const due = await steps.inTransaction(quartersDue)
  for (const quarter of due)
    await steps.inTransaction(async (context) => {
      const units = await publishQuarter(context, quarter)
      if (units !== undefined && quarter === due.at(-1)) await tellHeads(context, quarter, units)
    })
}

export const publicationJobs: readonly Job[] = [
  { name: 'publication.publish', schedule: '10 20 * * *', inSteps: publishDue },
]
