import { argv } from 'node:process'
import { openConsole } from '../../src/main/cli/open-desk.ts'
import { demonstrationId } from '../../src/main/demonstration/plan.ts'
import { runJob } from '../../src/platform/jobs/queue.ts'

// Looks at one proposal or escalation of the demonstration as if so many days had passed: what the clock of the server would do then.
const [matterId = '', days = ''] = argv.slice(2)
const opened = await openConsole().open()
if (!opened.ok) throw new Error(opened.sentence)
const { composition, close } = opened
const { database, context, logger, jobs } = composition
const job = jobs.find(({ name }) => name === 'voice.look')
if (job === undefined) throw new Error('There is no job voice.look')
const later = new Date(Date.now() + Number(days) * 86_400_000)
const running = {
  database,
  parts: context,
  // A process that ends at once has nobody who tells the server of it: pages are opened anew.
  announced: () => undefined,
  logger,
  clock: () => later,
}
await runJob(running, job, { organisationId: demonstrationId, matterId })
await close()
